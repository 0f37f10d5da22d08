import { meaningOf, type SymbolName } from '@/lib/notation/meanings';
import type { EquationNumber, Notation } from '@/lib/notation/quantities';
import { numbers, pieces, places, type Role } from './places';
import type { NineEquationsState } from './state';
import { beside } from './words';

/** The pass a symbol belongs to; it gives the marks their colour. */
export type Pass = 'forward' | 'backward' | 'change' | 'ink';

const passes: Readonly<Partial<Record<SymbolName, Pass>>> = {
  x: 'forward',
  y: 'forward',
  dEdy: 'backward',
  dEdx: 'backward',
  dEdw: 'backward',
  deltaW: 'change',
  epsilon: 'change',
  alpha: 'change',
};
export const passOf = (symbol: SymbolName): Pass => passes[symbol] ?? 'ink';

/** A place that the symbol's card leads to. */
export interface Stop {
  readonly at: number;
  readonly equation: EquationNumber;
  readonly now: boolean;
}

/** Attributes of the place of a symbol; none where another symbol stands. */
export interface Mark {
  readonly role: Role;
  readonly now: boolean;
}

export interface SheetLine {
  readonly number: EquationNumber;
  /** What the chosen symbol does here; null where it does not stand. */
  readonly role: string | null;
}

/** What is said of the chosen symbol. */
export interface Asked {
  readonly symbol: SymbolName;
  readonly pass: Pass;
  /** As it is written where it stands. */
  readonly html: Readonly<Record<Notation, string>>;
  readonly name: Readonly<Record<Notation, string>>;
  readonly means: string;
  readonly from: { readonly stops: readonly Stop[]; readonly text: string };
  readonly to: { readonly stops: readonly Stop[]; readonly text: string };
  /** Of a sign that is neither made nor used. */
  readonly stands: readonly Stop[];
}

export interface NineEquationsView {
  readonly lines: readonly SheetLine[];
  /** By place. */
  readonly marks: readonly (Mark | null)[];
  readonly asked: Asked | null;
  readonly say: string;
}

const roles: Readonly<Record<Role, string>> = { made: 'made here', used: 'used here', sign: 'stands here' };

/** Everything the figure shows, from its state. Pure. */
export function view({ place }: NineEquationsState): NineEquationsView {
  const here = place === null ? undefined : places[place];
  const marks = places.map(({ at, symbol, role }) => (here?.symbol === symbol ? { role, now: at === here.at } : null));
  const lines = numbers.map((number): SheetLine => ({ number, role: here ? roleIn(number, here.symbol) : null }));
  const asked = here ? askedOf(here.symbol, here.at) : null;
  return { lines, marks, asked, say: asked ? sayOf(asked, here!.equation) : 'No symbol is chosen.' };
}

/** A line as HTML with every symbol in a span of its own: `data-at` names the place, other attributes its mark. */
export function formulaOf(number: EquationNumber, notation: Notation, marks: NineEquationsView['marks']): string {
  let at = places.findIndex(({ equation }) => equation === number);
  const attributes = (mark: Mark | null) => (mark ? ` data-role="${mark.role}"${mark.now ? ' data-now=""' : ''}` : '');
  const symbolAt = (html: string) => `<span class="nine-part" data-at="${at}"${attributes(marks[at++]!)}>${html}</span>`;
  const line = pieces[notation][number - 1]!;
  return line.map((piece) => (typeof piece === 'string' ? piece : symbolAt(piece.html))).join('');
}

function roleIn(number: EquationNumber, symbol: SymbolName): string | null {
  const here = places.filter((one) => one.equation === number && one.symbol === symbol);
  if (here.length === 0) return null;
  const found = [...new Set(here.map(({ role }) => role))];
  return found.length > 1 ? 'made and used here' : roles[found[0]!];
}

function htmlAt(at: number, notation: Notation): string {
  const symbols = pieces[notation].flat().filter((piece) => typeof piece !== 'string');
  return symbols[at]!.html;
}

function askedOf(symbol: SymbolName, at: number): Asked {
  const { name, means } = meaningOf(symbol);
  const stops = (role: Role): Stop[] => {
    const found = places.filter((one) => one.symbol === symbol && one.role === role);
    // One stop an equation, at the place that is chosen if it is among them.
    const firsts = found.filter((one, k) => found.findIndex(({ equation }) => equation === one.equation) === k);
    return firsts.map((one) => {
      const own = found.find((each) => each.equation === one.equation && each.at === at) ?? one;
      return { at: own.at, equation: one.equation, now: own.at === at };
    });
  };
  return {
    symbol,
    means,
    name,
    pass: passOf(symbol),
    html: { paper: htmlAt(at, 'paper'), modern: htmlAt(at, 'modern') },
    from: { stops: stops('made'), text: beside[symbol]?.from ?? '' },
    to: { stops: stops('used'), text: beside[symbol]?.to ?? '' },
    stands: stops('sign'),
  };
}

const listed = (stops: readonly Stop[]) =>
  stops
    .map(({ equation }) => `(${equation})`)
    .join(', ')
    .replace(/, (\(\d\))$/, ' and $1');

function sayOf({ name, means, from, to, stands }: Asked, equation: EquationNumber): string {
  return [
    `${name.paper}, in equation (${equation}).`,
    means,
    from.stops.length > 0 && `Made in ${listed(from.stops)}.`,
    from.text,
    to.stops.length > 0 && `Used in ${listed(to.stops)}.`,
    to.text,
    stands.length > 0 && `Stands in ${listed(stands)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

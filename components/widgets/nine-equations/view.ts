import { meaningOf, numbers, type SymbolName } from '@/lib/notation/meanings';
import { pieces, places, placesIn, type Role } from '@/lib/notation/places';
import type { EquationNumber, Notation } from '@/lib/notation/quantities';
import { tones } from '@/lib/notation/tones';
import type { NineEquationsState } from './state';
import { beside } from './words';

/** The pass a symbol belongs to, which gives the marks their colour; any other is in ink. */
const passes: Readonly<Partial<Record<SymbolName, string>>> = { ...tones, epsilon: 'change', alpha: 'change' };

const roles: Readonly<Record<Role, string>> = { made: 'made here', used: 'used here', sign: 'stands here' };

export type NineEquationsView = ReturnType<typeof view>;
export type Asked = ReturnType<typeof askedOf>;

/** Everything the figure shows, from its state. Pure. */
export function view({ place }: NineEquationsState) {
  const here = place === null ? undefined : places[place];
  const asked = here ? askedOf(here.symbol, here.at) : null;
  return {
    lines: numbers.map((number) => ({ number, role: here ? roleIn(number, here.symbol) : null })),
    /** By place: the attributes of the chosen symbol; none where another stands. */
    marks: places.map(({ at, symbol, role }) => (here?.symbol === symbol ? { role, now: at === here.at } : null)),
    asked,
    say: asked ? sayOf(asked, here!.equation) : 'No symbol is chosen.',
  };
}

/** A line as HTML with every symbol in a span of its own: `data-at` names the place, other attributes its mark. */
export function formulaOf(number: EquationNumber, notation: Notation, marks: NineEquationsView['marks']): string {
  let at = placesIn(number)[0]!.at;
  const symbolAt = (html: string) => {
    const mark = marks[at];
    const attributes = mark ? ` data-role="${mark.role}"${mark.now ? ' data-now=""' : ''}` : '';
    return `<span class="nine-part" data-at="${at++}"${attributes}>${html}</span>`;
  };
  return pieces[notation][number - 1]!.map((piece) => (typeof piece === 'string' ? piece : symbolAt(piece.html))).join('');
}

/** What a symbol does in an equation; null where it does not stand. */
function roleIn(number: EquationNumber, symbol: SymbolName): string | null {
  const [one, other] = new Set(placesIn(number, symbol).map(({ role }) => role));
  if (one === undefined) return null;
  return other ? 'made and used here' : roles[one];
}

const htmlAt = (at: number, notation: Notation) => pieces[notation].flat().filter((piece) => typeof piece !== 'string')[at]!.html;

/** What is said of the chosen symbol. */
function askedOf(symbol: SymbolName, at: number) {
  const { name, means } = meaningOf(symbol);
  // One stop an equation, at the place that is chosen if it is among them.
  const stops = (role: Role) =>
    numbers.flatMap((equation) => {
      const there = placesIn(equation, symbol).filter((place) => place.role === role);
      const stop = there.find((place) => place.at === at) ?? there[0];
      return stop ? [{ at: stop.at, equation, now: stop.at === at }] : [];
    });
  return {
    symbol,
    means,
    name,
    pass: passes[symbol] ?? 'ink',
    /** As it is written where it stands. */
    html: { paper: htmlAt(at, 'paper'), modern: htmlAt(at, 'modern') },
    from: { stops: stops('made'), text: beside[symbol]?.from ?? '' },
    to: { stops: stops('used'), text: beside[symbol]?.to ?? '' },
    /** Of a sign that is neither made nor used. */
    stands: stops('sign'),
  };
}

const listed = (stops: Asked['stands']) =>
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

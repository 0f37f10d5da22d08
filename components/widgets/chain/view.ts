import { linksFrom, nudged, ratesToError, run, spine, type Chain, type ChainValues, type Link } from '@/lib/models/chain';
import { format } from '@/lib/notation/format';
import { quantityKey, spoken, type QuantityRef } from '@/lib/notation/quantities';
import { answerDecimals, decimalsFor, givenDecimals, written } from './written';
import { equationView, type EquationView } from './equation-view';
import { factorOf, rateText, type Factor } from './factors';
import { graphView, type GraphView } from './graph-view';
import { chainOf, dialled, UNITS } from './presets';
import { depthOf, line, onLine, type ChainState, type PlaceKey } from './state';
import { outcome, sentence, verdict } from './words';

/** A quantity on the line, with what the nudge does to it. */
export interface SpineMark {
  readonly key: string;
  readonly of: QuantityRef;
  readonly value: number;
  readonly text: string;
  /** `before`: the nudge does not reach it; `nudged`: it is what is nudged; `after`: it answers. */
  readonly part: 'before' | 'nudged' | 'after';
  /** With the nudge; null before it. */
  readonly newValue: number | null;
  readonly newText: string | null;
  readonly change: string | null;
  readonly predicted: string | null;
  /** ∂E/∂(it); null where the walk has not come. E itself has none. */
  readonly rate: string | null;
  readonly edited: boolean;
}

/** A link of the line, or of a weight or bias into a total input. */
export interface LinkMark {
  readonly key: string;
  readonly factor: Factor;
  readonly text: string;
  /** Part of the product on show, and the part last taken up. */
  readonly lit: boolean;
  readonly newest: boolean;
}

/** A weight or bias, which can be nudged too. */
export interface SideMark {
  readonly key: PlaceKey;
  readonly of: QuantityRef;
  readonly value: number;
  readonly text: string;
  readonly edited: boolean;
  readonly picked: boolean;
  readonly newText: string | null;
  readonly link: LinkMark;
}

/** Everything the figure shows at one moment. */
export interface ChainView {
  readonly chain: Chain;
  readonly values: ChainValues;
  readonly place: PlaceKey;
  readonly of: QuantityRef;
  /** How many links lie between the place and the error. */
  readonly depth: number;
  readonly spine: readonly SpineMark[];
  readonly links: readonly LinkMark[];
  readonly sides: readonly SideMark[];
  readonly equation: EquationView;
  readonly graph: GraphView;
  /** What the last link adds, in words; and what becomes of the error. */
  readonly sentence: string;
  readonly verdict: string;
  readonly say: string;
  readonly rows: readonly TableRow[];
}

/** A place in the table: its value, the rate of the link that leads on, and the product to the error. */
export interface TableRow {
  readonly of: QuantityRef;
  readonly value: string;
  readonly link: string | null;
  readonly product: string | null;
}

const valueAt = ({ x, y, E }: ChainValues, { q, j = 0 }: QuantityRef) => (q === 'E' ? E : q === 'x' ? x[j]! : y[j]!);
const refOf = (key: string): QuantityRef => {
  const [q, j, i] = key.split('.');
  return { q: q as 'x' | 'y' | 'w', j: Number(j), ...(i === undefined ? {} : { i: Number(i) }) };
};

const textOf = (of: QuantityRef, value: number) => written(value, givenDecimals(of, value) ?? Math.max(4, decimalsFor(value)));

/** The figure in a state. Pure: stepping back is looking from a nearer place. */
export function view(state: ChainState): ChainView {
  const { place } = state;
  const nudge = Number(state.nudge);
  const chain = chainOf(state.preset, state.edits);
  const values = run(chain);
  const of = refOf(place);
  const after = nudged(chain, of, nudge);
  const links = linksFrom(chain, values, of);
  const rates = ratesToError(links);
  const whole = linksFrom(chain, values, { q: 'y', j: 1 });
  const wholeRates = ratesToError(whole);
  const depth = depthOf(place);
  const lineDepth = depthOf(onLine(place));
  const isEdited = (key: string) => Object.hasOwn(state.edits, key);
  const answer = (value: number) => written(value, answerDecimals(value, nudge));

  /** What the rates foretell for every place from the nudge on. */
  const foretold = new Map([[place as string, nudge]]);
  let carried = nudge;
  for (const { to, rate } of links) foretold.set(quantityKey(to), (carried *= rate));
  const rate = rates[0]!;
  const predicted = carried;
  const change = after.E - values.E;

  const places = spine(UNITS);
  const marks = places.map((each, k): SpineMark => {
    const key = quantityKey(each);
    const value = valueAt(values, each);
    const reached = foretold.has(key);
    const newValue = reached ? valueAt(after, each) : null;
    const known = k < whole.length && lineDepth >= depthOf(line[line.length - 1 - k]!);
    return {
      key,
      of: each,
      value,
      newValue,
      text: textOf(each, value),
      part: key === place ? 'nudged' : reached ? 'after' : 'before',
      newText: newValue === null ? null : written(newValue, Math.max(4, decimalsFor(newValue))),
      change: newValue === null ? null : answer(key === place ? nudge : newValue - value),
      predicted: reached ? answer(foretold.get(key)!) : null,
      rate: known ? written(wholeRates[k]!) : null,
      edited: isEdited(key),
    };
  });
  const linkMark = (link: Link, lit: boolean, newest: boolean): LinkMark => ({
    key: `${quantityKey(link.from)}-${quantityKey(link.to)}`,
    factor: factorOf(link),
    text: rateText(link),
    lit,
    newest,
  });
  const sides = dialled
    .filter(({ of }) => of.q === 'w')
    .map((each): SideMark => {
      const value = each.read(chain);
      const picked = each.key === place;
      return {
        key: each.key as PlaceKey,
        of: each.of,
        value,
        picked,
        text: format(value, 2),
        edited: isEdited(each.key),
        newText: picked ? format(value + nudge, 2) : null,
        link: linkMark(linksFrom(chain, values, each.of)[0]!, picked, picked),
      };
    });
  const equation = equationView({ chain, values, of, links, rates, nudge, predicted, change, errorAfter: after.E });
  const told = { chain, values, of, links, rates, nudge, rate, predicted, change, equation, depth };
  const words = { sentence: sentence(told), verdict: verdict(told) };
  return {
    chain,
    values,
    place,
    of,
    depth,
    spine: marks,
    links: whole.map((link, k) => {
      const lit = whole.length - k <= lineDepth;
      return linkMark(link, lit, quantityKey(link.from) === place);
    }),
    sides,
    equation,
    graph: graphView({ chain, of, E: values.E, rate, nudge, after: after.E }),
    ...words,
    say: `${spoken(of)}, ${depth} ${depth === 1 ? 'link' : 'links'} from the error. ${words.sentence} ${outcome(told)} ${words.verdict}`
      .replaceAll('×10^', ' times 10 to the ')
      .replaceAll('\u00a0', ' '),
    get rows() {
      return tableRows(chain, values);
    },
  };
}

/** All places, from the error back to the input, weights and biases after the total input they lead into. */
function tableRows(chain: Chain, values: ChainValues): TableRow[] {
  const row = (of: QuantityRef): TableRow => {
    const links = linksFrom(chain, values, of);
    const value = of.q === 'w' ? dialled.find(({ key }) => key === quantityKey(of))!.read(chain) : valueAt(values, of);
    const first = links[0]!;
    return {
      of,
      value: textOf(of, value),
      link: rateText(first),
      product: written(ratesToError(links)[0]!),
    };
  };
  const places = spine(UNITS).slice(0, -1).toReversed();
  const all = places.flatMap((of) =>
    of.q === 'x' ? [of, { q: 'w', j: of.j!, i: of.j! - 1 } as const, { q: 'w', j: of.j!, i: 0 } as const] : [of],
  );
  return [{ of: { q: 'E' }, value: written(values.E), link: null, product: null }, ...all.map(row)];
}

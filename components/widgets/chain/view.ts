import { linksFrom, ratesToError, spine, type ChainValues, type Link } from '@/lib/models/chain';
import { format } from '@/lib/notation/format';
import { quantityKey, quantityOf, spoken, type QuantityRef } from '@/lib/notation/quantities';
import { equationView } from './equation-view';
import { factorOf, rateText } from './factors';
import { graphView } from './graph-view';
import { momentOf, type Moment } from './moment';
import { DECIMALS, dialled, UNITS } from './presets';
import { line, sides, standing, type ChainState, type PlaceKey } from './state';
import { outcome, sentence, verdict } from './words';
import { givenDecimals, written, writtenAnswer, writtenValue } from './written';

/** Everything the figure shows at one moment. */
export type ChainView = ReturnType<typeof view>;
export type SpineMark = ChainView['spine'][number];
export type LinkMark = ChainView['links'][number];
export type SideMark = ChainView['sides'][number];

const valueAt = ({ x, y, E }: ChainValues, { q, j = 0 }: QuantityRef) => (q === 'E' ? E : q === 'x' ? x[j]! : y[j]!);

function textOf(of: QuantityRef, value: number): string {
  const given = givenDecimals(of, value);
  return given === undefined ? writtenValue(value) : written(value, given);
}

/** The figure in a state. Pure: stepping back is looking from a nearer place. */
export function view(state: ChainState) {
  const { place } = state;
  const moment = momentOf(state);
  const { chain, values, of, nudge, after, foretold } = moment;
  const depth = moment.links.length;
  const isEdited = (key: string) => Object.hasOwn(state.edits, key);
  const whole = linksFrom(chain, values, { q: 'y', j: 1 });
  const wholeRates = ratesToError(whole);
  /** Whether the walk back has come to the link that leads on from the place k of the line, counted from the input. */
  const isTaken = (k: number) => k < whole.length && whole.length - k <= Math.floor(standing(place)) + 1;

  /** What the nudge does to a place that it reaches. */
  const ripple = (each: QuantityRef, key: string, value: number) => {
    const newValue = valueAt(after, each);
    return {
      value: newValue,
      text: writtenValue(newValue),
      change: writtenAnswer(key === place ? nudge : newValue - value, nudge),
      predicted: writtenAnswer(foretold.get(key)!, nudge),
    };
  };
  const marks = spine(UNITS).map((each, k) => {
    const key = quantityKey(each);
    const value = valueAt(values, each);
    const reached = foretold.has(key);
    return {
      key: key as PlaceKey | 'E',
      of: each,
      value,
      text: textOf(each, value),
      edited: isEdited(key),
      /** `before`: the nudge does not reach it; `nudged`: it is what is nudged; `after`: it answers. */
      part: key === place ? 'nudged' : reached ? 'after' : 'before',
      /** With the nudge; null before it. */
      ripple: reached ? ripple(each, key, value) : null,
      /** ∂E/∂(it); null where the walk has not come. E itself has none. */
      rate: isTaken(k) ? written(wholeRates[k]!) : null,
    } as const;
  });
  const sideMarks = dialled
    .filter((each) => each.of.q === 'w')
    .map(({ key, of: side, read }) => ({
      key: key as PlaceKey,
      of: side,
      text: format(read(chain), DECIMALS),
      edited: isEdited(key),
      picked: key === place,
      /** While it is nudged: what it becomes, and the rate of its own link. */
      newText: format(read(chain) + nudge, DECIMALS),
      rate: rateText(linksFrom(chain, values, side)[0]!),
    }));
  const linkMark = (link: Link, k: number) => ({
    key: quantityKey(link.from),
    of: link.from,
    factor: factorOf(link).factor,
    text: rateText(link),
    /** Part of the product on show, and the part last taken up. */
    lit: isTaken(k),
    newest: quantityKey(link.from) === place,
    /** Weight and bias, where it leads into a total input. */
    sides: sideMarks.filter((side) => link.to.q === 'x' && side.of.j === link.to.j),
  });
  const equation = equationView(moment);
  const words = { sentence: sentence(moment, equation), verdict: verdict(moment) };
  return {
    chain,
    of,
    /** How many links lie between the place and the error. */
    depth,
    /** The quantities on the line, from the input to the error. */
    spine: marks,
    links: whole.map(linkMark),
    /** Weights and biases, which can be nudged too. */
    sides: sideMarks,
    equation,
    graph: graphView(moment),
    /** What the last link adds, in words; and what becomes of the error. */
    ...words,
    say: `${spoken(of)}, ${depth} ${depth === 1 ? 'link' : 'links'} from the error. ${words.sentence} ${outcome(equation)} ${words.verdict}`
      .replaceAll('×10^', ' times 10 to the ')
      .replaceAll('\u00a0', ' '),
    get rows() {
      return tableRows(moment);
    },
  };
}

/**
 * All places, from the error back to the input, weights and biases after the total input they lead into: the value, the rate of
 * the link that leads on, and the product to the error.
 */
function tableRows({ chain, values }: Moment) {
  const row = (key: string) => {
    const of = quantityOf(key)!;
    const links = linksFrom(chain, values, of);
    const value = dialled.find((one) => one.key === key)?.read(chain) ?? valueAt(values, of);
    return { of, value: textOf(of, value), link: rateText(links[0]!), product: written(ratesToError(links)[0]!) };
  };
  const places = line.flatMap((key) => [key, ...sides.filter((side) => key === `x.${side[2]}`)]);
  return [{ of: quantityOf('E')!, value: written(values.E), link: null, product: null }, ...places.map(row)];
}

import { priceOfBackward, priceOfTrying } from '@/lib/models/price-of-slopes';
import { notMeasured, type Measured } from '@/lib/models/slopes-both-ways';
import { amount, duration, grouped, spokenPowers } from '@/lib/notation/magnitude';
import { UNKNOWN } from '@/lib/notation/format';
import { nudgeView } from './nudge-view';
import { benchOf, machines, sizes, smallNets, type Size } from './sizes';
import { placeOf, type CountingState } from './state';

/** A net with its prices, as the table has it. */
export type NetRow = ReturnType<typeof netRow>;
export type PriceRow = NetRow['rows'][number];

/** How many times as much, with two digits below ten and whole above. */
export const timesAs = (ratio: number): string => `${ratio < 9.95 ? ratio.toFixed(1) : grouped(Math.round(ratio))} ×`;

/** Everything the figure shows but its chart, from its state and what has been measured. Pure. */
export function view(state: CountingState, measured: Measured = notMeasured, running = false) {
  const machine = machines.find(({ id }) => id === state.machine)!;
  const rate = 10 ** machine.exponent;
  const at = placeOf(state.net);
  const net = netRow(sizes[at]!, rate);
  const live = liveOf(state, measured, running);
  /** The prices in a sentence. */
  const sentence = sentenceOf(net, machine.where);
  return {
    net,
    at,
    machine,
    sentence,
    live,
    all: sizes.map((size) => netRow(size, rate)),
    say: spokenPowers(state.moved === 'ruler' ? sentence : `${live.outcome} ${live.nudge.words}`),
  };
}

/** What trying costs, what the backward way costs, and how many times as much the first is; null while it is not known. */
function priceRow(head: string, trying: number | null, back: number | null, written: (price: number) => string = amount) {
  const told = (price: number | null) => (price === null ? UNKNOWN : written(price));
  const times = trying === null || back === null ? UNKNOWN : timesAs(trying / back);
  return { head, trying: told(trying), back: told(back), times };
}

function netRow(size: Size, rate: number) {
  const [trying, back] = [priceOfTrying(size.weights), priceOfBackward(size.weights)];
  return {
    size,
    weights: grouped(size.weights),
    rows: [
      priceRow('passes', trying.passes, back.passes, grouped),
      priceRow('multiplications', trying.products, back.products),
      priceRow('time', trying.products / rate, back.products / rate, duration),
    ],
  };
}

/** A size as it is said: 175 billion, 60 million, 9,760. */
export function inWords(weights: number): string {
  if (weights >= 1e9) return `${grouped(weights / 1e9)} billion`;
  return weights >= 1e6 ? `${grouped(weights / 1e6)} million` : grouped(weights);
}

function sentenceOf({ size, rows }: NetRow, where: string): string {
  const [passes, , time] = rows;
  const whose = size.year === null ? size.name : `${size.name}, ${inWords(size.weights)}`;
  return (
    `${whose} weights: ${passes!.trying} passes against ${passes!.back}, one forward and one back. ` +
    (time!.trying === time!.back
      ? `Either way that is ${time!.back} ${where}.`
      : `That is ${time!.trying} against ${time!.back} ${where}, for one case and one step downhill.`)
  );
}

/** The net that is measured: its prices by the rule, counted, and timed. */
function liveOf(state: CountingState, measured: Measured, running: boolean) {
  const { work, products, cases, steepest } = benchOf(state.live);
  const weights = work.net.weightCount;
  const counted = { trying: priceOfTrying(weights, true, products.forward), back: priceOfBackward(weights, products) };
  const rule = { trying: priceOfTrying(weights, true), back: priceOfBackward(weights) };
  return {
    weights,
    rows: [
      priceRow('passes', counted.trying.passes, counted.back.passes),
      priceRow('multiplications, by the rule', rule.trying.products, rule.back.products),
      priceRow('multiplications, counted', counted.trying.products, counted.back.products),
      priceRow('time, measured here', measured.trying, measured.back, duration),
    ],
    outcome: outcomeOf(state, weights, cases, measured, running),
    nudge: nudgeView(state.nudge, measured.differences, steepest, weights),
  };
}

function outcomeOf({ live }: CountingState, weights: number, cases: number, { trying, back, done }: Measured, running: boolean): string {
  const name = smallNets.find(({ id }) => id === live)!.short;
  if (trying === null || back === null || !done) {
    return running
      ? `Measuring: ${name}, ${weights} weights, ${cases} cases.`
      : `${name}: ${weights} weights and ${cases} cases. Press Measure here, and this browser finds all ${weights} slopes both ways.`;
  }
  const forward = trying / (2 * weights);
  return `Trying each weight up and down took ${grouped(2 * weights)} forward passes. One pass forward and one back took as long as ${(back / forward).toFixed(1)} of them, and found all ${weights} slopes.`;
}

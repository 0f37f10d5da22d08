import { priceOfBackward, priceOfTrying } from '@/lib/models/price-of-slopes';
import { amount, duration, grouped, spokenPowers } from '@/lib/notation/magnitude';
import { UNKNOWN } from '@/lib/notation/format';
import { chartOf, type ChartView } from './chart-view';
import { benchOf, notMeasured, type Measured } from './measurement';
import { nudgeView, type NudgeView } from './nudge-view';
import { machines, sizes, smallNets, type Size } from './sizes';
import { placeOf, type CountingState } from './state';

/**
 * A row of prices; powers of ten as in lib/notation/magnitude: what trying costs, what the backward way costs, and how many times as
 * much the first is.
 */
export interface PriceRow {
  readonly head: string;
  readonly trying: string;
  readonly back: string;
  readonly times: string;
}

/** A net as the table has it. */
export interface NetRow {
  readonly size: Size;
  readonly weights: string;
  readonly rows: readonly PriceRow[];
}

export interface CountingView {
  readonly net: NetRow;
  readonly at: number;
  readonly chart: ChartView;
  /** The prices in a sentence. */
  readonly sentence: string;
  readonly all: readonly NetRow[];
  readonly machine: (typeof machines)[number];
  readonly live: LiveView;
  readonly say: string;
}

export interface LiveView {
  readonly weights: number;
  readonly cases: number;
  readonly rows: readonly PriceRow[];
  readonly outcome: string;
  readonly nudge: NudgeView;
}

/** How many times as much, with two digits below ten and whole above. */
export const timesAs = (ratio: number): string => `${ratio < 9.95 ? ratio.toFixed(1) : grouped(Math.round(ratio))} ×`;

/** Everything the figure shows, from its state and what has been measured. Pure. */
export function view(state: CountingState, measured: Measured = notMeasured, running = false): CountingView {
  const machine = machines.find(({ id }) => id === state.machine)!;
  const rate = 10 ** machine.exponent;
  const at = placeOf(state.net);
  const net = netRow(sizes[at]!, rate);
  const live = liveOf(state, measured, running);
  const sentence = sentenceOf(net, machine.where);
  return {
    net,
    at,
    machine,
    sentence,
    live,
    chart: chartOf(state),
    all: sizes.map((size) => netRow(size, rate)),
    say: spokenPowers(state.moved === 'ruler' ? sentence : `${live.outcome} ${live.nudge.words}`),
  };
}

function netRow(size: Size, rate: number): NetRow {
  const trying = priceOfTrying(size.weights);
  const back = priceOfBackward(size.weights);
  return {
    size,
    weights: grouped(size.weights),
    rows: [
      { head: 'passes', trying: grouped(trying.passes), back: grouped(back.passes), times: timesAs(trying.passes / back.passes) },
      {
        head: 'multiplications',
        trying: amount(trying.products),
        back: amount(back.products),
        times: timesAs(trying.products / back.products),
      },
      {
        head: 'time',
        trying: duration(trying.products / rate),
        back: duration(back.products / rate),
        times: timesAs(trying.products / back.products),
      },
    ],
  };
}

/** A size as it is said: 175 billion, 60 million, 9,760. */
export function inWords(weights: number): string {
  for (const [from, name] of [
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const) {
    if (weights >= from) return `${grouped(weights / from)} ${name}`;
  }
  return grouped(weights);
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

function liveOf(state: CountingState, measured: Measured, running: boolean): LiveView {
  const { work, products, cases, steepest } = benchOf(state.live);
  const weights = work.net.weightCount;
  const counted = { trying: priceOfTrying(weights, true, products.forward), back: priceOfBackward(weights, products) };
  const rule = { trying: priceOfTrying(weights, true), back: priceOfBackward(weights) };
  const row = (head: string, trying: number, back: number): PriceRow => ({
    head,
    trying: amount(trying),
    back: amount(back),
    times: timesAs(trying / back),
  });
  const { trying, back } = measured;
  return {
    weights,
    cases,
    rows: [
      row('passes', counted.trying.passes, counted.back.passes),
      row('multiplications, by the rule', rule.trying.products, rule.back.products),
      row('multiplications, counted', counted.trying.products, counted.back.products),
      {
        head: 'time, measured here',
        trying: trying === null ? UNKNOWN : duration(trying),
        back: back === null ? UNKNOWN : duration(back),
        times: trying === null || back === null ? UNKNOWN : timesAs(trying / back),
      },
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

import { priceOfBackward, priceOfTrying } from '@/lib/models/price-of-slopes';
import { duration, tenTo, YEAR } from '@/lib/notation/magnitude';
import { machines, sizes } from './sizes';
import { placeOf, type CountingState } from './state';

/** The chart is laid out for two widths; the style sheet shows the one that fits. In px. */
export const layouts = [
  { name: 'wide', width: 608, height: 412, left: 44, right: 104, top: 30, bottom: 62, names: [6.2, 7] },
  { name: 'narrow', width: 358, height: 348, left: 40, right: 84, top: 30, bottom: 60, names: [7.8, 5.2] },
] as const;

export type Layout = (typeof layouts)[number];

/** Powers of ten at the ends of both axes: weights across, products up. */
const ACROSS = [0.3, 12.5] as const;
const UP = [0, 25] as const;

/** Times that the right-hand ruler is figured with, in seconds; and as they are written where room is short. */
const times: readonly (readonly [seconds: number, figure: string, short?: string])[] = [
  [1e-9, '1 ns'], [1e-6, '1 µs'], [1e-3, '1 ms'], [1, '1 s'], [3600, '1 hour'],
  [YEAR, '1 year'], [1e3 * YEAR, '1,000 years', '10^3 years'],
  [1e6 * YEAR, '1 million years', '10^6 years'], [1e9 * YEAR, '1 billion years', '10^9 years'],
];

/** Named below the axis where there is room, after the net that is chosen; first come, first named. */
const landmarks = ['gpt-3', 'xor', 'alexnet', 'lenet', 'family-trees', 'gpt-2'];
const shortNames: Readonly<Record<string, string>> = { xor: 'XOR', encoder: '8-3-8', trillion: '10^12' };

export interface Mark {
  readonly x: number;
  readonly y: number;
}

export interface Label extends Mark {
  readonly text: string;
  readonly pass: 'forward' | 'backward';
  readonly anchor: 'start' | 'end';
}

export interface NameMark {
  readonly id: string;
  readonly x: number;
  readonly text: string;
  readonly chosen: boolean;
}

export interface ChartView {
  readonly layout: Layout;
  /** Ends of the two lines. */
  readonly trying: readonly [Mark, Mark];
  readonly back: readonly [Mark, Mark];
  /** Each net on the axis and on both lines. */
  readonly nets: readonly { readonly id: string; readonly x: number; readonly trying: number; readonly back: number; readonly chosen: boolean }[];
  readonly chosen: { readonly x: number; readonly trying: number; readonly back: number };
  /** The times of the chosen net, at its points; none where there is no room, and the table has them. */
  readonly labels: readonly Label[];
  readonly weights: readonly { readonly x: number; readonly exponent: number; readonly figured: boolean }[];
  readonly products: readonly { readonly y: number; readonly exponent: number; readonly figured: boolean }[];
  readonly times: readonly { readonly y: number; readonly figure: string }[];
  readonly names: readonly NameMark[];
  /** What the ruler of times assumes. */
  readonly speed: string;
  /** Where the lines' own names stand: left above the one, right below the other. */
  readonly tryingName: Mark;
  readonly backName: Mark;
}

/** Hundredths are enough for a place, and the same in every browser, whatever its logarithms end in. */
export const round = (px: number): number => Math.round(px * 100) / 100;

const CHARACTER = 7.2;
/** Of the times, which are larger. */
const WIDE_CHARACTER = 8;
/** How many px the line of trying rises for each to the right; at least. */
const STEEP = 0.7;

/** The chart of a state in one layout. Pure. */
export function chartOf({ net, machine }: Pick<CountingState, 'net' | 'machine'>, layout: Layout): ChartView {
  const { left, right, top, bottom, width, height } = layout;
  const toX = (weights: number) => round(left + ((Math.log10(weights) - ACROSS[0]) / (ACROSS[1] - ACROSS[0])) * (width - left - right));
  const toY = (products: number) => round(height - bottom - ((Math.log10(products) - UP[0]) / (UP[1] - UP[0])) * (height - top - bottom));
  const { exponent } = machines.find(({ id }) => id === machine)!;
  const rate = 10 ** exponent;
  const tryingAt = (weights: number): Mark => ({ x: toX(weights), y: toY(priceOfTrying(weights).products) });
  const backAt = (weights: number): Mark => ({ x: toX(weights), y: toY(priceOfBackward(weights).products) });
  const now = sizes[placeOf(net)]!;
  const first = sizes[0]!.weights;
  const last = sizes.at(-1)!.weights;
  const trying = duration(priceOfTrying(now.weights).products / rate);
  const back = duration(priceOfBackward(now.weights).products / rate);
  const powers = (to: number) => Array.from({ length: to + 1 }, (_, exponent) => exponent);
  return {
    layout,
    trying: [tryingAt(first), tryingAt(last)],
    back: [backAt(first), backAt(last)],
    nets: sizes.map(({ id, weights }) => ({ id, x: toX(weights), trying: tryingAt(weights).y, back: backAt(weights).y, chosen: id === now.id })),
    chosen: { x: toX(now.weights), trying: tryingAt(now.weights).y, back: backAt(now.weights).y },
    labels: layout.name === 'wide' ? labelsOf(tryingAt(now.weights), backAt(now.weights), [trying, back], layout) : [],
    weights: powers(12).slice(1).map((exponent) => ({ x: toX(10 ** exponent), exponent, figured: exponent === 1 || exponent % 3 === 0 })),
    products: powers(UP[1]).map((exponent) => ({ y: toY(10 ** exponent), exponent, figured: exponent % 6 === 0 })),
    times: times.map(([seconds, figure, short = figure]) => ({ y: toY(seconds * rate), figure: layout.name === 'wide' ? figure : short })).filter(({ y }) => y >= top && y <= height - bottom),
    speed: `time, at ${tenTo(exponent)} a second`,
    names: namesOf(now.id, layout, toX),
    tryingName: { x: toX(10 ** layout.names[0]) - 8, y: tryingAt(10 ** layout.names[0]).y - 6 },
    backName: { x: toX(10 ** layout.names[1]) + 8, y: backAt(10 ** layout.names[1]).y + 18 },
  };
}

/**
 * Above the line of trying, to the left of the point, where the line is lower; near the axis, above what it rises to. The
 * other between the lines where they are far apart, else below.
 */
function labelsOf(trying: Mark, back: Mark, [tryingTime, backTime]: readonly [string, string], { left, height, bottom }: Layout): readonly Label[] {
  const width = tryingTime.length * WIDE_CHARACTER;
  const inside = trying.x - 11 - width > left + 4;
  const between = back.y - trying.y > 80;
  const start = left + 6;
  return [
    inside
      ? { text: tryingTime, pass: 'forward', anchor: 'end', x: trying.x - 11, y: trying.y - 7 }
      : { text: tryingTime, pass: 'forward', anchor: 'start', x: start, y: round(trying.y - 10 - Math.max(0, start + width - trying.x) * STEEP) },
    between
      ? { text: backTime, pass: 'backward', anchor: 'end', x: back.x - 11, y: back.y - 7 }
      : { text: backTime, pass: 'backward', anchor: 'start', x: back.x + 9, y: Math.min(back.y + 18, height - bottom - 6) },
  ];
}

/** The chosen net's name, and of the others those that do not touch it or each other. */
function namesOf(chosen: string, { width }: Layout, toX: (weights: number) => number): readonly NameMark[] {
  const placed: (NameMark & { readonly half: number })[] = [];
  for (const id of new Set([chosen, ...landmarks])) {
    const { name, weights } = sizes.find((size) => size.id === id)!;
    const text = shortNames[id] ?? name;
    const half = (text.replace('^', '').length * CHARACTER) / 2;
    const x = Math.min(width - half, Math.max(half, toX(weights)));
    if (placed.every((other) => Math.abs(other.x - x) > other.half + half + 6)) placed.push({ id, x, text, chosen: id === chosen, half });
  }
  return placed;
}

/** The net whose place on the axis is nearest, from 0. */
export function nearestNet({ nets }: ChartView, x: number): number {
  const gaps = nets.map((net) => Math.abs(net.x - x));
  return gaps.indexOf(Math.min(...gaps));
}

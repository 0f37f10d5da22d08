import type { Landmark } from '@/components/marks/plot/Landmarks';
import type { Point } from '@/components/marks/plot/Curve';
import type { Reading } from '@/components/marks/plot/Reader';
import type { RightRuler } from '@/components/marks/plot/Axes';
import type { TextMark } from '@/components/marks/plot/Texts';
import { priceOfBackward, priceOfTrying } from '@/lib/models/price-of-slopes';
import { duration, tenTo, YEAR } from '@/lib/notation/magnitude';
import { machines, sizes } from './sizes';
import { placeOf, type CountingState } from './state';

/** The weights and the multiplications on show. */
export const WEIGHTS = [10 ** 0.3, 10 ** 12.5] as const;
export const PRODUCTS = [1, 1e25] as const;

/** Times that the right-hand ruler is figured with, in seconds; as they are written where room is short. */
const times: readonly (readonly [seconds: number, figure: string])[] = [
  [1e-9, '1 ns'],
  [1e-6, '1 µs'],
  [1e-3, '1 ms'],
  [1, '1 s'],
  [3600, '1 hour'],
  [YEAR, '1 year'],
  [1e3 * YEAR, '10^3 years'],
  [1e6 * YEAR, '10^6 years'],
  [1e9 * YEAR, '10^9 years'],
];

/** Named below the axis where there is room, after the net that is chosen; first come, first named. */
export const landmarks = ['gpt-3', 'xor', 'alexnet', 'lenet', 'family-trees', 'gpt-2'];
const shortNames: Readonly<Record<string, string>> = { xor: 'XOR', encoder: '8-3-8', trillion: '10^12' };

/** The nets of the ruler, by their weights. */
export const nets: readonly Landmark[] = sizes.map(({ id, name, weights }) => ({ id, x: weights, text: shortNames[id] ?? name }));

const tryingAt = (weights: number): Point => [weights, priceOfTrying(weights).products];
const backAt = (weights: number): Point => [weights, priceOfBackward(weights).products];

/** What trying each weight costs, and what one backward pass costs, net by net. */
export const trying: readonly Point[] = sizes.map(({ weights }) => tryingAt(weights));
export const back: readonly Point[] = sizes.map(({ weights }) => backAt(weights));

/** The lines' own names: left above the one, right below the other; in a narrow place where there is room for them. */
export const lineNames: readonly TextMark[] = [
  { at: tryingAt(10 ** 6.4), text: 'one weight at a time', anchor: 'end', dx: -10, dy: -6, tone: 'forward', className: 'is-wide-only' },
  { at: tryingAt(10 ** 8.2), text: 'one weight at a time', anchor: 'end', dx: -10, dy: -6, tone: 'forward', className: 'is-narrow-only' },
  { at: backAt(10 ** 6.2), text: 'one backward pass', dx: 8, dy: 20, tone: 'backward', className: 'is-wide-only' },
  { at: backAt(10 ** 4.8), text: 'one backward pass', dx: 8, dy: 20, tone: 'backward', className: 'is-narrow-only' },
];

/** A right-hand ruler for each machine: what so many multiplications take. */
const rulers = new Map(
  machines.map(({ id, exponent }): [string, RightRuler] => [
    id,
    {
      label: `time, at ${tenTo(exponent)} a second`,
      ticks: times
        .map(([seconds, text]) => ({ value: seconds * 10 ** exponent, text }))
        .filter(({ value }) => value >= PRODUCTS[0] && value <= PRODUCTS[1]),
    },
  ]),
);

/** The chart of a state. Pure. */
export function chartOf({ net, machine }: Pick<CountingState, 'net' | 'machine'>) {
  const rate = 10 ** machines.find(({ id }) => id === machine)!.exponent;
  const { id, weights } = sizes[placeOf(net)]!;
  const chosen = { id, weights, trying: tryingAt(weights), back: backAt(weights) };
  const time = ([, products]: Point) => duration(products / rate);
  /** The times of the chosen net, at its points. */
  const readings: readonly Reading[] = [
    { name: 'one weight at a time', y: chosen.trying[1], text: time(chosen.trying), tone: 'forward' },
    { name: 'one backward pass', y: chosen.back[1], text: time(chosen.back), tone: 'backward' },
  ];
  return { chosen, readings, times: rulers.get(machine)! };
}

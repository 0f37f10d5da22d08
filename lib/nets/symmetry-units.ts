import { sigmoid } from '@/lib/engine';
import type { PrintedUnit } from './symmetry';

/** Units of a net with six inputs, some hidden units and one output, as of Fig. 1 (p. 534), read and run one by one. */

export const INPUTS = 6;

/** The units, hidden ones first, the output last, from weights in the engine's order. */
export function unitsOf(w: ArrayLike<number>, hidden: number): readonly PrintedUnit[] {
  const take = (from: number, count: number): PrintedUnit => ({
    weights: Array.from({ length: count }, (_, k) => w[from + k] ?? NaN),
    bias: w[from + count] ?? NaN,
  });
  const per = INPUTS + 1;
  return [...Array.from({ length: hidden }, (_, h) => take(h * per, INPUTS)), take(hidden * per, hidden)];
}

/** Magnitudes of a hidden unit's three mirrored pairs, averaged over each pair, from the outside in. */
export function pairSizes(weights: readonly number[]): readonly number[] {
  return [0, 1, 2].map((k) => (Math.abs(weights[k] ?? NaN) + Math.abs(weights[INPUTS - 1 - k] ?? NaN)) / 2);
}

/** The three magnitudes in ascending order, in multiples of the smallest: 1, then the other two. */
export function pairRatios(weights: readonly number[]): readonly [number, number, number] {
  const [small = NaN, middle = NaN, large = NaN] = [...pairSizes(weights)].sort((a, b) => a - b);
  return [1, middle / small, large / small];
}

/** What a unit makes of its senders' outputs, by eqs (1) and (2); `inputs` is x without the bias, 0 when the products cancel. */
export function sumOf({ weights, bias }: PrintedUnit, senders: readonly number[]) {
  const inputs = weights.reduce((sum, w, i) => sum + w * (senders[i] ?? NaN), 0);
  return { inputs, x: inputs + bias, y: sigmoid(inputs + bias) };
}

/** The six digits of an input's place among the 64 cases. */
export const bitsOf = (input: number): readonly number[] => Array.from({ length: INPUTS }, (_, k) => (input >> (INPUTS - 1 - k)) & 1);

/** The place of the input in which one digit, 0 the first, is turned over. */
export const turnedOver = (input: number, digit: number): number => input ^ (1 << (INPUTS - 1 - digit));

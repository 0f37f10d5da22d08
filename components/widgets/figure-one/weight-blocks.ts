import { sigmoid } from '@/lib/engine';

/** A unit's weights from its senders in order, and its bias. */
export interface UnitWeights {
  readonly weights: readonly number[];
  readonly bias: number;
}

export const INPUTS = 6;

/** The units of a 6-h-1 net, hidden ones first, the output last, from weights in the engine's order. */
export function unitsOf(w: ArrayLike<number>, hidden: number): readonly UnitWeights[] {
  const take = (from: number, count: number): UnitWeights => ({
    weights: Array.from({ length: count }, (_, k) => w[from + k] ?? NaN),
    bias: w[from + count] ?? NaN,
  });
  const per = INPUTS + 1;
  return [...Array.from({ length: hidden }, (_, h) => take(h * per, INPUTS)), take(hidden * per, hidden)];
}

/** Magnitudes of a unit's three mirrored pairs. */
export interface Magnitudes {
  /** From the outside in. */
  readonly sizes: readonly [number, number, number];
  /** In ascending order, in multiples of the smallest: 1, then the other two. */
  readonly ratios: readonly [number, number, number];
}

/** Mirror positions are averaged in size. */
export function magnitudes(weights: readonly number[]): Magnitudes {
  const size = (k: number) => (Math.abs(weights[k] ?? NaN) + Math.abs(weights[INPUTS - 1 - k] ?? NaN)) / 2;
  const sizes = [size(0), size(1), size(2)] as const;
  const [small, middle, large] = [...sizes].sort((a, b) => a - b) as [number, number, number];
  return { sizes, ratios: [1, middle / small, large / small] };
}

/** What one hidden unit makes of an input: eq. (1) term by term, then eq. (2). */
export interface Sum {
  /** y_i w_ji of each input. */
  readonly terms: readonly number[];
  /** The six together, without the bias: 0 when they cancel. */
  readonly inputs: number;
  readonly x: number;
  readonly y: number;
}

export function sumOf({ weights, bias }: UnitWeights, senders: readonly number[]): Sum {
  const terms = weights.map((w, i) => w * (senders[i] ?? NaN));
  const inputs = terms.reduce((sum, term) => sum + term, 0);
  return { terms, inputs, x: inputs + bias, y: sigmoid(inputs + bias) };
}

/** The six digits of an input's place among the 64 cases. */
export const bitsOf = (input: number): readonly number[] => Array.from({ length: INPUTS }, (_, k) => (input >> (INPUTS - 1 - k)) & 1);

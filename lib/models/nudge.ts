import { backward, errorOf, EngineError, forward, makeCases, makeWorkspace, type Network, type TrainingCase } from '@/lib/engine';
import { tryOneWeight } from './one-weight-at-a-time';

/**
 * A slope proved by nudging: how far the difference (E(w + h) − E(w)) / h, or (E(w + h) − E(w − h)) / 2h, is from the slope that
 * back-propagation finds, for one weight, one case, and nudges of every size. A long nudge measures a chord (truncation), a short
 * one drowns in the last digits of E (rounding); between them lies the best.
 */

/** Nudged to one side, or to both. */
export type Sides = 'one' | 'both';

/** One size of nudge. */
export interface Nudge {
  readonly h: number;
  /** The difference: what nudging says that the slope is. */
  readonly slope: number;
  /** |slope − the slope by back-propagation|. */
  readonly error: number;
  /** What Taylor's series gives for the chord: |E″| h / 2 to one side, |E‴| h² / 6 to both. */
  readonly truncation: number;
  /** Half a unit in the last place of E for each of the two errors, over the distance between them. */
  readonly rounding: number;
}

export interface Proof {
  /** ∂E/∂w by back-propagation. */
  readonly slope: number;
  readonly E: number;
  /** From the longest nudge to the shortest. */
  readonly nudges: readonly Nudge[];
  /** Where among them the error is least. */
  readonly best: number;
}

const PER_DECADE = 4;
const DECADES = 15;

/** 1, 10^−¼, 10^−½ and 10^−¾, by roots: these have the same bits everywhere, powers need not. */
const quarters = [1, Math.sqrt(Math.sqrt(0.1)), Math.sqrt(0.1), Math.sqrt(0.1) * Math.sqrt(Math.sqrt(0.1))] as const;

/** 1, 10^−¼, 10^−½ … 10^−15. */
export const sizes: readonly number[] = Array.from(
  { length: PER_DECADE * DECADES + 1 },
  (_, k) => Number(`1e-${Math.floor(k / PER_DECADE)}`) * quarters[k % PER_DECADE]!,
);

/** How far weights are moved to see how the slope itself changes; its error is of the order of this, squared. */
const NEAR = 1e-3;

/**
 * The proof for the weight at `index`. Weights are left as they are. Throws `EngineError` for an index outside them.
 */
export function proofOf(net: Network, weights: Float64Array, { input, target }: TrainingCase, index: number, sides: Sides): Proof {
  const work = makeWorkspace(net, makeCases(net, [Array.from(input)], [Array.from(target)]));
  const w = weights[index];
  if (w === undefined) throw new EngineError('index', `a whole number from 0 to ${weights.length - 1}`, String(index));
  const errorAt = (value: number) => {
    forward(work, weights.with(index, value));
    return errorOf(work);
  };
  const slopeAt = (value: number) => {
    const moved = weights.with(index, value);
    forward(work, moved);
    work.dEdw.fill(0);
    backward(work, moved);
    return work.dEdw[index]!;
  };
  const slope = slopeAt(w);
  const E = errorAt(w);
  const [below, above] = [slopeAt(w - NEAR), slopeAt(w + NEAR)];
  const second = (above - below) / (2 * NEAR);
  const third = (above - 2 * slope + below) / (NEAR * NEAR);
  const nudges = sizes.map((h): Nudge => {
    const tried = sides === 'both' ? tryOneWeight(work, weights, index, h) : (errorAt(w + h) - E) / h;
    return {
      h,
      slope: tried,
      error: Math.abs(tried - slope),
      truncation: sides === 'both' ? (Math.abs(third) * h * h) / 6 : (Math.abs(second) * h) / 2,
      rounding: lastPlace(E) / (sides === 'both' ? 2 * h : h),
    };
  });
  const best = nudges.reduce((least, { error }, k) => (error < nudges[least]!.error ? k : least), 0);
  return { slope, E, nudges, best };
}

/** The distance from a number to the next larger one of its size. */
export function lastPlace(value: number): number {
  const size = Math.abs(value);
  const double = new Float64Array([size]);
  // Doubles of one sign are ordered as their bits are, read as whole numbers.
  new BigUint64Array(double.buffer)[0]! += BigInt(1);
  return double[0]! - size;
}

/** How many significant digits, at most 16, two numbers have in common from the first on, as they are written. */
export function agreeingDigits(a: number, b: number): number {
  const [[left = '', far], [right = '', near]] = [a, b].map((value) => value.toExponential(15).replace('.', '').split('e')) as [
    string[],
    string[],
  ];
  if (far !== near || left.startsWith('-') !== right.startsWith('-')) return 0;
  const [one, other] = [left.replace('-', ''), right.replace('-', '')];
  const differ = [...one].findIndex((digit, k) => digit !== other[k]);
  return differ < 0 ? one.length : differ;
}

/** Passes through the net for the slopes of all its weights: by nudging, forward only; by back-propagation, forward and backward. */
export function passesFor(net: Pick<Network, 'weightCount'>, sides: Sides): { readonly nudging: number; readonly backPropagation: number } {
  return { nudging: sides === 'both' ? 2 * net.weightCount : net.weightCount + 1, backPropagation: 2 };
}

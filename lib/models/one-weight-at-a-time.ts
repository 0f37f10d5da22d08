import { EngineError, errorOf, forward, type Workspace } from '@/lib/engine';

/**
 * The gradient by trial: nudge a weight up, look at the error of all cases, nudge it down, look again. Two forward
 * passes for each weight, where `backward` finds all slopes in one pass. It asks nothing of the net but its error,
 * so it serves as a check, and it is never exact: a long nudge measures a chord, a short one drowns in rounding.
 */

/**
 * The slope of E, summed over all cases of `work`, by one weight: (E(w + h) − E(w − h)) / 2h. Two forward passes.
 *
 * @param weights one number for each weight of the net; one is changed for a moment and put back, bit for bit
 * @param index where that weight lies in `weights`
 * @param h the nudge, above 0
 * Throws `EngineError` for a wrong number of weights, an index outside them, or a nudge that is none.
 */
export function tryOneWeight(work: Workspace, weights: Float64Array, index: number, h: number): number {
  if (!(h > 0 && Number.isFinite(h))) throw new EngineError('h', 'a finite number above 0', String(h));
  const before = weights[index];
  if (before === undefined) throw new EngineError('index', `a whole number from 0 to ${weights.length - 1}`, String(index));
  try {
    weights[index] = before + h;
    forward(work, weights);
    const above = errorOf(work);
    weights[index] = before - h;
    forward(work, weights);
    return (above - errorOf(work)) / (2 * h);
  } finally {
    weights[index] = before;
  }
}

/** The slopes by all weights, in the order of `weights`: 2 · weights.length forward passes. As `tryOneWeight` otherwise. */
export function oneWeightAtATime(work: Workspace, weights: Float64Array, h: number): Float64Array {
  return Float64Array.from(weights, (_, index) => tryOneWeight(work, weights, index, h));
}

/** The largest |a − b| of two lists of the same length; 0 for empty ones. Throws `EngineError` when the lengths differ. */
export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new EngineError('b', `${a.length} numbers, as many as a`, `${b.length}`);
  let most = 0;
  for (let k = 0; k < a.length; k++) most = Math.max(most, Math.abs(a[k]! - b[k]!));
  return most;
}

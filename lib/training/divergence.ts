import type { Network } from '@/lib/engine';

/** A weight beyond this is of no use to any net here; it only grows on from there. */
export const BOUND = 1e12;

/** Which weight left all bounds, and after which sweep. */
export interface Divergence {
  /** The weight's place in the engine's order, and its connection: from unit i (0 for a bias) to unit j. */
  readonly index: number;
  readonly j: number;
  readonly i: number;
  readonly value: number;
  readonly sweep: number;
  /** The same in words. */
  readonly message: string;
}

/** The first weight, in the engine's order, that is not a number or larger than `BOUND`. */
export function findDivergence(net: Network, weights: Float64Array, sweep: number): Divergence | undefined {
  for (let index = 0; index < weights.length; index++) {
    const value = weights[index] ?? NaN;
    if (value >= -BOUND && value <= BOUND) continue;
    const connection = net.connections.find((each) => each.index === index);
    const { j, i } = connection ?? { j: 0, i: 0 };
    const what = i === 0 ? `the bias of unit ${j}` : `the weight from unit ${i} to unit ${j}`;
    return Object.freeze({ index, j, i, value, sweep, message: `After sweep ${sweep}, ${what} is ${value}: training has diverged.` });
  }
  return undefined;
}

import { backward, forward, makeCases, makeWorkspace, trace, type Network, type Workspace } from '@/lib/engine';
import { largestDifference, tryOneWeight } from './one-weight-at-a-time';
import { countProducts, type Products } from './price-of-slopes';

/**
 * The slopes of a small net found both ways, by trial and by one backward pass, held against each other and timed: on whatever
 * machine this runs on, in slices of a few milliseconds, between which others have their turn.
 */

/** Nudges tried: 10^−1 … 10^−12. */
export const NUDGES = 12;

/** The k-th nudge, 10^−k, to the last bit what a reader would write. */
export const nudgeOf = (k: number): number => Number(`1e-${k}`);

/** A slice gives way after so long; shorter ones are too short for the clock. In ms. */
const SLICE = 8;
const LEAST = 4;
/** How many timed pieces there must be before their median is believed. */
const TIMED = 9;

/** The nudge with which trials are timed; how long it is makes no difference to that. */
const TIMED_NUDGE = 1e-4;

interface PosedCase {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

/** A net on all its cases, with its weights. */
export interface Bench {
  readonly work: Workspace;
  readonly weights: Float64Array;
  readonly cases: number;
  /** Products of one case, counted in its trace. */
  readonly products: Products;
  /** ∂E/∂w of all weights, E over all cases, by the backward pass. */
  readonly slopes: Float64Array;
  /** The largest |∂E/∂w| of any weight. */
  readonly steepest: number;
}

/**
 * @param weights w_ji in the engine's order; they are kept, and never changed for longer than a trial
 * @param cases at least one
 */
export function makeBench(net: Network, weights: Float64Array, cases: readonly PosedCase[]): Bench {
  const [inputs, targets] = [cases.map((each) => each.inputs), cases.map((each) => each.targets)];
  const work = makeWorkspace(net, makeCases(net, inputs, targets));
  // Which case it is makes no difference to the count.
  const products = countProducts(trace(net, weights, { input: inputs[0]!, target: targets[0]! }, { epsilon: 0 }));
  passBoth(work, weights);
  const slopes = work.dEdw.slice();
  return { work, weights, cases: cases.length, products, slopes, steepest: Math.max(...slopes.map(Math.abs)) };
}

/** One pass forward and one back, over all cases. */
function passBoth(work: Workspace, weights: Float64Array): void {
  work.dEdw.fill(0);
  forward(work, weights);
  backward(work, weights);
}

/** What has been found out so far; null stands for what has not. Times are in seconds. */
export interface Measured {
  /** For each nudge, 10^−1 first: how far the worst slope found by trial is from that of the backward pass. */
  readonly differences: readonly (number | null)[];
  /** One pass forward and one back, all cases. */
  readonly back: number | null;
  /** All weights, one at a time. */
  readonly trying: number | null;
  readonly done: boolean;
}

export const notMeasured: Measured = { differences: new Array<null>(NUDGES).fill(null), back: null, trying: null, done: false };

/** Does a piece of work as often as the clock needs to see it, in slices. */
class Watch {
  private often = 1;
  private readonly means: number[] = [];

  constructor(
    private readonly clock: () => number,
    private readonly piece: () => void,
  ) {}

  /** One slice. Those that are still too short to count also warm the code up. */
  slice(): void {
    const from = this.clock();
    for (let k = 0; k < this.often; k++) this.piece();
    const took = this.clock() - from;
    if (took >= LEAST) this.means.push(took / this.often);
    else this.often *= 2;
  }

  /** Seconds a piece, the median of its slices; null while there are too few. */
  get seconds(): number | null {
    if (this.means.length < TIMED) return null;
    return this.means.toSorted((a, b) => a - b)[this.means.length >> 1]! / 1000;
  }
}

/**
 * Finds the slopes both ways, with every nudge, and times both. Each call of the function it gives does a slice of a few
 * milliseconds and tells what is known by then; the same object when that is nothing new. The weights stay as they are.
 * @param clock milliseconds, as `performance.now`
 */
export function beginMeasurement({ work, weights, slopes }: Bench, clock: () => number): () => Measured {
  const count = weights.length;
  const back = new Watch(clock, () => passBoth(work, weights));
  let turn = 0;
  const trying = new Watch(clock, () => {
    tryOneWeight(work, weights, turn, TIMED_NUDGE);
    turn = (turn + 1) % count;
  });
  const found = new Float64Array(count);
  let next = 0;
  let known = notMeasured;

  /** Trials until the slice is over or all weights have had their turn with this nudge. */
  function tries(round: number): void {
    const from = clock();
    while (next < count && clock() - from < SLICE) {
      found[next] = tryOneWeight(work, weights, next, nudgeOf(round + 1));
      next++;
    }
    if (next < count) return;
    next = 0;
    known = { ...known, differences: known.differences.with(round, largestDifference(found, slopes)) };
  }

  return () => {
    const round = known.differences.indexOf(null);
    if (known.done) return known;
    if (round >= 0) tries(round);
    else if (back.seconds === null) back.slice();
    else if (trying.seconds === null) trying.slice();
    else known = { ...known, back: back.seconds, trying: trying.seconds * count, done: true };
    return known;
  };
}

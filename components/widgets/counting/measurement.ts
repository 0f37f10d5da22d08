import { backward, compile, forward, makeCases, makeWorkspace, trace, type Workspace } from '@/lib/engine';
import { largestDifference, tryOneWeight } from '@/lib/models/one-weight-at-a-time';
import { countProducts, type Products } from '@/lib/models/price-of-slopes';
import { netById } from '@/lib/nets';
import { initialWeights, keeper } from '@/lib/training';
import { smallNets, type SmallId } from './sizes';
import { NUDGES } from './state';

/** Of the starting weights, drawn as the net's own training draws them. */
export const SEED = 1;

/** A slice of work gives way to the page after so long; shorter ones are too short for the clock. In ms. */
const SLICE = 8;
const LEAST = 4;
/** How many timed pieces there must be before their median is believed. */
const TIMED = 9;

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

/** A small net on all its cases, at its start. */
export interface Bench {
  readonly work: Workspace;
  readonly weights: Float64Array;
  readonly cases: number;
  readonly units: number;
  /** Products of one case, counted in its trace. */
  readonly products: Products;
  /** The largest slope of any weight. */
  readonly steepest: number;
}

export const benchOf = keeper({ last: smallNets.length }, (id: SmallId): Bench => {
  const { spec, cases, settings } = netById(smallNets.find((net) => net.id === id)!.netId);
  const net = compile(spec);
  const weights = initialWeights(net, settings, SEED);
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      cases.map(({ inputs }) => inputs),
      cases.map(({ targets }) => targets),
    ),
  );
  const first = cases[0]!;
  // Which case it is makes no difference to the count.
  const products = countProducts(trace(net, weights, { input: first.inputs, target: first.targets }, { epsilon: 0 }));
  return {
    work,
    weights,
    products,
    cases: cases.length,
    units: net.unitCount,
    steepest: slopes(work, weights).reduce((most, slope) => Math.max(most, Math.abs(slope)), 0),
  };
});

/** All slopes by one backward pass. */
function slopes(work: Workspace, weights: Float64Array): Float64Array {
  work.dEdw.fill(0);
  forward(work, weights);
  backward(work, weights);
  return work.dEdw.slice();
}

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
 * Finds the slopes of a small net both ways, with every nudge, and times both. Each call of the function it gives does a
 * slice of a few milliseconds and tells what is known by then; the same object when that is nothing new.
 * @param clock milliseconds, as `performance.now`
 */
export function beginMeasurement(id: SmallId, clock: () => number): () => Measured {
  const { work, weights } = benchOf(id);
  const count = weights.length;
  const right = slopes(work, weights);
  const back = new Watch(clock, () => {
    work.dEdw.fill(0);
    forward(work, weights);
    backward(work, weights);
  });
  let turn = 0;
  const trying = new Watch(clock, () => {
    tryOneWeight(work, weights, turn, 1e-4);
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
    known = { ...known, differences: known.differences.with(round, largestDifference(found, right)) };
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

/** The k-th nudge, 10^−k, to the last bit what a reader would write. */
export const nudgeOf = (k: number): number => Number(`1e-${k}`);

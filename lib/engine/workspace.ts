import type { Cases } from './cases';
import { EngineError } from './errors';
import type { Layer, Network } from './network';

/**
 * The numbers of a net at work on a set of cases, allocated once. Every quantity that each unit has
 * for each case is stored unit by unit, so that the cases of one unit lie side by side: unit j
 * (1 … unitCount), case c (0 … count − 1) is at `(j − 1) * count + c`.
 */
export interface Workspace {
  readonly net: Network;
  readonly cases: Cases;
  readonly count: number;
  /** Outputs y. Those of the input units are filled in once, from the cases. */
  readonly y: Float64Array;
  /** ∂E/∂x; while a layer is being worked on, first its ∂E/∂y. Nothing is stored for input units. */
  readonly dEdx: Float64Array;
  /** ∂E/∂w, accumulated by `backward` and cleared by `update`; one number for each weight. */
  readonly dEdw: Float64Array;
  /** Desired outputs d: the k-th number of a target, case c, is at `k * count + c`. */
  readonly d: Float64Array;
  /**
   * For each input layer in which every case has a single 1 and otherwise 0: for each case the
   * position of the 1 within the layer. null for all other layers.
   */
  readonly ones: readonly (Int32Array | null)[];
  /** Room for sums on the way, as many as the largest layer has units; means nothing between two calls. */
  readonly sums: Float64Array;
}

/** A workspace for `net` on `cases`, which must have been made for the same net's shape. */
export function makeWorkspace(net: Network, cases: Cases): Workspace {
  const { count } = cases;
  if (cases.inputs.length !== count * net.inputCount) {
    throw new EngineError('cases.inputs', `${count} × ${net.inputCount} numbers`, `${cases.inputs.length}`);
  }
  if (cases.targets.length !== count * net.targetCount) {
    throw new EngineError('cases.targets', `${count} × ${net.targetCount} numbers`, `${cases.targets.length}`);
  }
  const y = new Float64Array(net.unitCount * count);
  transpose(cases.inputs, count, net.inputCount, y);
  const d = new Float64Array(net.targetCount * count);
  transpose(cases.targets, count, net.targetCount, d);
  return {
    net,
    cases,
    count,
    y,
    d,
    dEdx: new Float64Array(net.unitCount * count),
    dEdw: new Float64Array(net.weightCount),
    ones: net.layers.map((layer) => (layer.kind === null ? positionsOfOnes(layer, y, count) : null)),
    sums: new Float64Array(Math.max(...net.layers.map(({ size }) => size))),
  };
}

/** Row by row (cases) to column by column (units). */
function transpose(rows: Float64Array, count: number, width: number, into: Float64Array): void {
  for (let c = 0; c < count; c++) for (let k = 0; k < width; k++) into[k * count + c] = rows[c * width + k]!;
}

function positionsOfOnes(layer: Layer, y: Float64Array, count: number): Int32Array | null {
  if (layer.size < 3) return null; // too few zeros to be worth skipping
  const positions = new Int32Array(count).fill(-1);
  for (let k = 0; k < layer.size; k++) {
    for (let c = 0; c < count; c++) {
      const value = y[(layer.first - 1 + k) * count + c]!;
      if (value === 0) continue;
      if (value !== 1 || positions[c]! >= 0) return null;
      positions[c] = k;
    }
  }
  return positions.includes(-1) ? null : positions;
}

/** Throws unless `weights` fits the net and `start` … `end` is a range of cases. */
export function checkRun(work: Workspace, weights: Float64Array, start: number, end: number): void {
  if (weights.length !== work.net.weightCount) {
    throw new EngineError('weights', `${work.net.weightCount} numbers, one for each weight of the net`, `${weights.length}`);
  }
  if (start >= 0 && start < end && end <= work.count) return;
  throw new EngineError('start, end', `a range of cases within 0 … ${work.count}`, `${start} … ${end}`);
}

/** Where the number of a layer's k-th unit (from 0) for case c lies in `y` and `dEdx`. */
export function placeOf(work: Workspace, layer: Layer, k: number, c: number): number {
  return (layer.first - 1 + k) * work.count + c;
}

/** Where the numbers of a layer's first unit start in `y` and `dEdx`. */
export function rowOf(work: Workspace, layer: Layer): number {
  return (layer.first - 1) * work.count;
}

/** The outputs of one case's units 1 … unitCount, copied (for views; the fast path never calls it). */
export function outputsOf(work: Workspace, c: number): Float64Array {
  return Float64Array.from({ length: work.net.unitCount }, (_, k) => work.y[k * work.count + c]!);
}

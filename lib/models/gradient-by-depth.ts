import { placeOf, random, slope, weightAt, type Layer, type UnitKind } from '@/lib/engine';
import { gradientAt, makeTask, stackSpec, startingWeights, type Start, type Task } from './task';

/** A plain stack of layers all of one width and kind, before any training. */
export interface DepthSettings {
  /** Computed layers, 1 or more; the last is the output. */
  readonly depth: number;
  /** Units in every layer, the inputs too. */
  readonly width: number;
  readonly kind: UnitKind;
  readonly start: Start;
  /** For the weights, the cases and what is wanted. */
  readonly seed: number;
  /** Default 16. */
  readonly cases?: number;
}

/** What one layer hears of the error on its way down. */
export interface LayerSignal {
  /** 1 is the layer next to the inputs, `depth` the output. */
  readonly layer: number;
  /** The mean |∂E/∂w| over the weights into the layer, biases left out. */
  readonly meanGradient: number;
  /** The length of its ∂E/∂x, all units and cases taken as one vector. */
  readonly error: number;
  /** By how much the weights above, eq. (7), multiplied that length; 1 for the output layer. */
  readonly weights: number;
  /** By how much its slopes, eq. (5), multiplied it then. */
  readonly slopes: number;
}

/**
 * How large a gradient each layer gets, from the lowest up, with what made it: from one layer to the one below,
 * error = error above × weights × slopes, exactly. One factor below 1 a layer makes the error fade with depth as a
 * power, one above 1 makes it explode (hochreiter1991 and bengio1994, for steps in time). Inputs are uniform in (−1, 1), wanted
 * outputs in (0, 1). Throws for a depth, width or number of cases that is not a whole number from 1 up.
 */
export function gradientByDepth(settings: DepthSettings): LayerSignal[] {
  const { depth, width, kind, start, seed, cases = 16 } = settings;
  for (const [name, value] of Object.entries({ depth, width, cases })) {
    if (!Number.isInteger(value) || value < 1) throw new Error(`${name}: expected a whole number from 1 up, got ${value}`);
  }
  const draw = random(seed);
  const row = (low: number) => Array.from({ length: width }, () => draw.uniform(low, 1));
  const task = makeTask(
    stackSpec(
      width,
      Array.from({ length: depth }, () => ({ size: width, kind })),
    ),
    Array.from({ length: cases }, () => ({ inputs: row(-1), targets: row(0) })),
  );
  const weights = startingWeights(task.net, start, draw.integer(0x7fffffff));
  const { dEdw } = gradientAt(task, weights);
  return task.net.layers.slice(1).map((layer) => signal(task, layer, weights, dEdw));
}

function signal(task: Task, layer: Layer, weights: Float64Array, dEdw: Float64Array): LayerSignal {
  const { block } = layer.incoming[0]!;
  let size = 0;
  for (let j = 0; j < layer.size; j++) for (let i = 0; i < block.columns; i++) size += Math.abs(dEdw[weightAt(block, j, i)]!);
  const arrived = dEdyOf(task, layer, weights);
  const here = lengthOf(dEdxOf(task, layer));
  const [up] = layer.outgoing;
  const above = up ? lengthOf(dEdxOf(task, task.net.layers[up.to]!)) : lengthOf(arrived);
  return {
    layer: layer.index,
    meanGradient: size / (layer.size * block.columns),
    error: here,
    weights: ratio(lengthOf(arrived), above),
    slopes: ratio(here, lengthOf(arrived)),
  };
}

/** ∂E/∂x of a layer, unit by unit, its cases side by side. */
function dEdxOf({ work }: Task, layer: Layer): Float64Array {
  return work.dEdx.subarray(placeOf(work, layer, 0, 0), placeOf(work, layer, layer.size, 0));
}

/** ∂E/∂y of a layer in the same order: eq. (7), or eq. (4) for the output. */
function dEdyOf({ net, work }: Task, layer: Layer, weights: Float64Array): number[] {
  const [up] = layer.outgoing;
  return Array.from({ length: layer.size * work.count }, (_, n) => {
    const [k, c] = [Math.floor(n / work.count), n % work.count];
    if (!up) return work.y[placeOf(work, layer, k, c)]! - work.d[k * work.count + c]!;
    const above = net.layers[up.to]!;
    let sum = 0;
    for (let j = 0; j < above.size; j++) sum += work.dEdx[placeOf(work, above, j, c)]! * weights[weightAt(up.block, j, k)]!;
    return sum;
  });
}

const lengthOf = (vector: ArrayLike<number>): number => {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) sum += vector[k]! * vector[k]!;
  return Math.sqrt(sum);
};

/** 0/0, an error that died above, counts as 0. */
const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * The largest slope a kind of unit can have: what eq. (5) multiplies by at most. 0.25 for the sigmoid, where its
 * output is one half; 1 for the others.
 */
export function steepest(kind: UnitKind): number {
  return kind === 'sigmoid' ? slope('sigmoid', 0.5) : 1;
}

import { sweep, weightAt, type NetworkSpec, type UnitKind } from '@/lib/engine';
import { gradientAt, makeTask, stackSpec, startingWeights, type Start, type Task, type TaskCase } from './task';

/** One way to build and start the same deep net. */
export interface DeepWay {
  readonly name: string;
  readonly kind: UnitKind;
  readonly start: Start;
  /** Whether every hidden layer also feeds the output directly, past all between (connections may skip layers, p. 533). */
  readonly skip: boolean;
}

/** Width, depth, ε and α that all ways share. */
export interface DeepSettings {
  /** Hidden layers, 1 or more. */
  readonly hidden: number;
  /** Units in each. */
  readonly width: number;
  readonly epsilon: number;
  readonly alpha: number;
}

/** Ours: deep enough for the first to fail, small enough to be trained while one looks on. */
export const deepSettings: DeepSettings = { hidden: 8, width: 12, epsilon: 0.02, alpha: 0.9 };

/** The first way, and three that change one thing of it each: the units, the start, the connections. */
export const fourWays: readonly DeepWay[] = [
  { name: 'sigmoid', kind: 'sigmoid', start: 0.5, skip: false },
  { name: 'ReLU', kind: 'relu', start: 0.5, skip: false },
  { name: 'good start', kind: 'sigmoid', start: 'Glorot × 4', skip: false },
  { name: 'skip paths', kind: 'sigmoid', start: 0.5, skip: true },
];

/** The task: whether an odd number of four inputs is on, which takes all four and no feature is given. */
export const deepCases: readonly TaskCase[] = Array.from({ length: 16 }, (_, value) => {
  const inputs = [3, 2, 1, 0].map((k) => (value >> k) & 1);
  return { inputs: inputs.map((bit) => 2 * bit - 1), targets: [inputs.reduce((sum, bit) => sum + bit, 0) % 2] };
});

/** The net of one way: inputs, hidden layers of one kind, one sigmoid output. */
export function deepSpec({ kind, skip }: DeepWay, { hidden, width }: DeepSettings): NetworkSpec {
  if (!Number.isInteger(hidden) || hidden < 1) throw new Error(`hidden: expected a whole number of layers from 1 up, got ${hidden}`);
  const spec = stackSpec(4, [...Array.from({ length: hidden }, () => ({ size: width, kind })), { size: 1, kind: 'sigmoid' as const }]);
  if (!skip) return spec;
  const past = Array.from({ length: hidden - 1 }, (_, k) => ({ from: `layer ${k + 1}`, to: `layer ${hidden + 1}` }));
  return { ...spec, projections: [...spec.projections, ...past] };
}

/** A moment of a way's training. */
export interface DeepMoment {
  readonly sweeps: number;
  readonly E: number;
  /** Cases on the right side of one half, of 16. */
  readonly right: number;
  /** The mean |∂E/∂w| over the weights into the first hidden layer, and into the output's own. */
  readonly firstSlope: number;
  readonly lastSlope: number;
  /** How far the weights into the first hidden layer have come: |w − w(0)| / |w(0)|, as vectors. */
  readonly firstChange: number;
}

/** A way's run: `tick` makes one sweep by eq. (9), `moment` looks at it. Depends on way, settings and seed alone. */
export interface DeepRun {
  readonly task: Task;
  readonly weights: Float64Array;
  tick(): void;
  moment(): DeepMoment;
}

/** Starts one way's run. Throws for settings that make no net. */
export function deepRun(way: DeepWay, seed: number, settings: DeepSettings = deepSettings): DeepRun {
  const task = makeTask(deepSpec(way, settings), deepCases);
  const weights = startingWeights(task.net, way.start, seed);
  const deltaW = new Float64Array(weights.length);
  const { epsilon, alpha } = settings;
  const first = weightsInto(task, 1);
  const last = weightsInto(task, task.net.layers.length - 1);
  const start = first.map((k) => weights[k]!);
  let sweeps = 0;
  return {
    task,
    weights,
    tick() {
      sweep(task.work, weights, deltaW, { epsilon, alpha });
      sweeps++;
    },
    moment() {
      const { E, dEdw } = gradientAt(task, weights);
      const { y, d, count } = task.work;
      const out = y.length - count;
      let right = 0;
      for (let c = 0; c < count; c++) if (Math.abs(y[out + c]! - d[c]!) < 0.5) right++;
      const mean = (places: readonly number[]) => places.reduce((sum, k) => sum + Math.abs(dEdw[k]!), 0) / places.length;
      const firstChange = moved(
        first.map((k) => weights[k]!),
        start,
      );
      return { sweeps, E, right, firstSlope: mean(first), lastSlope: mean(last), firstChange };
    },
  };
}

/** Where the weights into a layer from the layer just below lie; biases left out. */
function weightsInto({ net }: Task, layer: number): number[] {
  const { size, incoming } = net.layers[layer]!;
  const { block } = incoming.find(({ from }) => from === layer - 1)!;
  return Array.from({ length: size * block.columns }, (_, n) => weightAt(block, Math.floor(n / block.columns), n % block.columns));
}

function moved(now: readonly number[], start: readonly number[]): number {
  const length = (v: readonly number[]) => Math.sqrt(v.reduce((sum, w) => sum + w * w, 0));
  return length(now.map((w, k) => w - start[k]!)) / length(start);
}

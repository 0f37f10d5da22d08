import convnet from 'convnetjs';
import { compile, makeCases, makeWorkspace, random, sweep, type NetworkSpec } from '@/lib/engine';

/** What is trained: a stack of sigmoid layers, or for ours also a net with blocks, by eq. (9) on whole sweeps. */
export interface Workload {
  readonly title: string;
  readonly spec: NetworkSpec;
  readonly inputs: readonly (readonly number[])[];
  readonly targets: readonly (readonly number[])[];
  readonly epsilon: number;
  readonly alpha: number;
}

/** Something that trains one workload. Weights are in the engine's order: unit by unit, the bias last. */
export interface Trainer {
  readonly name: string;
  /** Starts again from these weights, without any last change. */
  start(weights: ArrayLike<number>): void;
  sweeps(count: number): void;
  weights(): Float64Array;
}

/** Uniform in (−0.3, 0.3), as the paper starts its nets (Fig. 1). */
export function startingWeights({ spec }: Workload, seed: number): Float64Array {
  const draw = random(seed);
  return Float64Array.from({ length: compile(spec).weightCount }, () => draw.uniform(-0.3, 0.3));
}

/** Our engine, as the site's sessions use it. */
export function ours({ spec, inputs, targets, epsilon, alpha }: Workload): Trainer {
  const net = compile(spec);
  const work = makeWorkspace(net, makeCases(net, inputs, targets));
  const weights = new Float64Array(net.weightCount);
  const changes = new Float64Array(net.weightCount);
  const settings = { epsilon, alpha };
  return {
    name: 'this engine',
    start(values) {
      weights.set(values);
      changes.fill(0);
    },
    sweeps(count) {
      for (let k = 0; k < count; k++) sweep(work, weights, changes, settings);
    },
    weights: () => weights.slice(),
  };
}

/** convnetjs, told to do the same: error ½ Σ (y − d)², one change for each sweep. Only for plain stacks. */
export function peer({ spec, inputs, targets, epsilon, alpha }: Workload): Trainer {
  const sizes = spec.layers.map((layer) => layer.size);
  const volumes = inputs.map((row) => new convnet.Vol(row));
  const net = new convnet.Net();
  net.layers.push(new convnet.InputLayer({ out_sx: 1, out_sy: 1, out_depth: sizes[0]! }));
  const connected = sizes.slice(1).map((size, k) => {
    const layer = new convnet.FullyConnLayer({ in_sx: 1, in_sy: 1, in_depth: sizes[k]!, num_neurons: size });
    net.layers.push(layer, new convnet.SigmoidLayer({ in_sx: 1, in_sy: 1, in_depth: size }));
    return layer;
  });
  // Laid by hand: `makeLayers` would put one more, linear, layer before the error.
  net.layers.push(new convnet.RegressionLayer({ in_sx: 1, in_sy: 1, in_depth: sizes.at(-1)! }));
  const rows = connected.flatMap(({ filters, biases }) => filters.map((filter, j) => ({ filter, biases, j })));
  const newTrainer = () =>
    // It divides the step by the number of cases, eq. (9) does not.
    new convnet.Trainer(net, {
      method: 'sgd',
      learning_rate: epsilon * inputs.length,
      momentum: alpha,
      batch_size: inputs.length,
      l2_decay: 0,
    });
  let trainer = newTrainer();
  return {
    name: 'convnetjs',
    start(values) {
      let at = 0;
      for (const { filter, biases, j } of rows) {
        for (let i = 0; i < filter.w.length; i++) filter.w[i] = values[at++]!;
        biases.w[j] = values[at++]!;
      }
      trainer = newTrainer();
    },
    sweeps(count) {
      for (let k = 0; k < count; k++) for (let c = 0; c < volumes.length; c++) trainer.train(volumes[c]!, targets[c]!);
    },
    weights: () => Float64Array.from(rows.flatMap(({ filter, biases, j }) => [...filter.w, biases.w[j]!])),
  };
}

/**
 * How far two trainers part after 1 and after 3 sweeps from the same weights: the largest difference
 * of a weight's change, as a share of the largest change. About 1e-15 when both compute the same; the
 * third sweep shows whether the last change is carried on, eq. (9).
 */
export function difference(a: Trainer, b: Trainer, start: Float64Array): number {
  return Math.max(
    ...[1, 3].map((count) => {
      const [first, second] = [a, b].map((trainer) => {
        trainer.start(start);
        trainer.sweeps(count);
        return trainer.weights().map((w, k) => w - start[k]!);
      }) as [Float64Array, Float64Array];
      if (first.length !== second.length) return Infinity;
      const largest = Math.max(...first.map(Math.abs));
      return Math.max(...first.map((change, k) => Math.abs(change - second[k]!))) / largest;
    }),
  );
}

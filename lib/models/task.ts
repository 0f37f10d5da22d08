import {
  backward,
  compile,
  forward,
  makeCases,
  makeWorkspace,
  random,
  type Network,
  type NetworkSpec,
  type UnitKind,
  type Workspace,
} from '@/lib/engine';

/** A net and its cases, ready to be run: what the models of deep nets, error surfaces and stuck runs share. */
export interface Task {
  readonly net: Network;
  readonly work: Workspace;
}

/** One case: numbers in, numbers wanted. */
export interface TaskCase {
  readonly inputs: readonly number[];
  readonly targets: readonly number[];
}

/** Compiles the net and lays out its cases. Throws the engine's `EngineError` for what does not fit. */
export function makeTask(spec: NetworkSpec, cases: readonly TaskCase[]): Task {
  const net = compile(spec);
  return {
    net,
    work: makeWorkspace(
      net,
      makeCases(
        net,
        cases.map((c) => c.inputs),
        cases.map((c) => c.targets),
      ),
    ),
  };
}

/** E over all cases and ∂E/∂w of every weight, eqs (1)–(7); a copy, and `task` keeps no trace of it but y and ∂E/∂x. */
export function gradientAt({ work }: Task, weights: Float64Array): { readonly E: number; readonly dEdw: Float64Array } {
  work.dEdw.fill(0);
  forward(work, weights);
  const E = backward(work, weights);
  const dEdw = work.dEdw.slice();
  work.dEdw.fill(0);
  return { E, dEdw };
}

/**
 * How starting weights are drawn, all uniform and biases 0: within ±a range; or within ±√(6/(senders + receivers)),
 * which keeps the size of signals near constant both ways where slopes are near 1 (glorot2010, eq. (16)); or four
 * times that, for sigmoids, whose slope is a quarter; or within ±√(6/senders), which makes up for the half of its
 * input that a ReLU cuts off (He et al. 2015).
 */
export type Start = number | 'Glorot' | 'Glorot × 4' | 'He';

/** The bound of a start for a connection from a layer of `senders` to one of `receivers` units. */
export function startBound(start: Start, senders: number, receivers: number): number {
  if (start === 'Glorot') return Math.sqrt(6 / (senders + receivers));
  if (start === 'Glorot × 4') return 4 * Math.sqrt(6 / (senders + receivers));
  if (start === 'He') return Math.sqrt(6 / senders);
  if (start >= 0 && start < Infinity) return start;
  throw new Error(`start: expected a range from 0 up, Glorot, Glorot × 4 or He, got ${start}`);
}

/** Starting weights from a seed, in the engine's order; biases are 0. A unit's senders are all that feed it. */
export function startingWeights(net: Network, start: Start, seed: number): Float64Array {
  const draw = random(seed);
  const weights = new Float64Array(net.weightCount);
  for (const layer of net.layers) {
    const senders = layer.incoming.reduce((sum, { block }) => sum + block.columns, 0);
    for (let j = 0; j < layer.size; j++) {
      for (const { block } of layer.incoming) {
        for (let i = 0; i < block.columns; i++) {
          const bound = startBound(start, senders, layer.size);
          weights[block.offset + j * block.stride + i] = draw.uniform(-bound, bound);
        }
      }
    }
  }
  return weights;
}

/** A plain stack: `inputs` units, then layers of the given sizes; the kinds are those of the computed layers. */
export function stackSpec(inputs: number, layers: readonly { readonly size: number; readonly kind: UnitKind }[]): NetworkSpec {
  return {
    layers: [{ name: 'input', size: inputs }, ...layers.map(({ size, kind }, k) => ({ name: `layer ${k + 1}`, size, kind }))],
    projections: layers.map((_, k) => ({ from: k === 0 ? 'input' : `layer ${k}`, to: `layer ${k + 1}` })),
  };
}

import type { NetworkSpec } from '@/lib/engine';

/**
 * An independent derivation of E and its gradient, with nothing of the engine's: the whole net as one
 * square matrix W of N + 1 units (0 where there is no connection), and derivatives carried *forward*,
 * dy/dw of every unit for one weight at a time, instead of errors carried backward.
 */
export interface Naive {
  /** For every weight the (receiver, sender) pairs that have it, in the engine's order of weights. */
  readonly pairs: readonly (readonly (readonly [j: number, i: number])[])[];
  outputs(weights: ArrayLike<number>, input: readonly number[]): number[];
  totals(weights: ArrayLike<number>, input: readonly number[]): number[];
  E(weights: ArrayLike<number>, inputs: readonly (readonly number[])[], targets: readonly (readonly number[])[]): number;
  gradient(weights: ArrayLike<number>, inputs: readonly (readonly number[])[], targets: readonly (readonly number[])[]): number[];
}

const f = {
  sigmoid: (x: number) => 1 / (1 + Math.exp(-x)),
  tanh: (x: number) => Math.tanh(x),
  relu: (x: number) => Math.max(0, x),
  linear: (x: number) => x,
};
const slope = {
  sigmoid: (x: number) => Math.exp(-x) / (1 + Math.exp(-x)) ** 2,
  tanh: (x: number) => 1 / Math.cosh(x) ** 2,
  relu: (x: number) => (x > 0 ? 1 : 0),
  linear: () => 1,
};

export function naive(spec: NetworkSpec): Naive {
  const units = spec.layers.flatMap((layer, l) => Array.from({ length: layer.size }, (_, k) => ({ layer, l, k })));
  const N = units.length;
  const last = spec.layers.length - 1;
  const wanted = units.flatMap(({ layer, l }, u) => ((layer.target ?? l === last) ? [u + 1] : []));
  const keys = new Map<string, [number, number][]>();
  units.forEach((to, u) => {
    if (!to.layer.kind) return;
    const note = (key: string, i: number) => keys.set(key, [...(keys.get(key) ?? []), [u + 1, i]]);
    units.forEach((from, v) => {
      const p = spec.projections.find((q) => q.from === from.layer.name && q.to === to.layer.name);
      if (p) note(`${p.block ? `shared ${p.block}` : `${p.from} to ${p.to}`} / ${to.k} / ${from.k}`, v + 1);
    });
    if (to.layer.bias !== false) note(`bias ${to.layer.biasBlock ? `shared ${to.layer.biasBlock}` : to.layer.name} / ${to.k}`, 0);
  });
  const pairs = [...keys.values()];

  function matrix(weights: ArrayLike<number>): number[][] {
    const W = Array.from({ length: N + 1 }, () => new Array<number>(N + 1).fill(0));
    pairs.forEach((list, k) =>
      list.forEach(([j, i]) => {
        W[j]![i] = weights[k]!;
      }),
    );
    return W;
  }

  function run(weights: ArrayLike<number>, input: readonly number[]): { x: number[]; y: number[] } {
    const W = matrix(weights);
    const y = [1, ...new Array<number>(N).fill(0)];
    const x = new Array<number>(N + 1).fill(0);
    let taken = 0;
    units.forEach(({ layer }, u) => {
      x[u + 1] = W[u + 1]!.reduce((sum, w, i) => sum + w * y[i]!, 0);
      y[u + 1] = layer.kind ? f[layer.kind](x[u + 1]!) : input[taken++]!;
    });
    return { x, y };
  }

  /** dy of every unit per unit of the one weight that `list` names. */
  function tangent(W: number[][], x: number[], y: number[], list: readonly (readonly [number, number])[]): number[] {
    const dy = new Array<number>(N + 1).fill(0);
    units.forEach(({ layer }, u) => {
      if (!layer.kind) return;
      let dx = W[u + 1]!.reduce((sum, w, i) => sum + w * dy[i]!, 0);
      for (const [j, i] of list) if (j === u + 1) dx += y[i]!;
      dy[u + 1] = dx * slope[layer.kind](x[u + 1]!);
    });
    return dy;
  }

  return {
    pairs,
    outputs: (weights, input) => run(weights, input).y,
    totals: (weights, input) => run(weights, input).x,
    E: (weights, inputs, targets) => {
      let sum = 0;
      inputs.forEach((input, c) => {
        const { y } = run(weights, input);
        wanted.forEach((j, k) => {
          sum += (y[j]! - targets[c]![k]!) ** 2;
        });
      });
      return sum / 2;
    },
    gradient: (weights, inputs, targets) => {
      const W = matrix(weights);
      const g = pairs.map(() => 0);
      inputs.forEach((input, c) => {
        const { x, y } = run(weights, input);
        pairs.forEach((list, k) => {
          const dy = tangent(W, x, y, list);
          wanted.forEach((j, o) => {
            g[k]! += (y[j]! - targets[c]![o]!) * dy[j]!;
          });
        });
      });
      return g;
    },
  };
}

import fc from 'fast-check';
import { random, type LayerSpec, type NetworkSpec, type ProjectionSpec, type UnitKind } from '@/lib/engine';

/** A net, weights for it and some cases. */
export interface Example {
  readonly spec: NetworkSpec;
  readonly weightSeed: number;
  readonly inputs: number[][];
  readonly targets: number[][];
}

const kind = fc.constantFrom<UnitKind>('sigmoid', 'tanh', 'relu', 'linear');
const layer = fc.record({ size: fc.integer({ min: 1, max: 5 }), kind, bias: fc.boolean(), target: fc.boolean() });

/**
 * Nets of 1–5 computed layers over one or two input layers, each pair of layers joined or not, blocks
 * and biases of equal shape shared or not, several layers with desired outputs, 1–9 cases, inputs
 * dense or with a single 1.
 */
export const examples: fc.Arbitrary<Example> = fc
  .record({
    inputs: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 2 }),
    layers: fc.array(layer, { minLength: 1, maxLength: 5 }),
    seed: fc.integer({ min: 0, max: 1e9 }),
    cases: fc.integer({ min: 1, max: 9 }),
    shared: fc.boolean(),
    oneHot: fc.boolean(),
  })
  .map(({ inputs, layers, seed, cases, shared, oneHot }) => {
    const r = random(seed);
    const specs: LayerSpec[] = [
      ...inputs.map((size, k) => ({ name: `in${k}`, size })),
      ...layers.map(({ size, kind: k, bias, target }, n) => ({
        name: `layer${n}`,
        size,
        kind: k,
        bias,
        ...(target || n === layers.length - 1 ? { target: true } : {}),
        ...(bias && shared && r.uniform() < 0.5 ? { biasBlock: `b${size}` } : {}),
      })),
    ];
    const projections: ProjectionSpec[] = [];
    for (let to = inputs.length; to < specs.length; to++) {
      const sure = r.integer(to);
      for (let from = 0; from < to; from++) {
        if (from !== sure && r.uniform() < 0.5) continue;
        const block = shared && r.uniform() < 0.5 ? { block: `${specs[from]!.size} to ${specs[to]!.size}` } : {};
        projections.push({ from: specs[from]!.name, to: specs[to]!.name, ...block });
      }
    }
    r.shuffle(projections); // the order in which they are listed must not matter
    const wanted = specs.reduce((n, { target, size }) => n + (target ? size : 0), 0);
    const row = (n: number) => Array.from({ length: n }, () => r.uniform(-1, 1));
    const hot = (n: number) => {
      const at = r.integer(n);
      return Array.from({ length: n }, (_, k) => (k === at ? 1 : 0));
    };
    return {
      spec: { layers: specs, projections },
      weightSeed: r.integer(1e9),
      inputs: Array.from({ length: cases }, () => inputs.flatMap((n) => (oneHot ? hot(n) : row(n)))),
      targets: Array.from({ length: cases }, () => row(wanted)),
    };
  });

/** `n` weights, uniform between −1 and 1. */
export function someWeights(seed: number, n: number): Float64Array {
  const r = random(seed);
  return Float64Array.from({ length: n }, () => r.uniform(-1, 1));
}

/** The same examples every time. */
export const RUNS = { seed: 1986, numRuns: 300 };

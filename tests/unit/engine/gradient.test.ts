import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backward, compile, forward, makeCases, makeWorkspace, outputsOf, sweep } from '@/lib/engine';
import { naive, type Naive } from './reference/naive';
import { examples, RUNS, someWeights, type Example } from './reference/random-nets';

function run({ spec, weightSeed, inputs, targets }: Example) {
  const net = compile(spec);
  const weights = someWeights(weightSeed, net.weightCount);
  const work = makeWorkspace(net, makeCases(net, inputs, targets));
  forward(work, weights);
  return { net, weights, work, E: backward(work, weights) };
}

/** |a − b| in relation to the larger of 1 and |b|. */
const apart = (a: number, b: number) => Math.abs(a - b) / Math.max(1, Math.abs(b));

/** The largest of these distances; NaN counts as infinitely far. */
const farthest = (a: ArrayLike<number>, b: (k: number) => number) =>
  Array.from(a).reduce((most, value, k) => {
    const d = apart(value, b(k));
    return d <= most ? most : Number.isNaN(d) ? Infinity : d;
  }, 0);

/** Whether a ReLU's total input changes sign, or comes near it, when one weight moves a little. */
function nearKink(plain: Naive, weights: Float64Array, { spec, inputs }: Example): boolean {
  const kinds = spec.layers.flatMap(({ size, kind }) => new Array<string | undefined>(size).fill(kind));
  return inputs.some((input) => plain.totals(weights, input).some((x, j) => j > 0 && kinds[j - 1] === 'relu' && Math.abs(x) < 1e-3));
}

describe('random nets of 1–5 layers with skips, shared blocks, all kinds of unit, several cases', () => {
  test('outputs, E and gradient agree with an independent dense derivation to 1e-12', () => {
    fc.assert(
      fc.property(examples, (example) => {
        const { net, weights, work, E } = run(example);
        const plain = naive(example.spec);
        expect(plain.pairs).toHaveLength(net.weightCount);
        const places = plain.pairs.flatMap((list, k) => list.map(([j, i]) => `${j} ${i} ${k}`)).sort();
        expect(net.connections.map(({ j, i, index }) => `${j} ${i} ${index}`).sort()).toEqual(places);
        example.inputs.forEach((input, c) => {
          const y = plain.outputs(weights, input);
          expect(farthest(outputsOf(work, c), (k) => y[k + 1]!)).toBeLessThan(1e-12);
        });
        expect(apart(E, plain.E(weights, example.inputs, example.targets))).toBeLessThan(1e-12);
        const g = plain.gradient(weights, example.inputs, example.targets);
        expect(farthest(work.dEdw, (k) => g[k]!)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  test('the gradient of every weight agrees with central differences to 1e-6', () => {
    let checked = 0;
    fc.assert(
      fc.property(examples, (example) => {
        const { net, weights, work } = run(example);
        const plain = naive(example.spec);
        if (nearKink(plain, weights, example)) return;
        const other = makeWorkspace(net, work.cases);
        const E = (k: number, h: number) => {
          const moved = weights.slice();
          moved[k]! += h;
          forward(other, moved);
          return backward(other, moved);
        };
        expect(farthest(work.dEdw, (k) => (E(k, 1e-5) - E(k, -1e-5)) / 2e-5)).toBeLessThan(1e-6);
        checked += net.weightCount;
      }),
      RUNS,
    );
    expect(checked).toBeGreaterThan(5000);
  });

  test('splitting the cases gives parts of the same gradient, to 1e-12, in one workspace', () => {
    fc.assert(
      fc.property(examples, fc.nat(), (example, cut) => {
        const { net, weights, work, E } = run(example);
        const parts = makeWorkspace(net, work.cases);
        const middle = cut % (work.count + 1);
        let sum = 0;
        for (const [from, to] of [
          [0, middle],
          [middle, work.count],
        ] as const) {
          if (from === to) continue;
          forward(parts, weights, from, to);
          sum += backward(parts, weights, 0, from, to);
        }
        expect(parts.y.join()).toBe(work.y.join()); // the same bits: what other cases run along does not matter
        expect(parts.dEdx.join()).toBe(work.dEdx.join());
        expect(apart(sum, E)).toBeLessThan(1e-12);
        expect(farthest(parts.dEdw, (k) => work.dEdw[k]!)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });
});

test('descent goes down: 2,000 sweeps solve XOR from the first seed that does', () => {
  const net = compile({
    layers: [
      { name: 'input', size: 2 },
      { name: 'hidden', size: 2, kind: 'sigmoid' },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'input', to: 'hidden' },
      { from: 'hidden', to: 'output' },
    ],
  });
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      [
        [0, 0],
        [0, 1],
        [1, 0],
        [1, 1],
      ],
      [[0], [1], [1], [0]],
    ),
  );
  const solved = [1, 2, 3, 4, 5].filter((seed) => {
    const weights = someWeights(seed, net.weightCount);
    const deltaW = new Float64Array(net.weightCount);
    let E = Infinity;
    for (let t = 0; t < 2000; t++) E = sweep(work, weights, deltaW, { epsilon: 0.5, alpha: 0.9 });
    return E < 0.01;
  });
  expect(solved.length).toBeGreaterThanOrEqual(3);
});

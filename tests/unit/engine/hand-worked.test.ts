import { describe, expect, test } from 'vitest';
import { backward, compile, forward, makeCases, makeWorkspace, outputsOf, trace, update, type QuantityName, type Step } from '@/lib/engine';

// The net of the first stepper, one case, worked by hand: units 1, 2 | 3, 4 | 5, input (1, 0), d = 1, ε = 0.5.
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
const [w31, w32, w30, w41, w42, w40, w53, w54, w50] = [-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74] as const;
const weights = Float64Array.of(w31, w32, w30, w41, w42, w40, w53, w54, w50);
const [y1, y2, d5, epsilon] = [1, 0, 1, 0.5];

// (1) and (2)
const x3 = 1 * -0.6 + 0 * 0.7 - 0.72; //  = −1.32
const y3 = 1 / (1 + Math.exp(1.32)); //    = 0.2108…
const x4 = 1 * 0.64 + 0 * 0.45 + 0.38; // = 1.02
const y4 = 1 / (1 + Math.exp(-1.02)); //   = 0.7350…
const x5 = y3 * -0.47 + y4 * 0.84 - 0.74;
const y5 = 1 / (1 + Math.exp(-x5));
// (3), (4), (5)
const E = 0.5 * (y5 - 1) * (y5 - 1);
const dEdy5 = y5 - 1;
const dEdx5 = dEdy5 * y5 * (1 - y5);
// (7) and (5) below
const dEdy3 = dEdx5 * -0.47;
const dEdy4 = dEdx5 * 0.84;
const dEdx3 = dEdy3 * y3 * (1 - y3);
const dEdx4 = dEdy4 * y4 * (1 - y4);
// (6), in canonical order
const dEdw = [dEdx3 * y1, dEdx3 * y2, dEdx3, dEdx4 * y1, dEdx4 * y2, dEdx4, dEdx5 * y3, dEdx5 * y4, dEdx5];

describe('2-2-1 by hand', () => {
  const steps = trace(net, weights, { input: [y1, y2], target: [d5] }, { epsilon });
  const step = (q: QuantityName, j?: number, i?: number): Step =>
    steps.find(({ result }) => result.q === q && result.j === j && result.i === i)!;

  test('the numbers are the right ones to begin with', () => {
    expect([x3, y3, x4, y4].map((v) => v.toFixed(4))).toEqual(['-1.3200', '0.2108', '1.0200', '0.7350']);
    expect([x5, y5, E].map((v) => v.toFixed(4))).toEqual(['-0.2217', '0.4448', '0.1541']);
  });

  test.each<[string, number, Step, number]>([
    ['x3', 1, step('x', 3), x3],
    ['y3', 2, step('y', 3), y3],
    ['x4', 1, step('x', 4), x4],
    ['y4', 2, step('y', 4), y4],
    ['x5', 1, step('x', 5), x5],
    ['y5', 2, step('y', 5), y5],
    ['E', 3, step('E'), E],
    ['∂E/∂y5', 4, step('dEdy', 5), dEdy5],
    ['∂E/∂x5', 5, step('dEdx', 5), dEdx5],
    ['∂E/∂y3', 7, step('dEdy', 3), dEdy3],
    ['∂E/∂y4', 7, step('dEdy', 4), dEdy4],
    ['∂E/∂x3', 5, step('dEdx', 3), dEdx3],
    ['∂E/∂x4', 5, step('dEdx', 4), dEdx4],
    ['∂E/∂w54', 6, step('dEdw', 5, 4), dEdx5 * y4],
    ['∂E/∂w50', 6, step('dEdw', 5, 0), dEdx5],
    ['∂E/∂w32', 6, step('dEdw', 3, 2), 0],
    ['Δw41', 8, step('deltaW', 4, 1), -0.5 * dEdx4],
  ])('%s by eq. (%i)', (_, equation, found, value) => {
    expect(found.equation).toBe(equation);
    expect(found.result.value).toBeCloseTo(value, 14);
  });

  test('every new weight is w − ε ∂E/∂w', () => {
    const changes = steps.filter(({ equation }) => equation === 8);
    changes.forEach(({ then }, k) => expect(then!.value).toBeCloseTo(weights[k]! - 0.5 * dEdw[k]!, 14));
    expect(changes).toHaveLength(9);
  });

  test('the fast path gives the same', () => {
    const work = makeWorkspace(net, makeCases(net, [[y1, y2]], [[d5]]));
    const w = weights.slice();
    forward(work, w);
    expect(backward(work, w)).toBeCloseTo(E, 14);
    [y1, y2, y3, y4, y5].forEach((y, k) => expect(outputsOf(work, 0)[k]).toBeCloseTo(y, 14));
    dEdw.forEach((g, k) => expect(work.dEdw[k]).toBeCloseTo(g, 14));
    update(net, w, work.dEdw, new Float64Array(9), { epsilon });
    dEdw.forEach((g, k) => expect(w[k]).toBeCloseTo(weights[k]! - 0.5 * g, 14));
  });

  test('E and the gradient are sums over the cases', () => {
    const inputs = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ];
    const targets = [[0], [1], [1], [0]];
    const all = makeWorkspace(net, makeCases(net, inputs, targets));
    forward(all, weights);
    const total = backward(all, weights);
    const one = inputs.map((input, c) => {
      const work = makeWorkspace(net, makeCases(net, [input], [targets[c]!]));
      forward(work, weights);
      return { E: backward(work, weights), g: work.dEdw };
    });
    expect(total).toBeCloseTo(one[0]!.E + one[1]!.E + one[2]!.E + one[3]!.E, 14);
    all.dEdw.forEach((g, k) => expect(g).toBeCloseTo(one[0]!.g[k]! + one[1]!.g[k]! + one[2]!.g[k]! + one[3]!.g[k]!, 14));
  });
});

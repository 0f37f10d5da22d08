import { describe, expect, test } from 'vitest';
import { backward, compile, difference, forward, makeCases, makeWorkspace, sweep, trace, update } from '@/lib/engine';
import { someWeights } from './reference/random-nets';

// One linear unit with one input: y = w1 y1 + w0. With y1 = 2 and d = 1: ∂E/∂w1 = 2 (y − 1), ∂E/∂w0 = y − 1.
const line = compile({
  layers: [
    { name: 'in', size: 1 },
    { name: 'out', size: 1, kind: 'linear' },
  ],
  projections: [{ from: 'in', to: 'out' }],
});
const start = () => ({ w: Float64Array.of(0.5, 0.25), v: new Float64Array(2), work: makeWorkspace(line, makeCases(line, [[2]], [[1]])) });

describe('update', () => {
  test('two steps of eq. (9), ε = 0.125, α = 0.5', () => {
    const { w, v, work } = start();
    // y = 2 · 0.5 + 0.25 = 1.25, y − d = 0.25. Δw1 = −0.125 · 0.5 = −0.0625, Δw0 = −0.125 · 0.25 = −0.03125.
    expect(sweep(work, w, v, { epsilon: 0.125, alpha: 0.5 })).toBe(0.03125);
    expect([...v]).toEqual([-0.0625, -0.03125]);
    expect([...w]).toEqual([0.4375, 0.21875]);
    // y = 0.875 + 0.21875 = 1.09375, y − d = 0.09375.
    // Δw1 = −0.125 · 0.1875 + 0.5 · −0.0625 = −0.0234375 − 0.03125 = −0.0546875
    // Δw0 = −0.125 · 0.09375 + 0.5 · −0.03125 = −0.01171875 − 0.015625 = −0.02734375
    sweep(work, w, v, { epsilon: 0.125, alpha: 0.5 });
    expect([...v]).toEqual([-0.0546875, -0.02734375]);
    expect([...w]).toEqual([0.3828125, 0.19140625]);
  });

  test('trace takes the second step of eq. (9) too', () => {
    const steps = trace(
      line,
      Float64Array.of(0.4375, 0.21875),
      { input: [2], target: [1] },
      { epsilon: 0.125, alpha: 0.5, velocity: Float64Array.of(-0.0625, -0.03125) },
    );
    const [first, second] = steps.filter(({ pass }) => pass === 'change');
    expect(first).toMatchObject({
      equation: 9,
      result: { q: 'deltaW', j: 2, i: 1, value: -0.0546875 },
      then: { q: 'wNew', value: 0.3828125 },
    });
    expect(first!.operands).toEqual([
      { q: 'epsilon', value: 0.125 },
      { q: 'dEdw', j: 2, i: 1, value: 0.1875 },
      { q: 'alpha', value: 0.5 },
      { q: 'deltaWBefore', j: 2, i: 1, value: -0.0625 },
    ]);
    expect(second).toMatchObject({ equation: 9, result: { value: -0.02734375 }, then: { value: 0.19140625 } });
  });

  test('eq. (8) forgets the last change', () => {
    const { w, v, work } = start();
    v.fill(100);
    sweep(work, w, v, { epsilon: 0.125 });
    expect([...v]).toEqual([-0.0625, -0.03125]);
  });

  test('ε = 0 changes nothing; α = 1 keeps the last change for ever', () => {
    const { w, v, work } = start();
    sweep(work, w, v, { epsilon: 0 });
    expect([...w]).toEqual([0.5, 0.25]);
    v.set([0.5, -0.5]);
    for (let t = 0; t < 4; t++) sweep(work, w, v, { epsilon: 0, alpha: 1 });
    expect([...w]).toEqual([2.5, -1.75]);
    expect([...v]).toEqual([0.5, -0.5]);
  });

  test('decay comes after the change, takes its share of w + Δw, and leaves Δw alone', () => {
    const { w, v, work } = start();
    sweep(work, w, v, { epsilon: 0.125, decay: 0.25 });
    expect([...w]).toEqual([(0.5 - 0.0625) * 0.75, (0.25 - 0.03125) * 0.75]);
    expect([...v]).toEqual([-0.0625, -0.03125]);
  });

  test('biases can be kept from decaying', () => {
    const { w, v, work } = start();
    sweep(work, w, v, { epsilon: 0.125, decay: 0.25, decayBiases: false });
    expect([...w]).toEqual([(0.5 - 0.0625) * 0.75, 0.25 - 0.03125]);
  });

  test('clears the gradient, so that the next sum starts afresh', () => {
    const { w, v, work } = start();
    forward(work, w);
    backward(work, w);
    backward(work, w);
    expect([...work.dEdw]).toEqual([1, 0.5]); // accumulated twice
    update(line, w, work.dEdw, v, { epsilon: 0.125 });
    expect([...work.dEdw]).toEqual([0, 0]);
  });

  test('a shared weight moves by the sum, or the average, of its connections (Fig. 5)', () => {
    // y3 = w(w y1) with one weight twice, no biases: y1 = 1, w = 0.5, d = 0. dE/dw = y3 · 2w = 0.25.
    const net = compile({
      layers: [
        { name: 'a', size: 1 },
        { name: 'b', size: 1, kind: 'linear', bias: false },
        { name: 'c', size: 1, kind: 'linear', bias: false },
      ],
      projections: [
        { from: 'a', to: 'b', block: 'w' },
        { from: 'b', to: 'c', block: 'w' },
      ],
    });
    const work = makeWorkspace(net, makeCases(net, [[1]], [[0]]));
    for (const [average, change] of [
      [false, -0.25],
      [true, -0.125],
    ] as const) {
      const w = Float64Array.of(0.5);
      sweep(work, w, new Float64Array(1), { epsilon: 1, average });
      expect(w[0]).toBe(0.5 + change);
      const steps = trace(net, Float64Array.of(0.5), { input: [1], target: [0] }, { epsilon: 1, average });
      expect(steps.filter(({ equation }) => equation === 6).map(({ result }) => result.value)).toEqual([0.125, 0.125]);
      expect(steps.filter(({ equation }) => equation === 8).map(({ result }) => result.value)).toEqual([change]);
    }
  });

  test('batches change the weights after each of them, the last one smaller', () => {
    const cases = makeCases(line, [[1], [2], [3], [4], [5]], [[1], [0], [1], [0], [1]]);
    const settings = { epsilon: 0.01, alpha: 0.9 };
    const inTwos = [Float64Array.of(0.3, 0.1), new Float64Array(2)] as const;
    const E = sweep(makeWorkspace(line, cases), ...inTwos, { ...settings, batch: 2 });
    const byHand = [Float64Array.of(0.3, 0.1), new Float64Array(2)] as const;
    let sum = 0;
    for (const [from, to] of [
      [0, 2],
      [2, 4],
      [4, 5],
    ] as const) {
      const part = makeCases(line, cases.inputs.slice(from, to), cases.targets.slice(from, to));
      sum += sweep(makeWorkspace(line, part), ...byHand, settings);
    }
    expect(inTwos).toEqual(byHand);
    expect(E).toBe(sum);
  });
});

describe('the margin', () => {
  test('counts an output above 0.8 that should be on, or below 0.2 that should be off, as right', () => {
    expect(difference(0.81, 1, 0.2)).toBe(0);
    expect(difference(0.8, 1, 0.2)).toBe(0.8 - 1); // exceeds, not reaches
    expect(difference(0.79, 1, 0.2)).toBe(0.79 - 1);
    expect(difference(0.19, 0, 0.2)).toBe(0);
    expect(difference(0.2, 0, 0.2)).toBe(0.2);
    expect(difference(0.9, 0, 0.2)).toBe(0.9);
    expect(difference(0.3, 0.3, 0)).toBe(0);
    expect(difference(0.81, 1, 0)).toBe(0.81 - 1);
  });

  test('takes such outputs out of E and of the gradient, and no others', () => {
    // Two linear units reading 1: outputs 0.9 (d = 1, near enough) and 0.5 (d = 0, not).
    const net = compile({
      layers: [
        { name: 'in', size: 1 },
        { name: 'out', size: 2, kind: 'linear', bias: false },
      ],
      projections: [{ from: 'in', to: 'out' }],
    });
    const work = makeWorkspace(net, makeCases(net, [[1]], [[1, 0]]));
    const w = Float64Array.of(0.9, 0.5);
    forward(work, w);
    expect(backward(work, w, 0.2)).toBe(0.125);
    expect([...work.dEdw]).toEqual([0, 0.5]);
    const steps = trace(net, w, { input: [1], target: [1, 0] }, { epsilon: 1, margin: 0.2 });
    expect(steps.find(({ equation }) => equation === 3)!.result.value).toBe(0.125);
    expect(steps.filter(({ equation }) => equation === 4).map(({ result }) => result.value)).toEqual([0, 0.5]);
  });
});

test('every bias moves by exactly −ε ∂E/∂b, once, however many weights come in', () => {
  const net = compile({
    layers: [
      { name: 'in', size: 5 },
      { name: 'h', size: 4, kind: 'tanh' },
      { name: 'out', size: 3, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'in', to: 'h' },
      { from: 'h', to: 'out' },
      { from: 'in', to: 'out' },
    ],
  });
  const work = makeWorkspace(net, makeCases(net, [[1, 0.5, -1, 0.25, 2]], [[1, 0, 1]]));
  const before = someWeights(1, net.weightCount);
  const after = before.slice();
  forward(work, after);
  backward(work, after);
  const E = (w: Float64Array) => {
    const other = makeWorkspace(net, work.cases);
    forward(other, w);
    return backward(other, w);
  };
  const gradient = work.dEdw.slice();
  update(net, after, work.dEdw, new Float64Array(net.weightCount), { epsilon: 0.5 });
  const biases = net.connections.filter(({ i }) => i === 0);
  expect(biases).toHaveLength(7);
  for (const { j, index } of biases) {
    expect(gradient[index]).toBe(work.dEdx[(j - 1) * work.count]); // ∂E/∂b is ∂E/∂x
    expect(after[index]).toBe(before[index]! - 0.5 * gradient[index]!);
    const [up, down] = [before.slice(), before.slice()];
    up[index]! += 1e-5;
    down[index]! -= 1e-5;
    expect(after[index]! - before[index]!).toBeCloseTo((-0.5 * (E(up) - E(down))) / 2e-5, 8);
  }
});

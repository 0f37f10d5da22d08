import { describe, expect, test } from 'vitest';
import { compile, trace, type NetworkSpec, type Step } from '@/lib/engine';
import { judge, misreckonings, type Mistake } from '@/lib/models/misreckonings';

/*
 * Two linear layers, so that everything can be reckoned on paper. Units 1, 2 in; 3, 4 hidden; 5, 6 out.
 * w31 = 2, w32 = 3, w30 = 1; w41 = −1, w42 = 4, w40 = 0; w53 = 2, w54 = 5, w50 = 0; w63 = −3, w64 = 1, w60 = 1.
 * Inputs 1, 2: x3 = 2 + 6 + 1 = 9, x4 = −1 + 8 = 7; x5 = 18 + 35 = 53, x6 = −27 + 7 + 1 = −19. Targets 50, −20.
 */
const spec: NetworkSpec = {
  layers: [
    { name: 'in', size: 2 },
    { name: 'hidden', size: 2, kind: 'linear' },
    { name: 'out', size: 2, kind: 'linear' },
  ],
  projections: [
    { from: 'in', to: 'hidden' },
    { from: 'hidden', to: 'out' },
  ],
};
const net = compile(spec);
const steps = trace(net, Float64Array.of(2, 3, 1, -1, 4, 0, 2, 5, 0, -3, 1, 1), { input: [1, 2], target: [50, -20] }, { epsilon: 0.1 });

/* One sigmoid above two: y = σ(0) = ½ everywhere, since all sums are 0. */
const half = compile({
  layers: [
    { name: 'in', size: 1 },
    { name: 'hidden', size: 1, kind: 'sigmoid' },
    { name: 'out', size: 1, kind: 'sigmoid' },
  ],
  projections: [
    { from: 'in', to: 'hidden' },
    { from: 'hidden', to: 'out' },
  ],
});
// w21 = 4, w20 = −8, w32 = 6, w30 = −3; input 2, target 0: x2 = 0, y2 = ½, x3 = 0, y3 = ½.
const halves = trace(
  half,
  Float64Array.of(4, -8, 6, -3),
  { input: [2], target: [0] },
  { epsilon: 8, alpha: 0.5, velocity: Float64Array.of(2, 0, 0, 0) },
);

const stepOf = (all: readonly Step[], q: string, j?: number, i?: number) =>
  all.find(({ result }) => result.q === q && result.j === j && result.i === i)!;
const found = (of: typeof net, all: readonly Step[], step: Step) =>
  new Map(misreckonings(of, all, step).map(({ mistake, value }) => [mistake, value]));
const linear = (q: string, j?: number, i?: number) => found(net, steps, stepOf(steps, q, j, i));
const curved = (q: string, j?: number, i?: number) => found(half, halves, stepOf(halves, q, j, i));

describe('each usual mistake, on paper', () => {
  test.each<[Mistake, ReadonlyMap<Mistake, number>, number]>([
    ['no bias', linear('x', 3), 8],
    // w31 and w41 in the place of w31 and w32: 1 · 2 + 2 · (−1) + 1.
    ['transposed', linear('x', 3), 1],
    ['no weights', linear('x', 3), 1 + 2 + 1],
    ['mean for sum', linear('x', 3), 3],
    ['no curve', curved('y', 2), 0],
    ['slope alone', curved('y', 2), 0.25],
    ['no half', linear('E'), 3 * 3 + 1 * 1],
    ['no square', linear('E'), (3 + 1) / 2],
    ['mean for sum', linear('E'), 2.5],
    ['wrong sign', linear('dEdy', 5), -3],
    // ∂E/∂y3 = ½; its slope ¼.
    ['no slope', curved('dEdx', 3), 0.5],
    ['slope alone', curved('dEdx', 3), 0.25],
    ['wrong sign', curved('dEdx', 3), -0.125],
    // ∂E/∂w32 = ⅛ · ½.
    ['no slope', curved('dEdw', 3, 2), 0.25],
    ['no sender', curved('dEdw', 3, 2), 0.125],
    // ∂E/∂x2 = ⅛ · 6 · ¼ = 3/16, times y1 = 2; the receiver says ½.
    ['receiver for sender', curved('dEdw', 2, 1), 3 / 32],
    // ∂E/∂y3 = 3 · 2 + 1 · (−3) = 3. Changed: w53 = 2 − 0.1 · 3 · 9 = −0.7, w63 = −3 − 0.1 · 1 · 9 = −3.9.
    ['changed weights', linear('dEdy', 3), 3 * -0.7 + 1 * -3.9],
    // w53 and w54 in the place of w53 and w63.
    ['transposed', linear('dEdy', 3), 3 * 2 + 1 * 5],
    ['mean for sum', linear('dEdy', 3), 1.5],
    ['no weights', linear('dEdy', 3), 4],
    ['no slope', curved('dEdy', 2), 0.5 * 6],
    // ∂E/∂w53 = 3 · 9, ε = 0.1.
    ['wrong sign', linear('deltaW', 5, 3), 2.7],
    ['no step size', linear('deltaW', 5, 3), -27],
    ['new weight', linear('deltaW', 5, 3), 2 - 2.7],
    // ∂E/∂w21 = 3/16 · 2 = ⅜; −8 · ⅜ + ½ · 2 = −2.
    ['no last change', curved('deltaW', 2, 1), -3],
  ])('%s', (mistake, all, value) => {
    expect(all.get(mistake)).toBeCloseTo(value, 12);
  });

  test('a curve turned round gives the rest to 1', () => {
    const other = trace(half, Float64Array.of(4, -7, 6, -3), { input: [2], target: [0] }, { epsilon: 8 });
    const y = stepOf(other, 'y', 2);
    expect(found(half, other, y).get('curve turned')).toBeCloseTo(1 - y.result.value, 15);
  });

  test.each([
    [false, 'mean for sum'],
    [true, 'sum for mean'],
  ] as const)('of a weight that two connections share (averaged: %s): %s', (average, mistake) => {
    const shared = compile({
      layers: [
        { name: 'a', size: 1 },
        { name: 'b', size: 1 },
        { name: 'out', size: 1, kind: 'linear', bias: false },
      ],
      projections: [
        { from: 'a', to: 'out', block: 'w' },
        { from: 'b', to: 'out', block: 'w' },
      ],
    });
    // w = 1, inputs 1 and 2, target 1: y = 3, ∂E/∂x = 2, slopes 2 and 4.
    const all = trace(shared, Float64Array.of(1), { input: [1, 2], target: [1] }, { epsilon: 1, average });
    const step = all.find(({ result }) => result.q === 'deltaW')!;
    expect(step.result.value).toBe(average ? -3 : -6);
    expect(new Map(misreckonings(shared, all, step, { average }).map((one) => [one.mistake, one.value])).get(mistake)).toBe(
      average ? -6 : -3,
    );
  });

  test('what gives the right number is no mistake', () => {
    expect([...linear('dEdw', 5, 0).keys()]).not.toContain('no sender');
    expect([...linear('dEdx', 5).keys()]).not.toContain('no slope');
  });
});

describe('a prediction', () => {
  const step = stepOf(halves, 'dEdx', 3); // 0.125
  const mistakes = misreckonings(half, halves, step);
  test.each([
    [0.125, 3, { kind: 'right' }],
    [0.13, 2, { kind: 'right' }],
    [0.1, 1, { kind: 'far' }],
    [0.11, 2, { kind: 'near' }],
    [0.5, 1, { kind: 'mistake', mistakes: ['no slope'] }],
    [0.25, 2, { kind: 'mistake', mistakes: ['slope alone'] }],
    [-0.125, 3, { kind: 'mistake', mistakes: ['wrong sign'] }],
    [7, 0, { kind: 'far' }],
  ])('%f with %i decimals', (value, decimals, verdict) => {
    expect(judge({ value, decimals }, step.result.value, mistakes)).toEqual(verdict);
  });

  test('of nothing is right only when it is nothing', () => {
    expect(judge({ value: 0, decimals: 0 }, 0, [])).toEqual({ kind: 'right' });
    expect(judge({ value: 0, decimals: 0 }, 0.3, [])).toEqual({ kind: 'far' });
    expect(judge({ value: 0.01, decimals: 2 }, 0, [])).toEqual({ kind: 'far' });
  });
});

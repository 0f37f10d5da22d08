import { describe, expect, it } from 'vitest';
import { random } from '@/lib/engine';
import { eigen } from '@/lib/models/eigen';
import { curvatureAt, curveAlong, curveThrough, landings, parabola, secondDerivatives, stepLimit } from '@/lib/models/step-size-limit';
import { gradientAt, makeTask, stackSpec } from '@/lib/models/task';

describe('eigenvalues', () => {
  it('of small matrices are those worked by hand', () => {
    expect(
      eigen([
        [2, 1],
        [1, 2],
      ]).values.map((v) => Math.round(v * 1e12) / 1e12),
    ).toEqual([3, 1]);
    expect(eigen([[5]])).toEqual({ values: [5], vectors: [[1]] });
    const [first] = eigen([
      [2, 1],
      [1, 2],
    ]).vectors;
    expect(Math.abs(first![0]!)).toBeCloseTo(Math.SQRT1_2, 14);
    expect(first![0]).toBeCloseTo(first![1]!, 14);
    expect(() => eigen([[1, 2], [3]])).toThrow('expected 2 rows of 2 numbers');
  });

  it('times their vectors are what the matrix makes of them', () => {
    const draw = random(2);
    const raw = Array.from({ length: 7 }, () => Array.from({ length: 7 }, () => draw.uniform(-1, 1)));
    const m = raw.map((row, j) => row.map((v, i) => v + raw[i]![j]!));
    const { values, vectors } = eigen(m);
    expect(values.toSorted((a, b) => b - a)).toEqual(values);
    vectors.forEach((v, k) => {
      m.forEach((row, j) => expect(row.reduce((sum, a, i) => sum + a * v[i]!, 0)).toBeCloseTo(values[k]! * v[j]!, 12));
      vectors.forEach((u, l) => expect(u.reduce((sum, a, i) => sum + a * v[i]!, 0)).toBeCloseTo(k === l ? 1 : 0, 12));
    });
  });
});

/** One linear unit without much to it: E = ½ Σ (w x + b − d)², whose second derivatives are Σx², Σx and the number of cases. */
const linear = makeTask(
  stackSpec(1, [{ size: 1, kind: 'linear' }]),
  [1, 2, -1].map((x) => ({ inputs: [x], targets: [3 * x] })),
);

describe('curvature', () => {
  it('of a linear unit is what its inputs make it, by hand', () => {
    const matrix = secondDerivatives(linear, Float64Array.of(1, 1));
    [
      [6, 2],
      [2, 3],
    ].forEach((row, j) => row.forEach((value, i) => expect(matrix[j]![i]).toBeCloseTo(value, 8)));
    const { values, gradient } = curvatureAt(linear, Float64Array.of(3, 0));
    expect(values[0]).toBeCloseTo(7, 8);
    expect(values[1]).toBeCloseTo(2, 8);
    expect(gradient).toBe(0);
  });

  it('agrees with second differences of E in a net with hidden units', () => {
    const draw = random(4);
    const task = makeTask(
      stackSpec(2, [
        { size: 2, kind: 'sigmoid' },
        { size: 1, kind: 'sigmoid' },
      ]),
      [0, 1, 2, 3].map((n) => ({ inputs: [n >> 1, n & 1], targets: [n % 3 === 0 ? 0 : 1] })),
    );
    const weights = Float64Array.from({ length: 9 }, () => draw.uniform(-1, 1));
    const { values, steepest } = curvatureAt(task, weights);
    const along = (by: number) =>
      gradientAt(
        task,
        weights.map((w, k) => w + by * steepest[k]!),
      ).E;
    expect((along(1e-4) - 2 * along(0) + along(-1e-4)) / 1e-8).toBeCloseTo(values[0]!, 5);
    expect(Math.hypot(...steepest)).toBeCloseTo(1, 12);
  });
});

describe('the limit of ε', () => {
  it('is 2/λ, and (1 + α) times as much with a velocity', () => {
    expect(stepLimit(4)).toBe(0.5);
    expect(stepLimit(4, 0.9)).toBeCloseTo(0.95, 14);
    expect(stepLimit(0)).toBe(Infinity);
    expect(stepLimit(-3)).toBe(Infinity);
    expect(() => stepLimit(1, 2)).toThrow('alpha: expected a number from 0 to 1, got 2');
  });

  it.each([0, 0.5, 0.9])('parts settling from leaving on a parabola, α = %d', (alpha) => {
    const limit = stepLimit(3, alpha);
    const run = (share: number) => landings(parabola(3, 1), 0, { epsilon: share * limit, alpha, sweeps: 2000 });
    expect(run(0.9).end.kind).toBe('settles');
    expect(run(0.9).w.at(-1)).toBeCloseTo(1, 6);
    expect(run(1.1).end.kind).toBe('leaves');
    expect(run(1.1).end.sweep).toBe(run(1.1).w.length - 1);
    expect(run(1).end.kind).toBe('swings');
  });

  it('holds for the whole linear unit: just below it settles, just above it leaves', () => {
    const { values } = curvatureAt(linear, Float64Array.of(3, 0));
    const last = (epsilon: number) => {
      const w = Float64Array.of(0, 0);
      for (let t = 0; t < 3000; t++)
        gradientAt(linear, w).dEdw.forEach((g, k) => {
          w[k]! -= epsilon * g;
        });
      return gradientAt(linear, w).E;
    };
    expect(last(0.98 * stepLimit(values[0]!))).toBeLessThan(1e-9);
    expect(last(1.02 * stepLimit(values[0]!))).toBeGreaterThan(1e6);
  });
});

describe('landings', () => {
  it('on a parabola are those worked by hand', () => {
    expect(landings(parabola(2), 1, { epsilon: 0.25, alpha: 0, sweeps: 3 }).w).toEqual([1, 0.5, 0.25, 0.125]);
    expect(landings(parabola(2), 1, { epsilon: 1, alpha: 0, sweeps: 3 })).toMatchObject({ w: [1, -1, 1, -1], E: [1, 1, 1, 1] });
    // With half of each step carried on: −0.25, then 0.5 · −0.25 − 0.125 · 2 · 0.75.
    expect(landings(parabola(2), 1, { epsilon: 0.125, alpha: 0.5, sweeps: 2 }).w).toEqual([1, 0.75, 0.75 - 0.125 - 0.1875]);
  });

  it('on one weight’s curve of a net use its own slope', () => {
    const curve = curveAlong(linear, Float64Array.of(0, 0.5), 0);
    expect(curve(2).slope).toBeCloseTo((curve(2 + 1e-5).E - curve(2 - 1e-5).E) / 2e-5, 8);
    expect(curve(2).E).toBeCloseTo(gradientAt(linear, Float64Array.of(2, 0.5)).E, 14);
    expect(() => curveAlong(linear, Float64Array.of(0, 0), 2)).toThrow('index: expected a weight from 0 to 1, got 2');
  });

  it('along a direction of all weights are those of the net cut along it', () => {
    const [from, direction] = [Float64Array.of(1, -0.5), [0.6, 0.8]];
    const curve = curveThrough(linear, from, direction);
    expect(curve(0).E).toBe(gradientAt(linear, from).E);
    expect(curve(2).E).toBeCloseTo(gradientAt(linear, Float64Array.of(1 + 1.2, -0.5 + 1.6)).E, 12);
    expect(curve(2).slope).toBeCloseTo((curve(2 + 1e-5).E - curve(2 - 1e-5).E) / 2e-5, 7);
  });
});

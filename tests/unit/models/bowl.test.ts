import { describe, expect, it } from 'vitest';
import { bumpTask, descend, landingsBeside, lowestFrom } from '@/lib/models/bowl';
import { curvatureAt, stepLimit } from '@/lib/models/step-size-limit';
import { gradientAt, makeTask, stackSpec } from '@/lib/models/task';

const task = bumpTask();
const lowest = lowestFrom(task, 2);
const { values, steepest, gradient } = curvatureAt(task, lowest);
const floor = gradientAt(task, lowest).E;
/** A little way up the steepest side, from where each run begins. */
const start = lowest.map((w, k) => w + 0.05 * steepest[k]!);
const run = (share: number, alpha = 0, sweeps = 500) =>
  descend(task, start, { epsilon: share * stepLimit(values[0]!, alpha), alpha, sweeps });

describe('the bowl around the lowest place of a small net', () => {
  it('is flat at the bottom, curves upward along every direction and does not reach 0', () => {
    expect(gradient).toBeLessThan(1e-4);
    expect(values.at(-1)).toBeGreaterThan(0);
    expect(values[0]).toBeGreaterThan(5);
    expect(floor).toBeGreaterThan(0.01);
    expect(gradientAt(task, start).E).toBeGreaterThan(floor + 0.01);
  });

  it.each([0, 0.9])('below the limit descent comes to rest in it, α = %d', (alpha) => {
    for (const share of [0.5, 0.95]) {
      const { E, left } = run(share, alpha);
      expect(left).toBeNull();
      expect(E.at(-1)! - floor).toBeLessThan(1e-5);
    }
  });

  it('a little above, it creeps along to a place that curves less', () => {
    const { left, weights } = run(1.05);
    expect(left).toBeNull();
    expect(Math.hypot(...weights.map((w, k) => w - lowest[k]!))).toBeGreaterThan(0.2);
    expect(curvatureAt(task, weights).values[0]).toBeLessThan(values[0]! / 1.02);
  });

  it('at 1.2 times the limit it swings from side to side for good', () => {
    const { E, left, weights } = run(1.2, 0, 2000);
    expect(left).toBeNull();
    expect(E.at(-1)! - floor).toBeGreaterThan(0.03);
    const next = descend(task, weights, { epsilon: 1.2 * stepLimit(values[0]!), alpha: 0, sweeps: 1 }).weights;
    expect(Math.hypot(...next.map((w, k) => w - weights[k]!))).toBeGreaterThan(0.1);
  });

  it.each([0, 0.9])('far above, it leaves and says when, α = %d', (alpha) => {
    const { E, left } = run(1.5, alpha);
    expect(left).toBeGreaterThan(2);
    expect(E).toHaveLength(left! + 1);
    expect(E.at(-1)).toBeGreaterThan(1e6);
  });

  it('is walked by eqs (8) and (9): two steps worked by hand', () => {
    const line = makeTask(stackSpec(1, [{ size: 1, kind: 'linear' }]), [{ inputs: [1], targets: [0] }]); // E = ½ (w + b)²
    const { weights, E } = descend(line, Float64Array.of(1, 0), { epsilon: 0.25, alpha: 0.5, sweeps: 2 });
    expect(E).toEqual([0.5, 0.125, 0.5 * (1 - 0.5 - 0.5) ** 2]); // both weights −0.25; then −0.125 − 0.125
    expect([...weights]).toEqual([0.5, -0.5]);
  });

  it('told beside a line, is the same descent: its E and its weights, and its start is that far along', () => {
    const how = { epsilon: 0.8 * stepLimit(values[0]!), alpha: 0.5, sweeps: 40 };
    const plain = descend(task, start, how);
    const told = landingsBeside(task, lowest, steepest, 0.05, how);
    expect(told.E).toEqual(plain.E);
    expect([...told.weights]).toEqual([...plain.weights]);
    expect(told.w[0]).toBeCloseTo(0.05, 12);
    expect(told.w).toHaveLength(41);
    expect(Math.abs(told.w.at(-1)!)).toBeLessThan(0.01);
  });
});

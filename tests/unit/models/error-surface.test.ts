import { describe, expect, it } from 'vitest';
import { pathOn, placesOf, surface } from '@/lib/models/error-surface';
import { gradientAt, makeTask, stackSpec } from '@/lib/models/task';

/** E = ½ Σ (w x + b − d)² over x = 1, 2, −1 with d = 3x. */
const linear = makeTask(
  stackSpec(1, [{ size: 1, kind: 'linear' }]),
  [1, 2, -1].map((x) => ({ inputs: [x], targets: [3 * x] })),
);
const three = makeTask(
  stackSpec(2, [{ size: 1, kind: 'linear' }]),
  [
    [1, 0],
    [0, 1],
    [1, 1],
  ].map((inputs) => ({ inputs, targets: [inputs[0]! - inputs[1]!] })),
);

describe('the error surface', () => {
  it('is E at every place of the grid', () => {
    const { a, b, E } = surface(linear, Float64Array.of(9, 9), [0, 1], { low: 0, high: 4, places: 3 }, { low: -1, high: 1, places: 2 });
    expect([a, b]).toEqual([
      [0, 2, 4],
      [-1, 1],
    ]);
    const by = (w: number, bias: number) => [1, 2, -1].reduce((sum, x) => sum + 0.5 * (w * x + bias - 3 * x) ** 2, 0);
    b.forEach((bias, row) => a.forEach((w, column) => expect(E[row]![column]).toBeCloseTo(by(w, bias), 12)));
  });

  it('with the others gone downhill first is never higher, and here is what they leave possible', () => {
    const [ranges, weights] = [{ low: -1, high: 1, places: 3 }, Float64Array.of(0, 0, 2)];
    const cut = surface(three, weights, [0, 1], ranges, ranges);
    const best = surface(three, weights, [0, 1], ranges, ranges, { sweeps: 300, epsilon: 0.2 });
    cut.E.flat().forEach((E, n) => expect(best.E.flat()[n]).toBeLessThanOrEqual(E + 1e-12));
    // Weights 1 and −1 solve it with bias 0; the cut keeps the bias at 2 and E at ½ · 3 · 2².
    expect(cut.E[0]![2]).toBeCloseTo(6, 12);
    expect(best.E[0]![2]).toBeCloseTo(0, 12);
    expect([...weights]).toEqual([0, 0, 2]);
  });

  it('refuses places and weights that are none', () => {
    expect(placesOf({ low: 0, high: 1, places: 5 })).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(() => placesOf({ low: 0, high: 1, places: 1 })).toThrow('places: expected a whole number from 2 up, got 1');
    expect(() => placesOf({ low: 1, high: 1, places: 2 })).toThrow('expected low below high, got 1 and 1');
    const range = { low: 0, high: 1, places: 2 };
    expect(() => surface(linear, Float64Array.of(0, 0), [0, 2], range, range)).toThrow('two: expected places from 0 to 1, got 2');
    expect(() => surface(linear, Float64Array.of(0, 0), [1, 1], range, range)).toThrow('two: expected two different weights, got 1 twice');
  });
});

describe('a path', () => {
  it('by eq. (8) and by eq. (9) is the one worked by hand', () => {
    // ∂E/∂w = 6(w − 3) + 2b, ∂E/∂b = 2(w − 3) + 3b: −18 and −6 at 0, 0.
    const plain = pathOn(linear, Float64Array.of(0, 0), [0, 1], { epsilon: 0.1, alpha: 0, sweeps: 2, move: 'all' });
    plain.a.forEach((w, t) => expect(w).toBeCloseTo([0, 1.8, 2.4][t]!, 12)); // −7.2 + 1.2 = −6
    plain.b.forEach((w, t) => expect(w).toBeCloseTo([0, 0.6, 0.66][t]!, 12)); // −2.4 + 1.8 = −0.6
    const heavy = pathOn(linear, Float64Array.of(0, 0), [0, 1], { epsilon: 0.1, alpha: 0.5, sweeps: 2, move: 'all' });
    expect(heavy.a[2]).toBeCloseTo(2.4 + 0.5 * 1.8, 12);
    expect(plain.E[0]).toBeCloseTo(27, 12);
    expect(plain.diverged).toBeNull();
  });

  it('of the two alone leaves the others where they are', () => {
    const settings = { epsilon: 0.1, alpha: 0.9, sweeps: 20 };
    const two = pathOn(three, Float64Array.of(0, 0, 2), [0, 1], { ...settings, move: 'two' });
    expect(two.weights[2]).toBe(2);
    expect(pathOn(three, Float64Array.of(0, 0, 2), [0, 1], { ...settings, move: 'all' }).weights[2]).not.toBe(2);
    expect(two.E.at(-1)).toBeCloseTo(gradientAt(three, two.weights).E, 14);
    expect(two.a).toHaveLength(21);
  });

  it('says after which sweep it diverged, and ends there', () => {
    const { diverged, a, E } = pathOn(linear, Float64Array.of(0, 0), [0, 1], { epsilon: 1, alpha: 0, sweeps: 500, move: 'all' });
    expect(diverged).toBeGreaterThan(3);
    expect(a).toHaveLength(diverged! + 1);
    expect(E).toHaveLength(a.length);
    expect(Math.abs(a.at(-1)!)).toBeGreaterThan(1e5);
  });
});

import { describe, expect, test } from 'vitest';
import { compile } from '@/lib/engine';
import { agreeingDigits, lastPlace, passesFor, proofOf, sizes, type Nudge } from '@/lib/models/nudge';

const xor = compile({
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
const weights = Float64Array.of(-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74);
const onlyCase = { input: [1, 1], target: [0] };
const at = (nudges: readonly Nudge[], h: number) => nudges.find((one) => Math.abs(one.h / h - 1) < 1e-9)!;

describe('a slope proved by nudging', () => {
  test('one linear unit, on paper: E = ½(3w − 1)², at w = 2', () => {
    const unit = compile({
      layers: [
        { name: 'in', size: 1 },
        { name: 'out', size: 1, kind: 'linear', bias: false },
      ],
      projections: [{ from: 'in', to: 'out' }],
    });
    const one = proofOf(unit, Float64Array.of(2), { input: [3], target: [1] }, 0, 'one');
    expect(one.slope).toBe(15);
    expect(one.E).toBe(12.5);
    // E(w + h) − E(w) = 15 h + 4.5 h².
    expect(at(one.nudges, 1).slope).toBe(19.5);
    expect(at(one.nudges, 1).truncation).toBeCloseTo(4.5, 9);
    // To both sides a parabola has no truncation.
    const both = proofOf(unit, Float64Array.of(2), { input: [3], target: [1] }, 0, 'both');
    expect(at(both.nudges, 1).slope).toBe(15);
    expect(at(both.nudges, 1).truncation).toBeLessThan(1e-8);
  });

  test.each(['one', 'both'] as const)('%s: long nudges follow the truncation, short ones the rounding, in every weight of XOR', (sides) => {
    for (const index of weights.keys()) {
      const before = weights.slice();
      const { nudges, best } = proofOf(xor, weights, onlyCase, index, sides);
      expect(weights).toEqual(before);
      const long = at(nudges, 1e-2);
      expect(long.error / long.truncation).toBeCloseTo(1, 1);
      for (const short of nudges.filter(({ h }) => h < 1e-11)) {
        expect(short.error).toBeLessThan(100 * short.rounding);
      }
      const crossing = nudges.findIndex(({ truncation, rounding }) => rounding > truncation);
      expect(Math.abs(Math.log10(nudges[best]!.h / nudges[crossing]!.h))).toBeLessThan(2);
    }
  });

  test('two sides come nearer than one', () => {
    const least = (sides: 'one' | 'both') => {
      const { nudges, best } = proofOf(xor, weights, onlyCase, 0, sides);
      return nudges[best]!.error;
    };
    expect(least('both')).toBeLessThan(least('one') / 10);
  });

  test('a weight that there is not is refused', () => {
    expect(() => proofOf(xor, weights, onlyCase, 9, 'both')).toThrow(/index: expected a whole number from 0 to 8/);
  });
});

test('nudges go from 1 to 10^−15', () => {
  expect([sizes[0], sizes.length]).toEqual([1, 61]);
  expect(sizes.at(-1)).toBeCloseTo(1e-15, 25);
});

test('the last place of a number', () => {
  for (const value of [1, 0.099, 1.999, 2, 4, 1e-30, 12345.678]) {
    const ulp = lastPlace(value);
    expect(value + ulp).toBeGreaterThan(value);
    expect(value + ulp / 4).toBe(value);
  }
  expect(lastPlace(1)).toBe(Number.EPSILON);
});

test.each([
  [0.25, 0.25, 16],
  [0.123456, 0.123999, 3],
  [0.0999999, 0.1, 0],
  [1, -1, 0],
  [0, 0, 16],
  [1.24, 1.25, 2],
  [-0.0117, -0.01171, 3],
])('%f and %f agree in %i digits', (a, b, digits) => {
  expect(agreeingDigits(a, b)).toBe(digits);
});

test('what all slopes cost, in passes', () => {
  expect(passesFor(xor, 'both')).toEqual({ nudging: 18, backPropagation: 2 });
  expect(passesFor(xor, 'one')).toEqual({ nudging: 10, backPropagation: 2 });
});

import { describe, expect, it } from 'vitest';
import { agreeingDecimals, decimalsOf, format, seen } from '@/lib/notation/format';

describe('format', () => {
  it('has a real minus, fixed decimals, and no sign on zero', () => {
    expect(format(-0.2214)).toBe('−0.2214');
    expect(format(1.47)).toBe('1.4700');
    expect(format(-0.74, 2)).toBe('−0.74');
    expect(format(-0)).toBe('0.0000');
    expect(format(-0.00001)).toBe('0.0000');
  });

  it('says what cannot be written as digits', () => {
    expect(format(Number.NaN)).toBe('not a number');
    expect(format(-Infinity)).toBe('−∞');
  });

  it('finds the decimals a given number needs', () => {
    expect([1, 0.5, -0.74, 1 / 3].map((value) => decimalsOf(value))).toEqual([0, 1, 2, 4]);
  });
});

describe('agreeingDecimals', () => {
  const product = ([a, b]: readonly number[]) => a! * b!;

  it('leaves digits alone that already give the result', () => {
    expect(
      agreeingDecimals(
        [
          { value: 0.10987, decimals: 4 },
          { value: 0.84, decimals: 2 },
        ],
        { value: 0.10987 * 0.84, decimals: 4 },
        product,
      ),
    ).toEqual([4, 2]);
  });

  it('adds digits to the operand whose rounding misleads, and to no other', () => {
    const operands = [
      { value: 0.5, decimals: 1 },
      { value: 0.10986, decimals: 4 },
    ];
    const result = { value: -0.05493, decimals: 4 };
    const minus = (v: readonly number[]) => -product(v);
    // −0.5 × 0.1099 = −0.05495, which a reader rounds to −0.0550; the result is −0.0549.
    expect(agreeingDecimals(operands, result, minus)).toEqual([1, 5]);
  });

  it('counts a half as a reader does, away from zero', () => {
    expect(
      agreeingDecimals(
        [
          { value: 0.5, decimals: 1 },
          { value: 0.08931, decimals: 4 },
        ],
        { value: 0.044655, decimals: 4 },
        product,
      ),
    ).toEqual([1, 4]);
  });

  it('gives the decimals it was given when nothing agrees', () => {
    expect(agreeingDecimals([{ value: 1, decimals: 0 }], { value: 5, decimals: 0 }, ([a]) => a!)).toEqual([0]);
  });

  it('agrees for thousands of products', () => {
    for (let k = 1; k < 5000; k++) {
      const a = Math.sin(k * 12.9898) * 0.9;
      const b = Math.cos(k * 78.233) * 0.9;
      const shown = [
        { value: a, decimals: 4 },
        { value: b, decimals: 4 },
      ];
      const decimals = agreeingDecimals(shown, { value: a * b, decimals: 4 }, product);
      const byHand = product(shown.map((s, n) => seen({ ...s, decimals: decimals[n]! })));
      expect(Math.abs(byHand - Number((a * b).toFixed(4)))).toBeLessThanOrEqual(0.5e-4 + 1e-12);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { amount, duration, grouped, scientific, spokenPowers, tenTo, YEAR } from '@/lib/notation/magnitude';

describe('numbers of any size', () => {
  it('are written out below a billion, and as powers of ten from there', () => {
    expect([0, 999, 1000, 793_800, 999_999_999].map(amount)).toEqual(['0', '999', '1,000', '793,800', '999,999,999']);
    expect(amount(1e9)).toBe('1.00 × 10^9');
    expect(amount(175e9 * (175e9 + 1))).toBe('3.06 × 10^22');
    expect(grouped(1_000_000_000_001)).toBe('1,000,000,000,001');
    expect(scientific(0.000_000_000_169, 2)).toBe('1.7 × 10^−10');
    expect(scientific(9.996e4)).toBe('1.00 × 10^5');
    expect([tenTo(-4), tenTo(0), tenTo(12)]).toEqual(['10^−4', '10^0', '10^12']);
  });

  it('can be said', () => {
    expect(spokenPowers('off by 1.7 × 10^−10, at 10^9 a second')).toBe('off by 1.7 times 10 to the minus 10, at 10 to the 9 a second');
  });
});

describe('a length of time', () => {
  it.each([
    [0, 'under 1 ns'],
    [9e-10, 'under 1 ns'],
    [1e-9, '1.0 ns'],
    [90e-9, '90 ns'],
    [306e-9, '310 ns'],
    [3.54e-6, '3.5 µs'],
    [999.7e-6, '1.0 ms'],
    [0.0952576, '95 ms'],
    [1, '1.0 s'],
    [110, '110 s'],
    [119, '2.0 minutes'],
    [120, '2.0 minutes'],
    [525, '8.8 minutes'],
    [3000, '50 minutes'],
    [7200, '2.0 hours'],
    [3.6e6, '42 days'],
    [2 * YEAR, '2.0 years'],
    [970_000 * YEAR, '970,000 years'],
    [31.7e6 * YEAR, '32 million years'],
    [5e9 * YEAR, '5.0 billion years'],
  ])('of %d s is %s', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });

  it('never has a digit too many or a power of ten, at any size', () => {
    for (let power = -9; power < 17; power += 0.013) {
      const text = duration(10 ** power);
      const [, digits = ''] = /^([\d.,]+) (?:ns|µs|ms|s|minutes|hours|days|(?:million |billion )?years)$/.exec(text) ?? [];
      expect(digits.replaceAll(/[.,]/g, ''), text).toMatch(/^[1-9]\d0*$/);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { defaultTolerance, expected, judge, readNumber, within } from '@/components/prose/judge';

describe('readNumber', () => {
  it.each([
    ['0.0923', 0.0923],
    ['  0.0923 ', 0.0923],
    ['.5', 0.5],
    ['5.', 5],
    ['+0.5', 0.5],
    ['-0.5', -0.5],
    ['−0.5', -0.5],
    ['– 0.5', -0.5],
    ['0,0923', 0.0923],
    ['−0,5', -0.5],
    ['1/8', 0.125],
    ['−1 / 8', -0.125],
    ['1⁄8', 0.125],
    ['0,5/2', 0.25],
    ['−٠٫٠٩٢٣', -0.0923],
    ['۰٫۵', 0.5],
    ['١٬٤٢٥٫٥', 1425.5],
    ['1e-3', 0.001],
    ['2.5E4', 25000],
    ['3 × 10^-2', 0.03],
    ['3·10^−2', 0.03],
    ['1 425', 1425],
    ['1\u202f425', 1425],
    ['1’425', 1425],
    ['1,234,567', 1234567],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.234.567,5', 1234567.5],
    ['12.5 %', 0.125],
    ['≈ 0.09', 0.09],
    ['x = 4', 4],
  ])('reads %j as %d', (text, value) => {
    expect(readNumber(text)).toHaveLength(1);
    expect(readNumber(text)[0]).toBeCloseTo(value, 12);
  });

  it('keeps both readings of a comma before three digits', () => {
    expect(readNumber('1,425').toSorted((a, b) => a - b)).toEqual([1.425, 1425]);
  });

  it.each(['', ' ', 'abc', '1/0', '1/2/3', '/', '1/', '--5', '1.2.3', 'NaN', 'Infinity', '0x10', '1e999', '5 apples', 'e', '.', '−'])(
    'does not take %j for a number',
    (text) => {
      expect(readNumber(text)).toEqual([]);
    },
  );

  it('lets the unit be typed along', () => {
    expect(readNumber('55 min', 'min')).toEqual([55]);
    expect(readNumber('50 %', '%')).toEqual([50]);
    expect(readNumber('50', '%')).toEqual([50]);
    expect(readNumber('55 h', 'min')).toEqual([]);
  });
});

describe('defaultTolerance', () => {
  it.each([
    ['0.0923', 0.0001],
    ['−8.8', 0.1],
    ['17', 1],
    ['1e-3', 0.001],
    ['2.5e4', 1000],
    ['1/8', 0.000125],
  ])('of %j is %d', (text, width) => {
    expect(defaultTolerance(text)).toBeCloseTo(width, 12);
  });
});

describe('expected', () => {
  it('reads what the author wrote', () => {
    expect(expected('Answer', '−0.5', '0.01')).toEqual({ value: -0.5, tolerance: 0.01 });
    expect(expected('Answer', '17', '0')).toEqual({ value: 17, tolerance: 0 });
  });

  it('names the tag and says what to write', () => {
    expect(() => expected('Answer', 'many')).toThrow('<Answer value="many"> is not a number');
    expect(() => expected('Mistake', '1', 'a bit')).toThrow('<Mistake tolerance="a bit">');
    expect(() => expected('Answer', '1', '-1')).toThrow('tolerance');
  });
});

describe('within', () => {
  it('holds at its own edge in spite of binary fractions', () => {
    expect(within(0.3, { value: 0.2, tolerance: 0.1 })).toBe(true);
    expect(within(0.0924, { value: 0.0923, tolerance: 0.0001 })).toBe(true);
    expect(within(0.09241, { value: 0.0923, tolerance: 0.0001 })).toBe(false);
  });

  it('takes a tolerance of zero as exact', () => {
    expect(within(17, { value: 17, tolerance: 0 })).toBe(true);
    expect(within(17.001, { value: 17, tolerance: 0 })).toBe(false);
  });
});

describe('judge', () => {
  const answer = { value: 0.0923, tolerance: 0.0002 };
  const mistakes = [
    { value: 0.1308, tolerance: 0.0001 },
    { value: -0.0923, tolerance: 0.0002 },
  ];

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['no idea', 'not-a-number'],
    ['0.0923', 'right'],
    ['0,0922', 'right'],
    ['0.0925', 'right'],
    ['0.09', 'wrong'],
    ['0.0940', 'near'],
    ['12', 'wrong'],
  ])('says to %j: %s', (text, kind) => {
    expect(judge(text, answer, mistakes).kind).toBe(kind);
  });

  it('recognises the mistakes the author foresaw, before anything general', () => {
    expect(judge('0.1308', answer, mistakes)).toEqual({ kind: 'mistake', mistake: 0 });
    expect(judge('−0.0923', answer, mistakes)).toEqual({ kind: 'mistake', mistake: 1 });
  });

  it('sees a wrong sign by itself', () => {
    expect(judge('−0.0923', answer).kind).toBe('sign');
  });

  it('takes the reading that is right', () => {
    expect(judge('1,425', { value: 1425, tolerance: 0 }).kind).toBe('right');
    expect(judge('1,425', { value: 1.425, tolerance: 0 }).kind).toBe('right');
  });
});

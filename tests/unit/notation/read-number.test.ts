import { describe, expect, test } from 'vitest';
import { readTyped } from '@/lib/notation/read-number';

const weight = { least: -50, most: 50 };
const seed = { least: 0, most: 9999, whole: true };

describe('a number as a reader types it', () => {
  test.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['−0,5', -0.5],
    ['.5', 0.5],
    ['1e-3', 0.001],
    ['0,125', 0.125],
    // Only the one reading lies within the limits.
    ['1,125', 1.125],
    ['-12.345', -12.345],
    // Arabic and Persian digits, with their decimal mark.
    ['٠٫٥', 0.5],
    ['۱۲', 12],
    ['-٢٫٢٥', -2.25],
  ])('%s is %d where a weight is asked for', (text, value) => {
    expect(readTyped(text, weight)).toEqual({ value });
  });

  test.each([
    ['1,000', 1000],
    ['1 000', 1000],
    ['٤٢', 42],
    ['1٬000', 1000],
  ])('%s is %d where a seed is', (text, value) => {
    expect(readTyped(text, seed)).toEqual({ value });
  });

  test.each([
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.000.000', 1e6],
    ['1,000,000', 1e6],
  ])('%s is %d where large numbers are', (text, value) => {
    expect(readTyped(text, { least: 0, most: 1e9 })).toEqual({ value });
  });

  test('what may be two numbers is asked about, never guessed', () => {
    expect(readTyped('1.000', seed)).toEqual({ problem: '“1.000” may be 1 or 1000. Type one of these.' });
    expect(readTyped('1,234', { least: -1e6, most: 1e6 })).toEqual({ problem: '“1,234” may be 1.234 or 1234. Type one of these.' });
  });

  test.each([
    ['', 'Type a whole number.'],
    ['12,5', '“12,5” is not a whole number.'],
    ['12,000', 'It must lie between 0 and 9999.'],
    ['1.0.0', '“1.0.0” is not a whole number.'],
  ])('“%s” is refused in a sentence', (text, problem) => {
    expect(readTyped(text, seed)).toEqual({ problem });
  });
});

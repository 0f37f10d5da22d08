import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inRange, toRange } from '@/lib/site/fonts/unicode-range';

test('neighbours are joined, the rest is listed', () => {
  expect(toRange([0x62, 0x61, 0x63, 0x3b5, 0x1f600])).toBe('U+61-63,U+3B5,U+1F600');
});

test('a range is read as CSS means it', () => {
  const has = inRange('U+0000-00FF, U+4??,U+2212');
  expect([0, 0xff, 0x400, 0x4ff, 0x2212].map(has)).toEqual([true, true, true, true, true]);
  expect([0x100, 0x3ff, 0x500, 0x2211].map(has)).toEqual([false, false, false, false]);
  expect(inRange(undefined)(0x10ffff)).toBe(true);
});

test('what is no range is refused by name', () => {
  expect(() => inRange('U+41, latin')).toThrow('No unicode-range:  latin');
});

test('written and read again, any set of code points is itself', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0x2ff }), { minLength: 1 }), (codes) => {
      const has = inRange(toRange(codes));
      const back = Array.from({ length: 0x301 }, (_, code) => code).filter(has);
      expect(back).toEqual(codes.toSorted((a, b) => a - b));
    }),
  );
});

import { expect, it } from 'vitest';
import { samePlain } from '@/components/marks/memo-plain';

const mark = () => ({ key: 'w.5.4', pieces: [[0, 1, 2, 3]], role: 'known', head: undefined as undefined | { x: number } });

it('takes marks that say the same for the same', () => {
  expect(samePlain(mark(), mark())).toBe(true);
  expect(samePlain(NaN, NaN)).toBe(true);
});

it('finds whatever differs, however deep, and what is there on one side only', () => {
  expect(samePlain(mark(), { ...mark(), pieces: [[0, 1, 2, 4]] })).toBe(false);
  expect(samePlain(mark(), { ...mark(), pieces: [] })).toBe(false);
  expect(samePlain(mark(), { ...mark(), head: { x: 1 } })).toBe(false);
  expect(samePlain({ a: undefined }, { b: undefined })).toBe(false);
  expect(samePlain([], {})).toBe(false);
  expect(samePlain(null, {})).toBe(false);
});

it('does not look into what is no plain data', () => {
  expect(samePlain(new Date(0), new Date(1))).toBe(false);
  expect(samePlain(new Map([[1, 2]]), new Map([[1, 3]]))).toBe(false);
  expect(
    samePlain(
      () => 1,
      () => 1,
    ),
  ).toBe(false);
});

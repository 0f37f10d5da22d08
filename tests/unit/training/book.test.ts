import { expect, it } from 'vitest';
import { makeBook } from '@/lib/training';

const ofSquares = (last: number) => {
  const squares: number[] = [];
  return makeBook(last, (k) => squares.push(k * k), { squares });
};

it('a book is written piece by piece, as far as is asked for and no further than there is', () => {
  const book = ofSquares(5);
  expect([book.known, book.squares]).toEqual([0, []]);
  expect(book.advance(3)).toBe(true);
  expect(book.squares).toEqual([0, 1, 4]);
  expect(book.advance(2)).toBe(true);
  expect(book.known).toBe(3);
  expect(book.advance(99)).toBe(true);
  expect(book.squares).toEqual([0, 1, 4, 9, 16]);
});

it('holds the same when its time is up again and again, and makes one piece at least each time', () => {
  const book = ofSquares(9);
  let clock = 0;
  let slices = 1;
  while (!book.advance(9, { ms: 0, now: () => clock++ })) slices++;
  expect(slices).toBe(9);
  expect(book.squares).toEqual(Array.from({ length: 9 }, (_, k) => k * k));
});

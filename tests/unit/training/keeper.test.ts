import { expect, it } from 'vitest';
import { keeper } from '@/lib/training';

it('makes a result once, and forgets the one asked for longest ago', () => {
  const made: number[] = [];
  const square = keeper({ last: 2 }, (n: number) => (made.push(n), { n: n * n }));
  const four = square(2);
  expect(square(2)).toBe(four);
  square(3);
  square(2);
  square(4); // 3 goes, for 2 was asked for since
  expect(square(2)).toBe(four);
  expect(square(3)).toEqual({ n: 9 });
  expect([made, square.size]).toEqual([[2, 3, 4, 3], 2]);
});

it('knows keys by what they have in common, and keeps undefined as well', () => {
  let made = 0;
  const length = keeper({ last: 1, by: ({ name }: { name: string }) => name }, () => void made++);
  length({ name: 'a' });
  length({ name: 'a' });
  expect(made).toBe(1);
});

it('keeps no failure, and says what is wrong with its size', () => {
  let calls = 0;
  const fails = keeper({ last: 1 }, (): never => {
    calls++;
    throw new Error('no');
  });
  expect(() => fails(1)).toThrow('no');
  expect(() => fails(1)).toThrow('no');
  expect(calls).toBe(2);
  expect(() => keeper({ last: 0 }, () => 1)).toThrow('keeper, last: expected a whole number above 0, got 0');
});

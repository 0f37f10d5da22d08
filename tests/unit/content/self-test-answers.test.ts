import { expect, it } from 'vitest';
import { readAnswers, tally } from '@/components/ending/answers';

it('counts what was right at the first try, and what is left', () => {
  expect(tally([null, null, null], [0, 1, 2])).toBe('None of the 3 questions answered yet.');
  expect(tally([0, 2, null], [0, 1, 2])).toBe('1 of 2 right at the first try, 1 still to answer.');
  expect(tally([0, 1, 2], [0, 1, 2])).toBe('3 of 3 right at the first try.');
});

it('reads back what it kept, and nothing else', () => {
  const options = [3, 3, 2];
  expect(readAnswers(JSON.stringify([2, null, 1]), options)).toEqual([2, null, 1]);
  for (const text of ['', '[', 'null', '{}', '[0,1]', '[0,1,2]', '[0,1,-1]', '[0,1,0.5]', '["0",1,1]', '[0,1,1,1]']) {
    expect(readAnswers(text, options), text).toBeUndefined();
  }
});

import { expect, test } from 'vitest';
import { and } from '@/lib/notation/listed-words';

test('words in a row end with “and”, without a comma before it', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(and)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

import { expect, it } from 'vitest';
import { keyIn, readScoped, scopedKey } from '@/lib/notation/scoped';

it.each([
  ['xor', 'w.5.4', 'xor:w.5.4'],
  ['encoder-4-2-4', 'E', 'encoder-4-2-4:E'],
  ['printed', 'dEdw01^2', 'printed:dEdw01^2'],
])('the key of a number of %s is made and read', (net, key, text) => {
  expect(scopedKey(net, key)).toBe(text);
  expect(readScoped(text)).toEqual({ net, key });
  expect(keyIn(net, text)).toBe(key);
});

it.each([
  '',
  'w.5.4',
  ':w.5.4',
  'xor:',
  'XOR:w.5.4',
  '4xor:w.5.4',
  'xor: w.5.4',
  'xor:w.5.4 ',
  'xor:w:5',
  'xor:5',
  'a net:y.5',
  'xor:y.5"]',
])('“%s” is no key with its net', (text) => {
  expect(readScoped(text)).toBeUndefined();
});

it('a number is in one net only', () => {
  expect(keyIn('symmetry', 'xor:y.5')).toBeNull();
  expect(keyIn('xor', 'xor-one-hidden:y.5')).toBeNull();
  expect(keyIn('xor', null)).toBeNull();
});

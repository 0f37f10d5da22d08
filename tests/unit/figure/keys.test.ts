import { expect, test } from 'vitest';
import { actionFor, historyMove } from '@/components/figure/keys';

const field = { matches: (selector: string) => selector.startsWith('input:not(') };
const button = { matches: (selector: string) => selector.startsWith('button') };
const plain = { matches: () => false };
const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test.each([
  [press('z', { ctrlKey: true }), 'undo'],
  [press('z', { metaKey: true }), 'undo'],
  [press('Z', { ctrlKey: true, shiftKey: true }), 'redo'],
  [press('y', { ctrlKey: true }), 'redo'],
  [press('y', { metaKey: true }), undefined],
  [press('z'), undefined],
  [press('z', { ctrlKey: true, altKey: true }), undefined],
] as const)('%o is %s', (pressed, move) => {
  expect(historyMove(pressed, plain)).toBe(move);
  expect(historyMove(pressed, field)).toBeUndefined();
});

test('keys of the figure, and where they belong to something else', () => {
  const step = () => undefined;
  const keys = { ArrowRight: step, ' ': step, r: step };
  expect(actionFor(keys, 'R', false, plain)).toBe(step);
  expect(actionFor(keys, 'r', true, plain)).toBeUndefined();
  expect(actionFor(keys, 'r', false, field)).toBeUndefined();
  expect(actionFor(keys, ' ', false, button)).toBeUndefined();
  expect(actionFor(keys, 'ArrowRight', false, button)).toBe(step);
});

import { expect, test } from 'vitest';
import { equationHtml, inBoth, symbolHtml } from '@/lib/notation/symbols';
import { shared } from '@/lib/notation/shared';

test('a symbol that differs is written in both notations, one that does not only once', () => {
  const x = inBoth((notation) => symbolHtml({ q: 'x', j: 3 }, notation));
  expect(x).toMatch(/^<span class="in-paper">.*>x<.*<\/span><span class="in-modern">.*>z<.*<\/span>$/s);
  const w = inBoth((notation) => symbolHtml({ q: 'w', j: 5, i: 4 }, notation));
  expect(w).toBe(symbolHtml({ q: 'w', j: 5, i: 4 }, 'paper'));
});

test('all nine equations exist in both notations', () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9] as const)
    expect(inBoth((notation) => equationHtml(number, notation))).toContain('in-modern');
});

test('a shared value tells its listeners of changes, and only of changes', () => {
  const heard: string[] = [];
  const value = shared('a', (now) => heard.push(`first ${now}`));
  const leave = value.subscribe(() => heard.push(value.get()));
  value.set('a');
  value.set('b');
  leave();
  value.set('c');
  expect(heard).toEqual(['first b', 'b', 'first c']);
  expect(value.get()).toBe('c');
});

import { expect, test } from 'vitest';
import { currentHeading, shareRead } from '@/components/site/behaviour/reading';

test('the share read grows from 0 at the top to 1 when the end is in view', () => {
  const view = 800;
  const height = 4000;
  expect(shareRead(300, height, view)).toBe(0);
  expect(shareRead(view - height, height, view)).toBe(1);
  const shares = [200, -500, -1500, -3000, -3400].map((top) => shareRead(top, height, view));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});

test('a text shorter than the window is unread until its top is passed', () => {
  expect(shareRead(400, 300, 800)).toBe(0);
  expect(shareRead(100, 300, 800)).toBe(1);
});

test('the current heading is the last one above the reading line', () => {
  expect(currentHeading([400, 900], 800, false)).toBe(-1);
  expect(currentHeading([-100, 200, 900], 800, false)).toBe(1);
  expect(currentHeading([-100, 200, 700], 800, true)).toBe(2);
});

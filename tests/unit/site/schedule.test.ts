import { expect, test } from 'vitest';
import { minutesInWords, schedule } from '@/components/site/schedule';

test('chapters lie end to end and their rounding errors do not add up', () => {
  const exact = [1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6, 1.6];
  const { slots, total } = schedule(exact);
  expect(total).toBe(Math.round(14.4));
  slots.forEach((slot, i) => {
    const before = slots[i - 1];
    expect(slot.start).toBe(before ? before.start + before.minutes : 0);
    expect(Math.abs(slot.minutes - 1.6)).toBeLessThan(1);
  });
});

test('a chapter takes at least a minute, and whole minutes stay as they are', () => {
  expect(schedule([0.2, 0.2, 0.2]).slots.map(({ minutes }) => minutes)).toEqual([1, 1, 1]);
  expect(schedule([5, 5, 6, 8]).slots).toEqual([
    { start: 0, minutes: 5 },
    { start: 5, minutes: 5 },
    { start: 10, minutes: 6 },
    { start: 16, minutes: 8 },
  ]);
  expect(schedule([])).toEqual({ slots: [], total: 0 });
});

test('minutes in words', () => {
  expect([minutesInWords(1), minutesInWords(8)]).toEqual(['1 minute', '8 minutes']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { begin, changed, redone, undone, type History } from '@/components/figure/history';

let clock = 0;
const act = (history: History<number>, now: number, kind = 'set', wait = 1000, counts = true) =>
  changed(history, now, { kind, at: (clock += wait), counts });

test('undo and redo walk the same way', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 30 }), (values) => {
      const different = values.filter((value, k) => value !== (values[k - 1] ?? 0));
      let history = begin(0);
      for (const value of different) history = act(history, value);
      const end = history.now;
      for (const value of [0, ...different].slice(0, -1).reverse()) {
        history = undone(history);
        expect(history.now).toBe(value);
      }
      expect(undone(history)).toBe(history);
      for (const value of different) {
        history = redone(history);
        expect(history.now).toBe(value);
      }
      expect(history.now).toBe(end);
      expect(redone(history)).toBe(history);
    }),
  );
});

test('a new change forgets what was undone', () => {
  const history = act(undone(act(act(begin(0), 1), 2)), 3);
  expect(redone(history)).toBe(history);
  expect(undone(history).now).toBe(1);
});

test('a drag is one entry, a pause begins another', () => {
  let history = begin(0);
  for (let value = 1; value <= 20; value++) history = act(history, value, 'turn', 16);
  expect(undone(history).now).toBe(0);
  history = act(history, 21, 'turn', 1000);
  expect(undone(history).now).toBe(20);
});

test('steps are undone one by one, however fast they came', () => {
  let history = begin(0);
  for (let value = 1; value <= 3; value++) history = act(history, value, 'step', 10);
  expect(undone(history).now).toBe(2);
});

test('a run is one entry; Play between two runs parts them', () => {
  let history = act(begin(0), 1, 'step');
  history = act(history, -1, 'play', 1000, false);
  expect(history.now).toBe(-1);
  for (let value = 2; value <= 9; value++) history = act(history, value, 'tick', 1000);
  expect(undone(history).now).toBe(-1);
  history = act(history, 9.5, 'play', 1000, false);
  for (let value = 10; value <= 12; value++) history = act(history, value, 'tick', 1000);
  expect(undone(history).now).toBe(9.5);
});

test('what is not linked leaves no entry', () => {
  const history = act(begin(0), 1, 'point', 1000, false);
  expect(history.now).toBe(1);
  expect(undone(history)).toBe(history);
  expect(act(history, 1)).toBe(history);
});

test('memory is bounded', () => {
  let history = begin(0);
  for (let value = 1; value <= 1000; value++) history = act(history, value);
  expect(history.past.length).toBeLessThanOrEqual(200);
});

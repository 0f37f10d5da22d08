import { expect, test } from 'vitest';
import { printedState } from '@/lib/nets/printed-symmetry';

const state = printedState();

test('the printed weights answer all 64 inputs rightly', () => {
  expect(state.weights).toBe(17);
  expect(state.answers).toHaveLength(64);
  expect(state.answers.filter((one) => one.symmetric)).toHaveLength(8);
  expect(state.answers.every((one) => one.right)).toBe(true);
});

test('the sum of one case by hand: 1 0 1 1 0 0 drives the left hidden unit to 13.1', () => {
  const answer = state.answers.find(({ inputs }) => inputs.join('') === '101100')!;
  expect(answer.y[6]).toBeCloseTo(1 / (1 + Math.exp(-13.1)), 12);
  expect(answer.output).toBeCloseTo(0.0832, 4);
});

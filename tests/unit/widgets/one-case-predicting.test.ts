import { describe, expect, test } from 'vitest';
import { answered, summaryOf, typedOf, type Guess } from '@/components/widgets/one-case/asking/predicting';
import { firstState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/state-data';

const data = stateData(firstState);
const number = (text: string): Guess => ({ typed: typedOf(text, Number(text)), text });
/** By number of the step, from 1. */
const of = (step: number, guess: Guess) => answered(guess, data.trace[step - 1]!, data);

describe('a prediction of a step of XOR', () => {
  test('is right as far as its digits go', () => {
    expect(of(14, number('0.092'))).toMatchObject({ good: true, said: 'Right. It is 0.0923.', equation: 7, step: 14, about: 'derivative of the error by the output of unit 4' });
    expect(of(14, number('0.1')).good).toBe(false);
    expect(of(14, { sign: 1 })).toMatchObject({ good: true, said: 'Right, it is positive: 0.0923.' });
    expect(of(13, { sign: 1 })).toMatchObject({ good: false, said: 'It is negative, −0.0516; you said positive.' });
  });

  test('that looks like a usual mistake hears which', () => {
    // Step 15: ∂E/∂x3 = −0.0516 × 0.3498 (1 − 0.3498).
    expect(of(15, number('-0.0516')).said).toBe('It is −0.0117. What you said, −0.0516, is what comes out without the slope of the curve, y (1 − y).');
    expect(of(23, number('-0.0059')).said).toContain('with the opposite sign');
    expect(of(14, number('0.098')).said).toBe('Close: you said 0.098. It is 0.0923.');
    expect(of(14, number('3')).said).toBe('It is 0.0923; you said 3.');
  });

  test('has as many decimals as were typed', () => {
    expect([typedOf('0.50', 0.5), typedOf('12', 12), typedOf('1.5e-3', 0.0015), typedOf('2e3', 2000)].map(({ decimals }) => decimals)).toEqual([2, 0, 4, 0]);
  });
});

test('at the end: what went well, and what to look at again', () => {
  const answers = [of(13, { sign: 1 }), of(14, number('0.092')), of(15, number('-0.0117')), of(16, number('-0.0117'))];
  expect(summaryOf(answers)).toEqual({ good: 3, of: 4, well: [5, 6], again: [{ equation: 7, answers: [answers[0]] }] });
  expect(summaryOf([])).toEqual({ good: 0, of: 0, well: [], again: [] });
});

import { describe, expect, test } from 'vitest';
import { answered, summaryOf, type Guess } from '@/components/widgets/one-case/asking/predicting';
import { firstState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { typedOf } from '@/lib/notation/read-number';

const data = stateData(firstState);
const number = (text: string): Guess => ({ typed: typedOf(text, Number(text)), text });
/** By number of the step, from 1. */
const of = (step: number, guess: Guess) => answered(guess, data.trace[step - 1]!, data);

describe('a prediction of a step of XOR', () => {
  test('is right as far as its digits go', () => {
    expect(of(14, number('0.092'))).toMatchObject({
      good: true,
      said: 'Right. It is 0.0923.',
      equation: 7,
      step: 14,
    });
    expect(of(14, number('0.1')).good).toBe(false);
    expect(of(14, { sign: 1 })).toMatchObject({ good: true, said: 'Right, it is positive: 0.0923.' });
    expect(of(13, { sign: 1 })).toMatchObject({ good: false, said: 'It is negative, −0.0516; you said positive.' });
  });

  test('that looks like a usual mistake hears which', () => {
    // Step 15: ∂E/∂x3 = −0.0516 × 0.3498 (1 − 0.3498).
    expect(of(15, number('-0.0516')).said).toBe(
      'It is −0.0117. What you said, −0.0516, is what comes out without the slope of the curve, y (1 − y).',
    );
    expect(of(23, number('-0.0059')).said).toContain('with the opposite sign');
    expect(of(14, number('0.098')).said).toBe('Close: you said 0.098. It is 0.0923.');
    expect(of(14, number('3')).said).toBe('It is 0.0923; you said 3.');
  });

  test('has as many decimals as were typed', () => {
    expect(
      [typedOf('0.50', 0.5), typedOf('12', 12), typedOf('1.5e-3', 0.0015), typedOf('2e3', 2000)].map(({ decimals }) => decimals),
    ).toEqual([2, 0, 4, 0]);
  });
});

test('the sum in the place of the mean is told where copies of a weight move by their average: in the net of Fig. 5', () => {
  const copies = stateData({ ...firstState, net: 'iterative-3', chosen: 0 });
  const step = copies.trace.findLast(({ pass, result }) => pass === 'change' && Math.abs(result.value) > 1e-4)!;
  // By hand, from the shares of all connections that have this weight.
  const index = copies.net.connections.find(({ j, i }) => j === step.result.j && i === step.result.i)!.index;
  const shares = copies.net.connections
    .filter((one) => one.index === index)
    .map(({ j, i }) => copies.trace.find(({ result }) => result.q === 'dEdw' && result.j === j && result.i === i)!.result.value);
  expect(shares.length).toBeGreaterThan(1);
  const epsilon = step.operands[0]!.value;
  const sum = shares.reduce((all, share) => all + share, 0);
  expect(step.result.value).toBeCloseTo((-epsilon * sum) / shares.length, 12);
  const said = String(-epsilon * sum);
  expect(answered(number(said), step, copies).said).toContain('with the sum in the place of the mean');
});

test('at the end: what went well, and what to look at again', () => {
  const answers = [of(13, { sign: 1 }), of(14, number('0.092')), of(15, number('-0.0117')), of(16, number('-0.0117'))];
  expect(summaryOf(answers)).toEqual({ good: 3, of: 4, well: [5, 6], again: [{ equation: 7, answers: [answers[0]] }] });
  expect(summaryOf([])).toEqual({ good: 0, of: 0, well: [], again: [] });
});

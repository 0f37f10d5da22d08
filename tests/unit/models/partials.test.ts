import { expect, test } from 'vitest';
import { termsOf } from '@/lib/models/partials';
import { choiceOf, netNames, startOf } from '@/components/widgets/one-case/nets';
import { caseData } from '@/components/widgets/one-case/case-data';

const traces = netNames.flatMap((name) => {
  const { paper } = choiceOf(name);
  return [0, paper.cases.length - 1].map((index) => [name, caseData({ net: paper, weights: startOf(name, 9), index }).trace] as const);
});

test.each(traces)('the last partial sum of every step of %s is its result, to the bit', (_, trace) => {
  for (const step of trace) expect(Object.is(termsOf(step).at(-1)!.sum, step.result.value), `step ${step.index + 1}`).toBe(true);
});

test.each(traces)('every operand of a step of %s stands in one term, in order', (_, trace) => {
  for (const step of trace) expect(termsOf(step).flatMap(({ operands }) => operands)).toEqual(step.operands.map((_, k) => k));
});

test('each product is added to those before', () => {
  const value = (of: number) => ({ q: 'y', j: 1, value: of }) as const;
  const terms = termsOf({
    equation: 1,
    operands: [value(2), value(3), value(0.5), value(-4), value(1), value(1)],
    result: { q: 'x', j: 2, value: 5 },
  });
  expect(terms.map(({ value: one, sum }) => [one, sum])).toEqual([
    [6, 6],
    [-2, 4],
    [1, 5],
  ]);
  const squares = termsOf({ equation: 3, operands: [value(3), value(1), value(0), value(1)], result: { q: 'E', value: 2.5 } });
  expect(squares.map(({ value: one, sum }) => [one, sum])).toEqual([
    [4, 2],
    [1, 2.5],
  ]);
  const back = termsOf({
    equation: 7,
    operands: [{ q: 'dEdy', j: 2, value: 0.5 }, value(2), value(3)],
    result: { q: 'dEdy', j: 2, value: 6.5 },
  });
  expect(back.map(({ operands, sum }) => [operands, sum])).toEqual([
    [[0], 0.5],
    [[1, 2], 6.5],
  ]);
});

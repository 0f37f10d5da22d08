import { expect, test } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { caseData } from '@/components/widgets/one-case/case-data';
import { STEPS, oneCase } from '@/components/widgets/one-case/state';
import { roundedStart, xor } from '@/lib/nets/xor';

test('every case has as many steps as links may name', () => {
  const weights = roundedStart(xor, 9);
  for (const index of xor.cases.keys()) expect(caseData({ net: xor, weights, index }).trace).toHaveLength(STEPS);
});

test('a link to the step of the pictures', () => {
  const state = { ...oneCase.initial, cursor: 14 };
  expect(toQuery(oneCase, state)).toBe('one-case=chosen.3~cursor.14');
  expect(fromQuery(oneCase, '?one-case=chosen.3~cursor.14', oneCase.initial)).toEqual({ value: state });
});

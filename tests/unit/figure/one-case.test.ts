import { expect, test } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { type OneCaseState, oneCase } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';

const { reduce } = oneCase;

const first = oneCase.initial;
const read = (query: string) => fromQuery(oneCase, `?${query}`, first);

test.each(netNames)('every case of %s has as many steps as links may name', (net) => {
  for (const chosen of choiceOf(net).paper.cases.keys())
    expect(stateData({ ...first, net, chosen }).trace).toHaveLength(choiceOf(net).steps);
});

test('a link to the step of the pictures stays as short as it was', () => {
  const state = { ...first, cursor: 14 };
  expect(toQuery(oneCase, state)).toBe('one-case=chosen.3~cursor.14');
  expect(read('one-case=chosen.3~cursor.14')).toEqual({ value: state });
});

test('whatever was changed and learned comes back from its link, digit for digit', () => {
  const edited = reduce({ ...first, net: 'symmetry', chosen: 45, alpha: 0.9 }, { type: 'edit', key: 'w.7.1', value: -1.5 });
  const states: OneCaseState[] = [
    edited,
    reduce(edited, { type: 'sweep' }),
    reduce({ ...first, cursor: 31 }, { type: 'next case' }),
    reduce(first, { type: 'edit', key: 'd.5', value: 0.25 }),
  ];
  // What was learned is repeated when the link is opened: tests/unit/widgets/one-case-over-time.test.ts.
  for (const state of states) expect(read(toQuery(oneCase, state))).toEqual({ value: { ...state, here: null } });
});

test.each([
  ['one-case=cursor.32', 'this net takes 31 steps'],
  ['one-case=chosen.4', 'this net has 4 cases'],
  ['one-case=weights.!1_2', 'it gives 2 weights where 9 belong'],
  ['one-case=epsilon.!-1', 'epsilon: -1 is not between 0 and 100'],
])('%s cannot be followed, and says why', (query, why) => {
  expect(read(query)).toEqual({ problem: `The link to this figure cannot be followed: ${why}. So the figure stands at its beginning.` });
});

test.each([
  ['one-case=net.xor~cursor.32', { net: 'xor' }, 'cursor: this net takes 31 steps'],
  ['one-case=net.symetry~chosen.3~cursor.14', { chosen: 3, cursor: 14 }, 'net: “symetry” is none of '],
] as const)('of %s what is sound is shown', (query, part, why) => {
  const asked = read(query);
  expect(asked).toEqual({ value: { ...first, ...part }, problem: expect.stringContaining(`can be followed: ${why}`) });
});

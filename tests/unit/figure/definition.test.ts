import { describe, expect, test } from 'vitest';
import { whole } from '@/components/figure/codec';
import { afterReset, atRest, defineFigure, fromQuery, toQuery } from '@/components/figure/definition';

interface State {
  readonly seed: number;
  readonly cursor: number;
  readonly playing: boolean;
}

const initial: State = { seed: 9, cursor: 0, playing: false };
const walk = defineFigure<State, { type: 'step' }>({
  name: 'one-walk',
  initial,
  reduce: (state) => ({ ...state, cursor: state.cursor + 1 }),
  link: { seed: whole(0, 99), cursor: whole(0, 31) },
  check: ({ seed, cursor }) => (cursor > seed ? `step ${cursor} is beyond the last, ${seed}` : undefined),
  keep: ['seed'],
});

describe('links', () => {
  const read = (search: string) => fromQuery(walk, search, initial);

  test('a link leads back to the state', () => {
    const state = { seed: 20, cursor: 14, playing: true };
    expect(toQuery(walk, state)).toBe('one-walk=seed.20~cursor.14');
    expect(read(`?${toQuery(walk, state)}`)).toEqual({ value: { ...state, playing: false } });
  });

  test('also when a mail program has encoded it, and beside other parameters', () => {
    expect(read('?utm_source=x&one-walk=seed.20%7Ecursor.14&theme=dark')).toEqual({ value: { seed: 20, cursor: 14, playing: false } });
  });

  test('an address that says nothing about the figure is not its affair', () => {
    expect(read('')).toBeNull();
    expect(read('?two-walk=seed.20')).toBeNull();
  });

  test.each([
    ['?one-walk=seed.200', 'seed: 200 is not between 0 and 99'],
    ['?one-walk=seed.3~cursor.14', 'step 14 is beyond the last, 3'],
    ['?one-walk=%E0%A4%A', 'which this figure does not know'],
  ])('%s is answered with a sentence', (search, why) => {
    const answer = read(search);
    expect(answer && 'problem' in answer && answer.problem).toMatch(/^The link to this figure cannot be followed: .*\. So the figure stands at its beginning\.$/);
    expect(answer && 'problem' in answer && answer.problem).toContain(why);
  });
});

test('reset keeps the seed and nothing else', () => {
  expect(afterReset(walk, { seed: 20, cursor: 14, playing: true })).toEqual({ seed: 20, cursor: 0, playing: false });
});

test('nothing plays by itself in a state that is taken up again', () => {
  expect(atRest({ cursor: 3, playing: true })).toEqual({ cursor: 3, playing: false });
  const still = { cursor: 3 };
  expect(atRest(still)).toBe(still);
});

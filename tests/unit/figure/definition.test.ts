import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whole } from '@/components/figure/codec';
import { afterReset, atRest, defineFigure, fromQuery, toQuery, type FigureDefinition } from '@/components/figure/definition';
import { blameGame } from '@/components/widgets/blame-game/state';
import { oneCase } from '@/components/widgets/one-case/state';
import { paths } from '@/components/widgets/paths/state';
import { timeLineOf } from '@/components/widgets/time-line/state';
import { timeLineRecord } from '@/components/recorded/time-line';

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
    ['?one-walk=cursor.14', 'step 14 is beyond the last, 9'],
    ['?one-walk=seed.x~cursor.y', 'seed: “x” is no whole number; cursor: “y” is no whole number'],
    ['?one-walk=%E0%A4%A', 'which this figure does not know'],
  ])('%s is answered with a sentence', (search, why) => {
    const answer = read(search);
    expect(answer && 'problem' in answer && answer.problem).toMatch(
      /^The link to this figure cannot be followed: .*\. So the figure stands at its beginning\.$/,
    );
    expect(answer && 'problem' in answer && answer.problem).toContain(why);
  });
});

describe('a link that is sound in part', () => {
  const left = (why: string) => `Not all of the link to this figure can be followed: ${why}. The rest of it is shown.`;

  test.each([
    ['seed.20~cursor.99', { seed: 20 }, 'cursor: 99 is not between 0 and 31'],
    ['seed.20~cursor.14~pace.3', { seed: 20, cursor: 14 }, 'it says “pace.3”, which this figure does not know'],
    ['seed.3~cursor.14', { seed: 3 }, 'cursor: step 14 is beyond the last, 3'],
    ['seed.100~cursor.5', { cursor: 5 }, 'seed: 100 is not between 0 and 99'],
    ['seed.20~cursor.14~cursor.15', { seed: 20 }, 'it says “cursor” twice'],
  ])('%s gives what is sound and says what is not', (written, part, why) => {
    expect(fromQuery(walk, `?one-walk=${written}`, initial)).toEqual({ value: { ...initial, ...part }, problem: left(why) });
  });

  test('keeps as many fields as go together', () => {
    interface Three {
      readonly a: number;
      readonly b: number;
      readonly c: number;
    }
    const digit = whole(0, 9);
    const three = defineFigure<Three, { type: '' }>({
      name: 'three',
      initial: { a: 0, b: 0, c: 0 },
      reduce: (state) => state,
      link: { a: digit, b: digit, c: digit },
      check: ({ a, b, c }) => (a + b + c > 9 ? 'its sum is beyond 9' : undefined),
    });
    const asked = (written: string) => fromQuery(three, `?three=${written}`, three.initial);
    expect(asked('a.4~b.4~c.4')).toEqual({ value: { a: 4, b: 4, c: 0 }, problem: left('c: its sum is beyond 9') });
    expect(asked('a.9~b.1~c.0')).toEqual({ value: { a: 9, b: 0, c: 0 }, problem: left('b: its sum is beyond 9') });
    expect(asked('a.9~b.5~c.6')).toEqual({ value: { a: 9, b: 0, c: 0 }, problem: left('c and b: its sum is beyond 9') });
    expect(asked('a.4~b.x~c.6')).toEqual({
      value: { a: 4, b: 0, c: 0 },
      problem: left('b: “x” is no whole number; c: its sum is beyond 9'),
    });
  });
});

const timeLine = timeLineOf(timeLineRecord);

/** Figures of the site, with a state that says much. */
const figures = [
  { definition: oneCase, state: { ...oneCase.initial, net: 'symmetry', chosen: 45, cursor: 7, alpha: 0.9 } },
  { definition: paths, state: { ...paths.initial, cursor: 5 } },
  { definition: timeLine, state: timeLine.initial },
  { definition: blameGame, state: blameGame.initial },
] as unknown as { definition: FigureDefinition<object, never>; state: object }[];

test.each(figures)(
  'thousands of damaged links to a figure of the site: a state that its own link gives back, or a sentence',
  ({ definition, state }) => {
    const link = toQuery(definition, state).slice(definition.name.length + 1);
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789.-_!~%ae'), maxLength: 3 });
    const cut = fc.nat(link.length);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({ at: cut, length: fc.nat(4), signs }),
          fc.record({ at: cut, length: fc.constant(9999), signs: fc.constant('') }),
        ),
        ({ at, length, signs: junk }) => {
          const written = link.slice(0, at) + junk + link.slice(at + length);
          const read = fromQuery(definition, `?${definition.name}=${written}`, definition.initial)!;
          if ('problem' in read) expect(read.problem).toMatch(/^(Not all of the|The) link to this figure .*\.$/s);
          if ('value' in read) {
            expect(definition.check?.(read.value)).toBeUndefined();
            expect(fromQuery(definition, `?${toQuery(definition, read.value)}`, definition.initial)).toEqual({ value: read.value });
          }
        },
      ),
      { numRuns: 2000 },
    );
  },
);

test('reset keeps the seed and nothing else', () => {
  expect(afterReset(walk, { seed: 20, cursor: 14, playing: true })).toEqual({ seed: 20, cursor: 0, playing: false });
});

test('nothing plays by itself in a state that is taken up again', () => {
  expect(atRest({ cursor: 3, playing: true })).toEqual({ cursor: 3, playing: false });
  const still = { cursor: 3 };
  expect(atRest(still)).toBe(still);
});

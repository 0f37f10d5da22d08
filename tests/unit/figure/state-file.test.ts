import { describe, expect, test } from 'vitest';
import { encode } from '@/components/figure/codec';
import { fileSchema, type FigureDefinition } from '@/components/figure/definition';
import { leftOut, linkFault, linkTo, LONGEST_LINK } from '@/components/figure/link';
import { fromFile, LARGEST_FILE, toFile } from '@/components/figure/state-file';
import { catalogue } from '@/components/recorded/catalogue';
import type { CatalogueEntry } from '@/components/widgets/catalogue';
import { changeNumber } from '@/components/widgets/one-case/edits';
import { swept } from '@/components/widgets/one-case/learning';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { firstState, oneCase, type OneCaseState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';

type State = Record<string, unknown>;
const plain = oneCase as unknown as FigureDefinition<OneCaseState, never>;
const untouched = 'The figure stands as it was.';
const problem = (text: string) => {
  const read = fromFile(plain, text);
  return 'problem' in read ? read.problem : '';
};

describe.each(Object.entries<CatalogueEntry>(catalogue))('a file of <%s />', (_, { definition, examples }) => {
  const own = definition as unknown as FigureDefinition<State, never>;
  const states: readonly (readonly [string, object])[] = [
    ['the first state', {}],
    ...examples.map(({ name, start }) => [name, start] as const),
  ];
  test.each(states)('brings back %s to the bit, which a link does too', (_name, start) => {
    const state = { ...definition.initial, ...start };
    const read = fromFile(own, toFile(own, state, 'modern'));
    if ('problem' in read) throw new Error(read.problem);
    expect(read.notation).toBe('modern');
    for (const field of Object.keys(fileSchema(own))) expect(read.state[field], field).toEqual(state[field]);
    expect(encode(fileSchema(own), read.state)).toBe(encode(fileSchema(own), state));
    expect(leftOut(own, state)).toBeNull();
  });
});

describe.each(netNames)('after sweeps and a change by hand of the net %s', (net) => {
  const start: OneCaseState = { ...firstState, net, chosen: 0, cursor: 3, alpha: 0.9 };
  const { j, i } = choiceOf(net).net.connections.at(-1)!;
  const later = { ...changeNumber(swept(swept(start)), `w.${j}.${i}`, 1.5), cursor: 5 };

  test('a file has every weight and change, and the steps go on with the same bits', () => {
    const read = fromFile(plain, toFile(plain, later, 'paper'));
    if ('problem' in read) throw new Error(read.problem);
    expect(read.state).toEqual({ ...later, playing: false });
    for (const [k, value] of read.state.changes!.entries()) expect(Object.is(value, later.changes![k])).toBe(true);
    expect(stateData(read.state).trace).toEqual(stateData(later).trace);
  });

  test('a link either leads there or says that it has no room', () => {
    const many = later.weights!.length > 40;
    expect(leftOut(plain, later)).toBe(many ? 'the changed weights of so large a net' : null);
    expect(leftOut(plain, start)).toBeNull();
    // Sweeps alone are repeated from the link.
    expect(leftOut(plain, swept(start))).toBeNull();
  });
});

test('a number keeps its last bit, even the sign of zero', () => {
  const changes = [-0, 5e-324, 1 / 3, -1e300, 0.1 + 0.2, 0, 1, 2, 3];
  const read = fromFile(plain, toFile(plain, { ...firstState, weights: changes, changes }, 'paper'));
  expect('state' in read && read.state.changes!.map((value, k) => Object.is(value, changes[k]))).toEqual(changes.map(() => true));
});

test('a link longer than programs take is told with its length', () => {
  const link = linkTo('https://example.org/how-it-works/?x=1#y', `one-case=${'1'.repeat(1900)}`, 'figure-4-1', 'paper');
  expect(link).toMatch(/^https:\/\/example\.org\/how-it-works\/\?one-case=1+&notation=paper#figure-4-1$/);
  expect(link.length).toBeLessThanOrEqual(LONGEST_LINK);
  expect(linkFault(link, null)).toBeNull();
  expect(linkFault(`${link}${'1'.repeat(100)}`, null)).toMatch(
    /^A link to this state has 2,\d\d\d characters; some programs cut what is longer than 2,000\.$/,
  );
  expect(linkFault(link, 'this')).toBe('A link has no room for this.');
});

describe('a file that is wrong says what and where, and nothing is taken from it', () => {
  const good = toFile(plain, { ...firstState, cursor: 14, weights: Array.from({ length: 9 }, (_, k) => k / 8) }, 'paper');
  const changed = (change: (data: { state: Record<string, unknown> } & Record<string, unknown>) => void) => {
    const data = JSON.parse(good) as { state: Record<string, unknown> };
    change(data);
    return JSON.stringify(data);
  };

  test('the good one is good', () => expect(problem(good)).toBe(''));

  test.each([
    ['cut off', good.slice(0, 150), /^This file is cut off or damaged at line \d+, character \d+\. /],
    ['empty', '', /^This file is cut off or damaged at line 1, character 1\. /],
    ['no JSON', 'cursor.14', /^This file is cut off or damaged[. ]/],
    ['other JSON', '[1, 2]', /^This file is not one that a figure of this site wrote\. /],
    ['null', 'null', /^This file is not one/],
    [
      'of another site',
      changed((data) => {
        data.site = 'x';
      }),
      /^This file is not one/,
    ],
    [
      'of what is stored',
      JSON.stringify({ site: 'backprop-1986', version: 1, kept: {} }),
      /^This file is of the page that tells what the site keeps/,
    ],
    [
      'of another figure',
      changed((data) => {
        data.figure = 'time-line';
      }),
      /^This file belongs to another figure, “time-line”; this one is “one-case”\. /,
    ],
    [
      'later',
      changed((data) => {
        data.version = 2;
      }),
      /^A later version of this site wrote this file\. /,
    ],
    [
      'without a state',
      changed((data) => {
        data.state = {};
      }),
      /there is no state in it/,
    ],
    [
      'a damaged number',
      changed(({ state }) => {
        state.weights = '!0_1_x_3_4_5_6_7_8';
      }),
      /^This file is damaged: weights: “x” is no number \(value 3 of 9\)\. /,
    ],
    [
      'a number that is none',
      changed(({ state }) => {
        state.cursor = 14;
      }),
      /cursor: that is no text/,
    ],
    [
      'too few',
      changed(({ state }) => {
        state.weights = '!0_1_2';
      }),
      /it gives 3 weights where 9 belong/,
    ],
    [
      'beyond the last step',
      changed(({ state }) => {
        state.cursor = '32';
      }),
      /this net takes 31 steps/,
    ],
    [
      'an unknown field',
      changed(({ state }) => {
        state.mood = 'x';
      }),
      /it says “mood”, which this figure does not know/,
    ],
    [
      'other letters',
      changed((data) => {
        data.notation = 'greek';
      }),
      /notation: “greek” is neither paper nor modern/,
    ],
    ['too large', ' '.repeat(LARGEST_FILE + 1), /^This file is too large/],
  ])('%s', (_, text, said) => {
    expect(problem(text)).toMatch(said);
    expect(problem(text)).toContain(untouched);
  });

  test('cut or changed at any place it is refused or sound, and never crashes', () => {
    for (let at = 0; at < good.length; at++) {
      for (const text of [good.slice(0, at), `${good.slice(0, at)}~${good.slice(at + 1)}`]) {
        const read = fromFile(plain, text);
        if ('problem' in read) expect(read.problem).toMatch(/^[AT].+\.$/s);
        else expect(oneCase.check!(read.state)).toBeUndefined();
      }
    }
  });
});

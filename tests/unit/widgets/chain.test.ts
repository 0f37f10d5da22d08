import { describe, expect, test } from 'vitest';
import { fromQuery, toQuery, type SetAction } from '@/components/figure/definition';
import type { WalkAction } from '@/components/figure/walk';
import { agreed, decimalsFor, product, written } from '@/components/widgets/chain/written';
import { chainExamples } from '@/components/widgets/chain/examples';
import { chainOf, DECIMALS, dialled, edited, presetNames } from '@/components/widgets/chain/presets';
import { chain, depthOf, line, nudges, sides, type ChainState } from '@/components/widgets/chain/state';
import { view } from '@/components/widgets/chain/view';
import { readTyped, type Limits } from '@/lib/notation/read-number';

const first = chain.initial;
type Action = WalkAction | SetAction<ChainState>;
const after = (state: ChainState, ...actions: readonly (Action | Action['type'])[]) =>
  actions.reduce<ChainState>((now, action) => chain.reduce(now, typeof action === 'string' ? ({ type: action } as Action) : action), state);
const set = (to: Partial<ChainState>) => ({ type: 'set', to }) as const;
const at = (part: Partial<ChainState>) => view({ ...first, ...part });
const every = presetNames.flatMap((preset) => [...line, ...sides].flatMap((place) => nudges.map((nudge) => ({ preset, place, nudge }))));

/** Digits as a reader takes them. */
const read = (text: string) => {
  const [mantissa, power] = text.replaceAll('−', '-').split('×10^');
  return Number(mantissa) * 10 ** Number(power ?? 0);
};
/** Places after the point that the digits go to. */
const placesIn = (text: string) => {
  const [mantissa, power] = text.replaceAll('−', '-').split('×10^');
  return (mantissa!.split('.')[1]?.length ?? 0) - Number(power ?? 0);
};
const comesOut = (parts: readonly string[], result: string, compute: (values: readonly number[]) => number) =>
  expect(Math.abs(compute(parts.map(read)) - read(result)), `${parts.join(' ∘ ')} = ${result}`).toBeLessThanOrEqual(
    0.5000001 * 10 ** -placesIn(result),
  );

describe('the walk', () => {
  test('begins with the chapter’s example: 2 × 0.25 × 0.5', () => {
    const { equation, spine, depth, sentence } = view(first);
    expect(depth).toBe(3);
    expect(equation).toMatchObject({ rate: '0.2500', sign: '=', between: '×', reused: { text: '0.1250' } });
    expect(equation.cells.map(({ text, reused }) => [text, reused])).toEqual([
      ['0.5000', true],
      ['0.2500', true],
      ['2.00', false],
    ]);
    expect(equation.promise).toMatchObject({ predicted: '−0.002500', nudge: '−0.01' });
    const E = 0.5 / (1 + Math.exp(0.02)) ** 2;
    expect(equation.truth).toMatchObject({ before: '0.1250', after: E.toFixed(4), change: `−${(0.125 - E).toFixed(6)}` });
    expect(spine.map(({ part }) => part)).toEqual(['before', 'before', 'before', 'before', 'nudged', 'after', 'after', 'after']);
    expect(spine.map(({ rate }) => rate)).toEqual([null, null, null, null, '0.2500', '0.1250', '0.5000', null]);
    expect(sentence).toMatch(/0\.1250\s×\s2\.00\s=\s0\.2500\.$/);
  });

  test('grows by one factor a step, to the input and no further; back undoes it', () => {
    let state = after(first, 'back', 'back');
    expect(after(state, 'back')).toEqual(state);
    expect(view(state).equation).toMatchObject({ between: '−', rate: '0.5000', reused: null });
    const known: string[] = [];
    line.forEach((place, k) => {
      expect(state.place).toBe(place);
      const { equation, depth, links } = view(state);
      expect(depth).toBe(k + 1);
      expect(links.filter(({ lit }) => lit)).toHaveLength(k + 1);
      if (k > 0) {
        expect(equation.cells).toHaveLength(k + 1);
        // Each new rate is the previous one times one more link.
        expect(equation.reused?.text).toBe(known.at(-1));
      }
      known.push(equation.rate);
      expect(after(state, 'step', 'back').place).toBe(k === 6 ? 'x.2' : place);
      state = after(state, 'step');
    });
    expect(known).toEqual(['0.5000', '0.1250', '0.2500', '0.0625', '−0.2500', '−0.0625', '−0.1250']);
    expect(after(state, 'step')).toEqual(state);
  });

  test('goes on from a weight to the next unit, back to the total input', () => {
    for (const place of sides) {
      const state = after(first, set({ place }));
      expect(view(state).equation.cells).toHaveLength(depthOf(place));
      expect(after(state, 'back').place).toBe(`x.${place[2]}`);
      expect(after(state, 'step').place).toBe(`y.${Number(place[2]) - 1}`);
    }
  });

  test('plays to the input and ends there; from there it begins at the error', () => {
    let state = after(first, 'play');
    for (let k = 0; k < 4; k++) state = after(state, 'tick');
    expect([state.place, state.playing]).toEqual(['y.1', false]);
    expect(after(state, 'tick')).toEqual(state);
    state = after(state, 'play');
    expect([state.place, state.playing]).toEqual(['y.4', true]);
    // Whatever changes what a link carries stops Play, in every figure.
    expect(after(state, set({ nudge: '1' })).playing).toBe(false);
    expect(after(state, 'step').playing).toBe(false);
  });
});

describe('numbers', () => {
  test('digits shown give the results shown, at every place of every chain, for every nudge', () => {
    for (const part of every) {
      const {
        equation: { sign, between, cells, rate, promise },
        sentence,
      } = at(part);
      expect([sign, promise.sign], JSON.stringify(part)).toEqual(['=', '=']);
      comesOut(
        cells.map(({ text }) => text),
        rate,
        between === '×' ? product : ([a, b]) => a! - b!,
      );
      comesOut([promise.rate, promise.nudge], promise.predicted, product);
      const sum = /: (\S+)\u00a0×\u00a0(\S+)\u00a0=\u00a0(\S+)\.$/.exec(sentence);
      if (between === '×') comesOut([sum![1]!, sum![2]!], sum![3]!, product);
    }
  });

  test('a ripple is what plain arithmetic makes of it', () => {
    const { spine } = at({ preset: 'saturated', place: 'x.2', nudge: '1' });
    const s = (x: number) => 1 / (1 + Math.exp(-x));
    const y2 = s(7);
    const y3 = s(-8 * y2 + 2);
    const y4 = s(8 * y3 - 6);
    const wanted = [7, y2, -8 * y2 + 2, y3, 8 * y3 - 6, y4, (y4 - 1) ** 2 / 2];
    expect(spine[0]!.ripple).toBeNull();
    spine.slice(1).forEach(({ ripple, key }, k) => expect(ripple!.value, key).toBeCloseTo(wanted[k]!, 12));
  });

  test('the product dies in the saturated chain, and is cut by a weight of 0, which itself still has a rate', () => {
    const size = (preset: ChainState['preset'], place: ChainState['place']) => Math.abs(read(at({ preset, place }).equation.rate));
    expect(size('saturated', 'y.1')).toBeLessThan(1e-5);
    expect(size('gentle', 'y.1')).toBe(0.125);
    expect([size('cut', 'x.3'), size('cut', 'y.2'), size('cut', 'y.1'), size('cut', 'w.3.2')]).toEqual([0.0625, 0, 0, 0.0313]);
    expect(at({ preset: 'cut', place: 'y.1', nudge: '1' }).verdict).toContain('Nothing passes');
  });

  test('says when promise and truth part, and when the promise lies below zero', () => {
    expect(view(first).verdict).toContain('promise holds');
    expect(at({ nudge: '-1' }).verdict).toContain('no error can be');
    expect(at({ nudge: '-1' }).graph.outside).toBe('below');
    expect(at({ preset: 'saturated', place: 'y.1', nudge: '0.1' }).verdict).not.toContain('promise holds');
  });

  test('are written with three figures at least, and in powers of ten when very small', () => {
    expect([0.00251, 0.25, 1e-5, -0.00000199, 9.999e-7, 0].map((value) => written(value))).toEqual([
      '0.00251',
      '0.2500',
      '1.00×10^−5',
      '−1.99×10^−6',
      '1.00×10^−6',
      '0',
    ]);
    expect(decimalsFor(0.0025, 6)).toBe(6);
    // 0.5 × 0.0893 is exactly 0.04465; binary falls just short of it.
    expect(agreed([{ value: 0.5 }, { value: 0.0893, given: 4 }], 0.5 * 0.0893, 4, product)).toMatchObject({ sign: '=' });
  });
});

describe('the reader’s own numbers', () => {
  test('change the chain, are marked, and are none when set back', () => {
    const edit = (from: ChainState, key: string, value: number) => after(from, set({ edits: edited(from.preset, from.edits, key, value) }));
    const state = edit(first, 'w.4.3', -3);
    expect(chainOf(state.preset, state.edits).weights).toEqual([2, -4, -3]);
    expect(
      view(state)
        .sides.filter(({ edited }) => edited)
        .map(({ key }) => key),
    ).toEqual(['w.4.3']);
    expect(edit(state, 'w.4.3', 2).edits).toEqual({});
    expect(after(state, set({ preset: 'cut', edits: {} })).edits).toEqual({});
    expect(edit(state, 'nonsense', 2).edits).toEqual(state.edits);
  });

  test('are read as typed, or refused in a sentence', () => {
    const [weight, input] = [dialled.find(({ key }) => key === 'w.2.1')!, dialled[0]!];
    const as = (typed: string, limits: Limits) => readTyped(typed, { ...limits, decimals: DECIMALS });
    expect(['−1,5', '.25', '+3', ' 2. ', '-0'].map((typed) => as(typed, weight))).toEqual(
      [-1.5, 0.25, 3, 2, 0].map((value) => ({ value })),
    );
    for (const typed of ['', 'two', '1e3', '11', '--1', '.']) expect(as(typed, weight), typed).toHaveProperty('problem');
    expect(as('0.123', weight)).toEqual({ problem: 'At most 2 decimals.' });
    expect(as('-0.1', input)).toEqual({ problem: 'It must lie between 0 and 1.' });
  });

  test('may be extreme: every digit still reads, nothing is not a number', () => {
    const edits = Object.fromEntries(dialled.map(({ key, most, least }, k) => [key, k % 3 === 0 ? least : most]));
    for (const place of [...line, ...sides])
      for (const nudge of nudges) {
        // The texts alone: there is no x of an input, and so a NaN among the values.
        const shown = JSON.stringify(view({ ...first, edits, place, nudge }), (_, value: unknown) =>
          typeof value === 'number' ? 0 : value,
        );
        expect(shown).not.toMatch(/not a number|NaN|∞|undefined|e-\d/);
      }
  });
});

describe('links', () => {
  test('lead back to every example, numbers set by hand included', () => {
    for (const start of [...chainExamples.map((example) => example.start), { edits: { 'w.3.2': 0.25, 'd.4': 1 } }]) {
      const state = { ...first, ...start };
      expect(fromQuery(chain, `?${toQuery(chain, state)}`, first)).toEqual({ value: state });
    }
  });

  test.each(['place.x.1', 'place.E', 'nudge.2', 'preset.steep', 'edits.w.9.8_1', 'edits.y.1_2', 'edits.w.2.1_0.123', 'edits.w.2.1_11'])(
    '%s is refused',
    (field) => {
      expect(fromQuery(chain, `?chain=${field}`, first)).toHaveProperty('problem');
    },
  );
});

test('the table lists every place with its product', () => {
  const { rows } = view(first);
  expect(rows.map(({ of }) => [of.q, of.j, of.i].filter((part) => part !== undefined).join('.'))).toEqual([
    'E',
    'y.4',
    'x.4',
    'w.4.3',
    'w.4.0',
    'y.3',
    'x.3',
    'w.3.2',
    'w.3.0',
    'y.2',
    'x.2',
    'w.2.1',
    'w.2.0',
    'y.1',
  ]);
  expect(rows.map(({ product: text }) => text)).toEqual([
    null,
    '0.5000',
    '0.1250',
    '0.0625',
    '0.1250',
    '0.2500',
    '0.0625',
    '0.0313',
    '0.0625',
    '−0.2500',
    '−0.0625',
    '−0.0625',
    '−0.0625',
    '−0.1250',
  ]);
});

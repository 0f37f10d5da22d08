import { describe, expect, it } from 'vitest';
import { weightIndex } from '@/lib/engine';
import { seen } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import { editedOf, numbersOf } from '@/components/widgets/one-case/edits';
import { shownDecimals } from '@/components/widgets/one-case/equation-view';
import { resultOf } from '@/lib/models/derivation';
import { oneCaseExamples } from '@/components/widgets/one-case/examples';
import { totalError } from '@/components/widgets/one-case/learning';
import { choiceOf } from '@/components/widgets/one-case/nets';
import { firstState, passEnds, stepsOf, type OneCaseAction, type OneCaseState, oneCase } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { view } from '@/components/widgets/one-case/view';

const { reduce } = oneCase;

const after = (...actions: readonly OneCaseAction[]): OneCaseState => actions.reduce(reduce, firstState);
const edit = (key: string, value: number): OneCaseAction => ({ type: 'edit', key, value });
const viewOf = (state: OneCaseState) => view(stateData(state), state.cursor, state.pointed, choiceOf(state.net));
const cells = (state: OneCaseState) =>
  new Map(
    viewOf(state).tables.tables.flatMap(({ rows }) =>
      rows.flatMap((row) => row.cells.flatMap((cell) => (cell ? [[cell.key, cell] as const] : []))),
    ),
  );
const squash = (x: number) => 1 / (1 + Math.exp(-x));

describe('a changed number', () => {
  it('is the one the engine works with, and its mark says what stood there', () => {
    const state = after(edit('w.5.4', 2.5), edit('y.1', 0), edit('d.5', 1), { type: 'go', to: 31 });
    const y3 = squash(0.7 - 0.72);
    const y4 = squash(0.45 + 0.38);
    const y5 = squash(-0.47 * y3 + 2.5 * y4 - 0.74);
    expect(stateData(state).made.get('y.5')!.result.value).toBeCloseTo(y5, 12);
    expect(stateData(state).made.get('E')!.result.value).toBeCloseTo((y5 - 1) ** 2 / 2, 12);
    expect([...editedOf(state)]).toEqual([
      ['w.5.4', 0.84],
      ['y.1', 1],
      ['d.5', 0],
    ]);
    expect(cells(state).get('w.5.4')).toMatchObject({ text: '2.50', was: '0.84' });
    expect(cells(state).get('w.5.3')).not.toHaveProperty('was');
  });

  it('keeps the first number as what it was, and goes with reset or another case', () => {
    const twice = after(edit('w.3.1', 1), edit('w.3.1', 2));
    expect([...editedOf(twice)]).toEqual([['w.3.1', -0.6]]);
    expect(reduce(after(edit('y.1', 3)), { type: 'set', to: { chosen: 0 } })).toMatchObject({ input: null, chosen: 0 });
    expect(after(edit('y.1', 0), edit('y.1', 1)).input, 'set back by hand').toBeNull();
  });

  it('cannot be one that is computed', () => {
    for (const key of ['x.3', 'y.3', 'dEdw.5.4', 'w.4.5', 'E', 'd.4', 'nonsense'])
      expect(after(edit(key, 1))).toMatchObject({ weights: null, input: null, target: null, was: {} });
  });
});

describe('after the change', () => {
  it('the next case begins with the weights that the last steps show', () => {
    const end = after({ type: 'go', to: 31 });
    const shown = new Map(stateData(end).trace.flatMap(({ then }) => (then ? [[`${then.j}.${then.i}`, then.value] as const] : [])));
    const next = reduce(end, { type: 'next case' });
    const { net } = choiceOf('xor');
    expect(next).toMatchObject({ chosen: 0, cursor: 0, made: 1 });
    for (const { j, i } of net.connections) expect(numbersOf(next).weights[weightIndex(net, j, i)]).toBe(shown.get(`${j}.${i}`));
    expect(reduce({ ...end, cursor: 30 }, { type: 'next case' }), 'not before the change is worked out').toEqual({ ...end, cursor: 30 });
  });

  it('a sweep sums the slopes of all cases before it changes a weight', () => {
    const swept = after({ type: 'sweep' });
    const summed = new Float64Array(9);
    const { net } = choiceOf('xor');
    for (const chosen of [0, 1, 2, 3]) {
      for (const { result } of stateData({ ...firstState, chosen }).trace)
        if (result.q === 'dEdw') summed[weightIndex(net, result.j!, result.i!)]! += result.value;
    }
    const start = numbersOf(firstState).weights;
    numbersOf(swept).weights.forEach((w, k) => expect(w).toBeCloseTo(start[k]! - 0.5 * summed[k]!, 14));
    expect(totalError(swept)).toBeLessThan(totalError(firstState));
  });

  it('with α the change before is carried over: equation (9), its numbers written out', () => {
    const first = after({ type: 'set', to: { alpha: 0.9 } }, { type: 'go', to: 31 });
    const second = reduce(reduce(first, { type: 'next case' }), { type: 'go', to: 31 });
    const last = stateData(second).trace.at(-1)!;
    expect(last.equation).toBe(9);
    const [epsilon, dEdw, alpha, before] = last.operands.map(({ value }) => value);
    expect([epsilon, alpha]).toEqual([0.5, 0.9]);
    expect(before).toBeCloseTo(-0.5 * stateData(first).made.get('dEdw.5.0')!.result.value, 14);
    expect(last.result.value).toBeCloseTo(-0.5 * dEdw! + 0.9 * before!, 14);
    // Without α it is equation (8) again, whatever went before.
    expect(stateData({ ...second, alpha: 0 }).trace.at(-1)!.equation).toBe(8);
  });
});

describe('both nets', () => {
  it.each(['xor', 'symmetry', 'printed'] as const)(
    '%s: stepping back is never having stepped, at the first, a middle and the last step',
    (net) => {
      const start = after({ type: 'set', to: { net } });
      const steps = stepsOf(start);
      for (const cursor of [0, Math.floor(steps / 2), steps - 1]) {
        const there = { ...start, cursor };
        expect(viewOf(reduce(reduce(there, { type: 'step' }), { type: 'back' }))).toEqual(viewOf(there));
      }
      expect(passEnds(net)).toEqual([0, ...viewOf(start).ruler.phases.map(({ to }) => to)]);
    },
  );

  it('the printed weights stand in the net with one decimal', () => {
    const texts = viewOf(after({ type: 'set', to: { net: 'printed' } }))
      .wide.labels.filter(({ kind }) => kind === 'weight')
      .map(({ rows }) => rows[0]!.number.text);
    expect(texts).toHaveLength(17);
    expect(texts).toEqual(expect.arrayContaining(['14.2', '−3.6', '7.2', '−8.8', '6.4', '−1.1']));
  });

  it('another seed draws other weights, reset keeps it', () => {
    const other = after({ type: 'set', to: { seed: 10 } }, edit('w.3.1', 5));
    expect(other.seed).toBe(10);
    expect(Array.from(numbersOf({ ...other, weights: null }).weights)).not.toEqual(Array.from(numbersOf(firstState).weights));
    expect(oneCase.keep).toContain('seed');
  });
});

/** Nets that hardly are ones, and numbers of every size. */
const extremes: readonly (readonly [string, OneCaseState])[] = [
  ['all weights 0', { ...firstState, weights: Array<number>(9).fill(0) }],
  ['weights of a million', { ...firstState, weights: [1e6, -1e6, 1e6, -1e6, 1e6, 0, 1e6, -1e6, 1] }],
  ['huge inputs', { ...firstState, input: [1e6, -1e6] }],
  ['ε = 0 and α = 1', { ...firstState, epsilon: 0, alpha: 1 }],
  [
    'ε = 100 after many sweeps',
    Array.from({ length: 30 }).reduce<OneCaseState>((state) => reduce(state, { type: 'sweep' }), {
      ...firstState,
      net: 'symmetry',
      chosen: 9,
      epsilon: 100,
      alpha: 1,
    }),
  ],
  ['the printed net, its last case', { ...firstState, net: 'printed', chosen: 63 }],
];

describe('extremes', () => {
  it.each(extremes)('%s: every step says what it means, in numbers that can be read', (_, state) => {
    const data = stateData(state);
    for (let cursor = 0; cursor <= stepsOf(state); cursor++) {
      const shown = viewOf({ ...state, cursor });
      expect(shown.sentence).not.toMatch(/NaN|undefined|Infinity|not a number|∞/);
      expect(shown.sentence).toMatch(/[.]$/);
      for (const { text } of cells({ ...state, cursor }).values()) {
        expect(text ?? '·').toMatch(/^(·|−?\d+(\.\d+)?(×10[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?)$/);
        expect((text ?? '').length).toBeLessThanOrEqual(9);
      }
      for (const { width } of shown.wide.connections) expect(width).toBeLessThanOrEqual(7);
    }
    for (const step of data.trace) {
      const decimals = shownDecimals(step, data);
      const byHand = resultOf(
        step,
        step.operands.map(({ value }, k) => seen({ value, decimals: decimals[k]! })),
      );
      // The reader's own arithmetic with the digits shown gives the four decimals shown.
      expect(Math.abs(byHand - step.result.value), `step ${step.index + 1}: ${quantityKey(step.result)}`).toBeLessThanOrEqual(1e-4);
    }
  });
});

it.each(oneCaseExamples)('the example “$name” is a state that a link can name', ({ start }) => {
  expect(oneCase.check!({ ...firstState, ...start })).toBeUndefined();
});

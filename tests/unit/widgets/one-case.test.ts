import { describe, expect, it } from 'vitest';
import { roundedStart, xor } from '@/lib/nets/xor';
import { format, seen } from '@/lib/notation/format';
import { caseData } from '@/components/widgets/one-case/case-data';
import { shownDecimals } from '@/components/widgets/one-case/equation-view';
import { resultOf } from '@/lib/models/derivation';
import { cut } from '@/components/marks/lines';
import { sentence } from '@/components/widgets/one-case/sentences';
import { firstState, type OneCaseAction, oneCase } from '@/components/widgets/one-case/state';
import { view, type OneCaseView } from '@/components/widgets/one-case/view';

const { reduce } = oneCase;

const weights = roundedStart(xor, 9);
const cases = xor.cases.map((_, index) => caseData({ net: xor, weights, index }));
const last = cases[3]!;

/** All numbers of the tables, by key; null where there is a dot. */
function table({ tables }: OneCaseView): Map<string, string | null> {
  return new Map(
    tables.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell ? [[cell.key, cell.text] as const] : []))),
    ),
  );
}

const role = (shown: OneCaseView, wanted: string) =>
  shown.tables.tables
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    .filter((cell) => cell?.role === wanted)
    .map((cell) => cell!.key)
    .sort();

describe('the case of the pictures', () => {
  it('starts from seed 9', () => {
    expect([...weights]).toEqual([-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74]);
  });

  it('takes 31 steps: 6 forward, 1 error, 15 backward, 9 change', () => {
    for (const { trace } of cases) {
      expect(['forward', 'error', 'backward', 'change'].map((pass) => trace.filter((step) => step.pass === pass).length)).toEqual([
        6, 1, 15, 9,
      ]);
    }
  });

  it('knows only inputs, weights, target and step size before the first step', () => {
    const shown = view(last, 0);
    const known = [...table(shown)].filter(([, text]) => text !== null).map(([key]) => key);
    expect(known.sort()).toEqual([
      'd.5',
      'epsilon',
      'w.3.0',
      'w.3.1',
      'w.3.2',
      'w.4.0',
      'w.4.1',
      'w.4.2',
      'w.5.0',
      'w.5.3',
      'w.5.4',
      'y.1',
      'y.2',
    ]);
    expect([...shown.tables.names.keys()].filter((key) => key !== 'd.5' && key !== 'epsilon')).toHaveLength(42);
    expect(role(shown, 'result')).toEqual([]);
  });

  it('lights what goes into step 14 and what comes out, at once in net, table and equation', () => {
    const shown = view(last, 14);
    expect(role(shown, 'operand')).toEqual(['dEdx.5', 'w.5.4']);
    expect(role(shown, 'result')).toEqual(['dEdy.4']);
    expect(table(shown).get('dEdy.4')).toBe('0.0923');
    for (const net of [shown.wide, shown.upright]) {
      expect(net.dials.map(({ unit, role: lit }) => [unit, lit])).toEqual([
        [1, 'known'],
        [2, 'known'],
        [3, 'known'],
        [4, 'result'],
        [5, 'operand'],
      ]);
      expect(net.connections.filter(({ head }) => head).map(({ j, i }) => `${j}.${i}`)).toEqual(['5.4']);
    }
    const cells = shown.equation.groups.flat().flatMap((cell) => (cell.kind === 'number' ? [[cell.number.key, cell.number.text]] : []));
    expect(cells).toEqual([
      ['dEdy.4', '0.0923'],
      ['dEdx.5', '0.1099'],
      ['w.5.4', '0.84'],
    ]);
    expect(shown.where).toEqual(['Backward pass', 'step 14 of 31', 'equation (7)']);
    expect(shown.sentence).toBe(
      'A little more from unit 4 would raise the error, at a rate of 0.0923. So we wish that unit 4 had said *less*.',
    );
  });

  it('knows everything after the last step', () => {
    expect([...table(view(last, 31)).values()]).not.toContain(null);
    expect(last.errorAfter).toBeLessThan(last.made.get('E')!.result.value);
  });

  it('traces a number pointed at to exactly the numbers that made it', () => {
    const shown = view(last, 22, 'x.5');
    expect(role(shown, 'operand')).toEqual(['w.5.0', 'w.5.3', 'w.5.4', 'y.3', 'y.4']);
    expect(role(shown, 'result')).toEqual(['x.5']);
    expect(shown.wide.biases.map(({ of, role: lit }) => [of, lit])).toEqual([
      [3, 'dim'],
      [4, 'dim'],
      [5, 'operand'],
    ]);
    expect(view(last, 3, 'dEdx.5').sentence).toBe('Not computed yet. Equation (5) makes it at step 9.');
    expect(view(last, 3, 'w.3.1').sentence).toContain('starts at −0.60');
  });
});

describe('stepping', () => {
  const go = (actions: readonly OneCaseAction[]) => actions.reduce((state, action) => reduce(state, action), firstState);
  const many = (type: 'step' | 'back', count: number) => Array.from({ length: count }, () => ({ type }));

  it('back is the same as never having stepped', () => {
    for (const at of [0, 7, 14, 30]) {
      const there = go([...many('step', at), { type: 'set', to: { pointed: 'y.3' } }, ...many('step', 1), ...many('back', 1)]);
      expect(there).toEqual(go(many('step', at)));
      expect(view(last, there.cursor)).toEqual(view(last, at));
    }
    expect(go([...many('step', 40), ...many('back', 40)])).toEqual(firstState);
  });

  it('plays to the end and stops there; Play then begins again', () => {
    const end = go([{ type: 'go', to: 29 }, { type: 'play' }, { type: 'tick' }, { type: 'tick' }, { type: 'tick' }]);
    expect(end).toMatchObject({ cursor: 31, playing: false });
    expect(reduce(end, { type: 'play' })).toMatchObject({ cursor: 0, playing: true });
  });

  it('keeps the step when another case is chosen', () => {
    expect(
      go([
        { type: 'go', to: 14 },
        { type: 'set', to: { chosen: 1 } },
      ]),
    ).toMatchObject({ cursor: 14, chosen: 1 });
  });
});

describe('every step of every case', () => {
  it.each(cases.map((data, index) => [xor.cases[index]!.label, data] as const))('%s says what it means', (_, data) => {
    for (let cursor = 0; cursor <= data.trace.length; cursor++) {
      const { sentence: words, say } = view(data, cursor);
      expect(words).not.toMatch(/NaN|undefined|null|Infinity|not a number/);
      expect(words).toMatch(/[.]$/);
      expect(words.length).toBeLessThan(165);
      expect(say).not.toContain('*');
    }
    for (const key of [...data.given.keys(), ...data.made.keys()]) {
      expect(view(data, 31, key).sentence).not.toMatch(/NaN|undefined|null|Infinity|not a number/);
      expect(view(data, 0, key).sentence.length).toBeGreaterThan(10);
    }
  });

  it.each(cases.map((data, index) => [xor.cases[index]!.label, data] as const))('%s shows digits that give the result shown', (_, data) => {
    for (const step of data.trace) {
      const decimals = shownDecimals(step, data);
      const byHand = resultOf(
        step,
        step.operands.map(({ value }, k) => seen({ value, decimals: decimals[k]! })),
      );
      expect(Math.abs(byHand - seen({ value: step.result.value, decimals: 4 })), `step ${step.index + 1}`).toBeLessThanOrEqual(
        0.5e-4 + 1e-9,
      );
      expect(Math.max(...decimals), `step ${step.index + 1}`).toBeLessThanOrEqual(6);
    }
  });

  it('asks for more where more would help, and for less where less would', () => {
    for (const data of cases) {
      for (const step of data.trace.filter(({ equation }) => equation === 4 || equation === 7)) {
        expect(sentence(step, data)).toContain(step.result.value > 0 ? '*less*' : '*more*');
      }
      for (const step of data.trace.filter(({ equation, result }) => equation === 8 && result.value !== 0)) {
        expect(sentence(step, data)).toContain(format(step.then!.value));
      }
    }
  });
});

describe('cutting a connection at its number', () => {
  it('leaves the two parts outside the box', () => {
    expect(cut([0, 10, 100, 10], { left: 40, right: 60, top: 0, bottom: 20 })).toEqual([
      [0, 10, 40, 10],
      [60, 10, 100, 10],
    ]);
    expect(cut([0, 30, 100, 30], { left: 40, right: 60, top: 0, bottom: 20 })).toEqual([[0, 30, 100, 30]]);
  });
});

import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { handBackExamples } from '@/components/widgets/hand-back/examples';
import { narrow, wide } from '@/components/widgets/hand-back/layouts';
import { lineOf, nearestWeight } from '@/components/widgets/hand-back/net-view';
import { caseData, weights } from '@/components/widgets/hand-back/reading';
import {
  asked,
  bitPairs,
  flipped,
  handBackFigure,
  moods,
  STEPS,
  weightKeys,
  type HandBackState,
} from '@/components/widgets/hand-back/state';
import { view as viewOf, type HandBackView } from '@/components/widgets/hand-back/view';

const { initial, reduce } = handBackFigure;
const at = (start: Partial<HandBackState> = {}): HandBackState => ({ ...initial, ...start });
const view = (start: Partial<HandBackState> = {}) => viewOf(caseData(at(start)), at(start));
const number = (text: string | null) => Number(text!.replace('−', '-'));
const run = (state: HandBackState, ...actions: Parameters<typeof reduce>[1][]) => actions.reduce(reduce, state);
const set = (to: Partial<HandBackState>) => ({ type: 'set' as const, to });
const tray = ({ wide: net }: HandBackView, unit: number) => net.trays.find((each) => each.unit === unit)!;
const everyCase = moods.flatMap((mood) => bitPairs.flatMap((inputs) => bitPairs.map((targets) => ({ mood, inputs, targets }))));

describe('the first, a middle and the last moment', () => {
  it('begins with every output known and every tray empty', () => {
    const first = view();
    expect(first.wide.dials.every(({ value }) => value !== null)).toBe(true);
    expect(first.wide.trays.flatMap(({ messages, own }) => [...messages, ...own]).every(({ number: { text } }) => text === null)).toBe(
      true,
    );
    expect(
      first.weights.every(({ slope, measured, patient }) => slope.text === null && measured.text === null && patient.text === null),
    ).toBe(true);
    expect(first.sentence).toContain('The forward pass is done');
  });

  it('drops one message into one tray, where its unit waits', () => {
    const { sentence, ...now } = view({ cursor: 5 });
    expect(tray(now as HandBackView, 3).messages.map(({ number: { text, role } }) => [text, role])).toEqual([
      ['0.0960', 'result'],
      [null, 'known'],
    ]);
    expect(tray(now as HandBackView, 3).own.every(({ number: { text } }) => text === null)).toBe(true);
    expect(sentence).toBe(
      'Unit 6 was too low by 0.42; through −0.94, which turns the wish round, it asks unit 3 for *less*. One of its two messages is there, so unit 3 waits.',
    );
  });

  it('ends with every slope as measured', () => {
    const last = view({ cursor: STEPS });
    expect(last).toMatchObject({ wrong: 0, verdict: 'All 17 slopes computed, all as measured.' });
    expect(last.weights.map(({ slope }) => slope.text)).toEqual(last.weights.map(({ measured }) => measured.text));
  });

  it('has in its three hidden units what the caption says of them', () => {
    expect([12, 14, 16].map((cursor) => view({ cursor: cursor - 1 }).sentence)).toEqual([
      expect.stringContaining('Both messages ask for *less*'),
      expect.stringContaining('Its messages pull against each other. Unit 7’s is the stronger'),
      expect.stringContaining('they *nearly cancel*: −0.0034 is left'),
    ]);
  });
});

describe('impatient units', () => {
  it('lead the weights below them astray, and say how far', () => {
    const { wrong, weights: rows } = view({ mood: 'impatient', cursor: STEPS });
    expect(wrong).toBe(6);
    expect(rows.filter(({ right }) => right === false).map(({ key }) => key)).toEqual(['3.1', '3.0', '4.1', '4.0', '5.1', '5.0']);
    for (const { patient, measured } of rows) expect(patient.text).toBe(measured.text);
    const says = (chosen: string) => view({ mood: 'impatient', cursor: STEPS, chosen }).sentence;
    expect(says('3.1')).toContain('really 0.0364; this one is only 64 % of it');
    expect(says('4.1')).toContain('wrong *sign*');
    expect(says('5.1')).toContain('27 times as large');
    expect(says('5.2')).toContain('its slope is 0');
    expect(says('6.3')).toContain('not even its own size');
  });

  it('show what they have not waited for as a dot, and strike it when it comes', () => {
    const { groups } = view({ mood: 'impatient', cursor: 6 }).equation;
    expect(
      groups.flat().flatMap((cell) => (cell.kind === 'number' ? [cell.number.text] : cell.kind === 'sign' ? [cell.text] : [])),
    ).toEqual(['0.0960', '=', '0.0960', '+', null]);
    expect(tray(view({ mood: 'impatient', cursor: 13 }), 3).messages[1]).toMatchObject({ words: 'from 7', late: false });
    expect(tray(view({ mood: 'impatient', cursor: 14 }), 3).messages[1]).toMatchObject({ words: 'late 7', late: true });
  });
});

describe('digits', () => {
  it('give the result shown, by the reader’s own arithmetic, at every step of every case', () => {
    for (const start of everyCase) {
      const data = caseData(start);
      for (let cursor = 1; cursor <= STEPS; cursor++) {
        const { kind } = data.steps[cursor - 1]!;
        const { groups } = viewOf(data, { cursor, chosen: null }).equation;
        const [result, ...rest] = groups
          .flat()
          .flatMap((cell) => (cell.kind === 'number' && cell.number.text !== null ? [number(cell.number.text)] : []));
        const made =
          kind === 'error'
            ? rest[0]! - rest[1]!
            : kind === 'sum'
              ? rest.reduce((sum, v) => sum + v, 0)
              : kind === 'blame'
                ? rest[0]! * rest[1]! * (1 - rest[2]!)
                : rest[0]! * rest[1]!;
        expect(Math.abs(made - result!), `${JSON.stringify(start)}, step ${cursor}`).toBeLessThan(0.5001e-4);
      }
    }
  });

  it('are those of the net written out by hand', () => {
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    const hidden = [0, 1, 2].map((k) => sigmoid(weights[3 * k]! + weights[3 * k + 2]!));
    const outputs = [9, 13].map((from) => sigmoid(hidden.reduce((sum, y, k) => sum + y * weights[from + k]!, weights[from + 3]!)));
    const rows = view().units;
    expect(rows.map(({ output }) => output)).toEqual([...hidden, ...outputs].map((y) => y.toFixed(4)));
    expect(outputs.map((y, k) => (y - [1, 0][k]!).toFixed(4))).toEqual(
      view({ cursor: 2 })
        .units.slice(3)
        .map(({ dEdy }) => String(number(dEdy))),
    );
  });
});

describe('one weight', () => {
  it('lights exactly two numbers and their product, whichever is chosen', () => {
    for (const key of weightKeys) {
      const { equation, wide: net, narrow: small } = view({ cursor: 20, chosen: key });
      expect(equation.number).toBe(6);
      for (const { labels, trays, dials, biases, connections } of [net, small]) {
        const numbers = [...labels.flatMap(({ rows }) => rows), ...trays.flatMap(({ messages, own }) => [...messages, ...own])].map(
          (row) => row.number,
        );
        const lit = numbers.filter(({ role }) => role === 'operand').map((mark) => mark.key);
        const [j, i] = key.split('.');
        expect(lit.toSorted()).toEqual([`dEdx.${j}`, ...(i === '0' ? [] : [`y.${i}`])]);
        expect(numbers.filter(({ role }) => role === 'result').map((mark) => mark.key)).toEqual([`dEdw.${key}`]);
        expect(numbers.filter(({ role }) => role === 'known')).toEqual([]);
        expect([...dials, ...biases].filter(({ role }) => role !== 'dim')).toHaveLength(1);
        expect(connections.filter(({ role }) => role !== 'dim').map((each) => `${each.j}.${each.i}`)).toEqual([key]);
      }
    }
  });

  it('says what it still waits for', () => {
    expect(view({ cursor: 3, chosen: '4.1' }).sentence).toContain('what unit 4 is blamed for has yet to come');
  });

  it('is found by a tap near its line, and by none in the open', () => {
    for (const layout of [wide, narrow]) {
      for (const key of weightKeys.filter((each) => !each.endsWith('.0'))) {
        const [j, i] = key.split('.').map(Number) as [number, number];
        const [x1, y1, x2, y2] = lineOf(layout, j, i);
        expect(nearestWeight(layout, x1 + 0.12 * (x2 - x1) + 1, y1 + 0.12 * (y2 - y1), 16)).toBe(key);
      }
      expect(nearestWeight(layout, layout.width / 2, 10, 16)).toBeNull();
    }
    expect(nearestWeight(wide, wide.biases[4]!.x, wide.biases[4]!.y, 16)).toBe('4.0');
  });
});

describe('the state', () => {
  it('steps back to where it never stepped', () => {
    for (const mood of moods)
      for (let cursor = 0; cursor < STEPS; cursor++)
        expect(run(at({ mood, cursor }), { type: 'step' }, { type: 'back' })).toEqual(at({ mood, cursor }));
    expect(run(at(), { type: 'back' })).toEqual(at());
    expect(run(at({ cursor: STEPS }), { type: 'step' }).cursor).toBe(STEPS);
  });

  it('plays to its end and stops, and a second press begins again', () => {
    const ticks = Array.from({ length: STEPS + 5 }, () => ({ type: 'tick' as const }));
    const done = run(at(), { type: 'play' }, ...ticks);
    expect(done).toMatchObject({ cursor: STEPS, playing: false });
    expect(run(done, { type: 'play' })).toMatchObject({ cursor: 0, playing: true });
  });

  it('turns a bit over and back, and keeps step and weight while it does', () => {
    const start = at({ cursor: 20, chosen: '3.1' });
    const other = run(start, set({ targets: flipped('10', 1) }));
    expect(other).toEqual({ ...start, targets: '11' });
    expect(run(other, set({ targets: flipped('11', 1) }))).toEqual(start);
    expect(run(start, set({ mood: 'impatient' }))).toEqual({ ...start, mood: 'impatient' });
    expect(run(start, set({ chosen: asked(start.chosen, '3.1') })).chosen).toBeNull();
    expect(run(start, { type: 'step' }).chosen).toBeNull();
  });

  it('travels in a link, and a link that cannot be is refused', () => {
    for (const { start } of handBackExamples) {
      const { cursor, mood, chosen } = at(start);
      const read = fromQuery(handBackFigure, `?${toQuery(handBackFigure, at(start))}`, initial);
      expect(read).toMatchObject({ value: { cursor, mood, chosen } });
    }
    for (const bad of ['cursor.34', 'cursor.-1', 'mood.calm', 'inputs.2', 'targets.12', 'chosen.!3.6', 'chosen.!7.1', 'seed.1']) {
      expect(fromQuery(handBackFigure, `?hand-back=${bad}`, initial), bad).toHaveProperty('problem');
    }
  });

  it('is sound in every case: no number is missing at the end', () => {
    for (const start of everyCase) {
      const { weights: rows, wrong, sentence } = view({ ...start, cursor: STEPS });
      expect(rows.every(({ slope, measured }) => /^−?\d\.\d{4}$/.test(slope.text!) && /^−?\d\.\d{4}$/.test(measured.text!))).toBe(true);
      const ones = [...start.inputs].filter((bit) => bit === '1').length;
      expect(wrong).toBe(start.mood === 'patient' ? 0 : 3 * (1 + ones));
      expect(sentence).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

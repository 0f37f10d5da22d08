import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { gridsAt, type Grid } from '@/components/widgets/replay/grids';
import { replayExamples } from '@/components/widgets/replay/examples';
import { netView } from '@/components/widgets/replay/net-view';
import { cases, definition, LAST, places, replay, toggled, type ReplayState } from '@/components/widgets/replay/state';
import { tokensOf } from '@/components/widgets/replay/tokens';
import { listings, stretches, sweepStarts, view } from '@/components/widgets/replay/view';
import { known } from '@/components/widgets/replay/writes';
import { equationAt, linesOf, placeOf, stackAt, type Place } from '@/lib/replay';

const { initial, reduce } = definition;

const steps = Array.from({ length: LAST + 1 }, (_, k) => k);
const numbers = (grid: Grid) => grid.cells.map((row) => row.map(({ text }) => Number(text.replace('−', '-'))));
const at = (cursor: number): ReplayState => ({ ...initial, cursor });

describe('the line in arrays', () => {
  const times = (a: number[][], b: number[][]) => a.map((row) => b[0]!.map((_, c) => row.reduce((sum, v, k) => sum + v * b[k]![c]!, 0)));
  const turned = (a: number[][]) => a[0]!.map((_, c) => a.map((row) => row[c]!));
  const each = (a: number[][], make: (v: number, r: number, c: number) => number) => a.map((row, r) => row.map((v, c) => make(v, r, c)));
  /** What a line makes, from the arrays on show, in the order in which it names them. */
  const worked: Record<number, (reads: number[][][]) => number[][]> = {
    1: ([w, y, b]) => each(times(w!, y!), (v, r) => v + b![r]![0]!),
    2: ([x]) => each(x!, (v) => 1 / (1 + Math.exp(-v))),
    3: ([y, d]) => [
      [
        0.5 *
          each(y!, (v, r, c) => (v - d![r]![c]!) ** 2)
            .flat()
            .reduce((a, b) => a + b),
      ],
    ],
    4: ([y, d]) => each(y!, (v, r, c) => v - d![r]![c]!),
    5: ([dEdy, y]) => each(dEdy!, (v, r, c) => v * y![r]![c]! * (1 - y![r]![c]!)),
    6: ([dEdx, y]) => (y ? times(dEdx!, turned(y)) : dEdx!.map((row) => [row.reduce((a, b) => a + b)])),
    7: ([w, dEdx]) => times(turned(w!), dEdx!),
    9: ([epsilon, dEdw, alpha, delta]) => each(dEdw!, (v, r, c) => -epsilon![0]![0]! * v + alpha![0]![0]! * delta![r]![c]!),
  };

  test.each(steps.filter((k) => equationAt(replay, k)))('step %i: the arrays on show give the array on show', (k) => {
    const { reads, makes } = gridsAt(k, 0);
    expect(makes).toHaveLength(1);
    const made = worked[equationAt(replay, k)!]!(reads.map(numbers));
    const shown = numbers(makes[0]!);
    expect(made.map((row) => row.length)).toEqual(shown.map((row) => row.length));
    // Four decimals are shown; sums and products of rounded numbers may differ a little in the last.
    for (const [r, row] of shown.entries())
      for (const [c, value] of row.entries()) expect(Math.abs(made[r]![c]! - value)).toBeLessThan(3e-4);
  });

  test('adds the change to the weights', () => {
    const adding = steps.filter((k) => !equationAt(replay, k) && view(at(k)).pass === 'change');
    expect(adding).toHaveLength(8);
    for (const k of adding) {
      const { reads, makes } = gridsAt(k, 0);
      expect(reads.map(({ name }) => name)).toEqual(['w', 'delta_w']);
      for (const [r, row] of numbers(makes[0]!).entries()) {
        for (const [c, value] of row.entries()) expect(value).toBeCloseTo(numbers(reads[0]!)[r]![c]! + numbers(reads[1]!)[r]![c]!, 3);
      }
    }
  });

  test('names rows and columns', () => {
    const { reads, makes } = gridsAt(37, 3);
    expect(reads.map(({ name, rowHeads, columnHeads }) => [name, rowHeads, columnHeads])).toEqual([
      ['layer.w', ['5'], ['3', '4']],
      ['dE_dx', ['5'], ['00', '01', '10', '11']],
    ]);
    expect(makes[0]).toMatchObject({ name: 'dE_dy', rowHeads: ['3', '4'], lit: 3, role: 'result', pass: 'backward' });
  });

  test('shows every variable of the function once, but for what a line both reads and makes', () => {
    for (const k of steps) {
      const { reads, makes, others } = gridsAt(k, 0);
      const once = [...makes, ...others].map(({ name }) => name);
      expect(new Set(once).size, `step ${k}`).toBe(once.length);
      expect(
        others.filter(({ name }) => reads.some((each_) => each_.name === name)),
        `step ${k}`,
      ).toEqual([]);
    }
  });
});

describe('every moment', () => {
  test('has a sentence, a place and a stack', () => {
    for (const k of steps) {
      for (let chosen = 0; chosen < cases.length; chosen++) {
        const { say, stack, waiting, place } = view({ cursor: k, chosen });
        expect(say).toMatch(/^Line \d+ of (xor|backprop)\.py\. [A-Za-z].+\.$/);
        expect(say).not.toMatch(/undefined|NaN/);
        expect(stack[0]).toBe('xor.py');
        expect(waiting).toHaveLength(stack.length - 1);
        expect(places.has(place)).toBe(true);
      }
    }
  });

  test('tells the numbers of How It Works', () => {
    expect(view(at(37)).sentence).toContain('In case 11: −0.0516 for unit 3, 0.0923 for unit 4.');
    expect(view(at(26)).sentence).toContain('E is 0.5115.');
  });

  test('lies on one stretch of the ruler', () => {
    expect(stretches.map(({ from }) => from)).toEqual([0, ...stretches.slice(0, -1).map(({ to }) => to + 1)]);
    expect(stretches.at(-1)!.to).toBe(LAST);
    expect(stretches.filter(({ pass }) => pass !== null).map(({ name }) => name)).toEqual(
      [1, 2].flatMap(() => ['forward', 'error', 'backward', 'change']),
    );
    expect(sweepStarts).toHaveLength(2);
  });
});

describe('the net', () => {
  test('shows the outputs of the chosen case', () => {
    for (let chosen = 0; chosen < cases.length; chosen++) {
      const { dials } = netView(37, chosen);
      for (const { unit, value } of dials) expect(value).toBe(known(37)({ q: 'y', j: unit }, chosen));
      expect(
        dials
          .filter(({ unit }) => unit < 3)
          .map(({ value }) => value)
          .join(''),
      ).toBe(cases[chosen]);
    }
  });

  test('lights what the line computes, in the direction of its pass', () => {
    const lit = (cursor: number) => netView(cursor, 3).connections.filter(({ role }) => role !== 'known');
    expect(lit(16).map(({ j, i, role }) => `${j}${i} ${role}`)).toEqual([
      '31 operand',
      '32 operand',
      '30 operand',
      '41 operand',
      '42 operand',
      '40 operand',
    ]);
    expect(lit(37).map(({ j, i }) => `${j}${i}`)).toEqual(['53', '54']);
    // Backwards: the head is nearer to the lower unit than where it set out from.
    for (const { head } of lit(37)) expect(head!.x).toBeLessThan(head!.fromX);
    for (const { head } of lit(16)) expect(head!.x).toBeGreaterThan(head!.fromX);
    expect(lit(34).map(({ j, i, role }) => `${j}${i} ${role}`)).toEqual(['53 result', '54 result']);
    expect(lit(35).map(({ j, i }) => `${j}${i}`)).toEqual(['50']);
    expect(lit(52).map(({ j, i, pass }) => `${j}${i} ${pass}`)).toEqual(['31 change', '32 change', '41 change', '42 change']);
    // Loops and calls hand arrays on: nothing lights.
    expect(lit(15)).toEqual([]);
    expect(lit(28)).toEqual([]);
  });

  test('knows nothing before it is computed', () => {
    expect(
      netView(16, 3)
        .dials.filter(({ unit }) => unit > 2)
        .map(({ value }) => value),
    ).toEqual([null, null, null]);
    expect(netView(17, 3).dials.find(({ unit }) => unit === 3)?.text).toBe('0.35');
  });
});

describe('moving', () => {
  const go = (state: ReplayState, ...actions: Parameters<typeof reduce>[1][]) => actions.reduce(reduce, state);
  const set = (to: Partial<ReplayState>) => ({ type: 'set' as const, to });

  test('on and back again ends where it began', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: LAST - 1 }), (cursor) => {
        expect(go(at(cursor), { type: 'step' }, { type: 'back' }).cursor).toBe(cursor);
        expect(go(at(cursor), { type: 'back' }, { type: 'step' }).cursor).toBe(cursor);
      }),
    );
  });

  test('over a call, out of it, and both ways', () => {
    const calls = 28; // gradient = backward(net, y, d)
    const over = go(at(calls), { type: 'over', direction: 1 });
    expect([placeOf(replay, over.cursor), stackAt(replay, over.cursor).length]).toEqual(['backprop.py:70', 2]);
    expect(go(over, { type: 'over', direction: -1 }).cursor).toBe(calls);
    expect(placeOf(replay, go(at(37), { type: 'out', direction: 1 }).cursor)).toBe('backprop.py:70');
    expect(go(at(37), { type: 'out', direction: -1 }).cursor).toBe(calls);
  });

  test('to breakpoints, and to the picked line', () => {
    const first = go(initial, { type: 'run', direction: 1 });
    expect([first.cursor, placeOf(replay, first.cursor)]).toEqual([37, 'backprop.py:49']);
    expect(go(first, { type: 'run', direction: 1 }, { type: 'run', direction: -1 }).cursor).toBe(37);
    const here = go(initial, set({ picked: 'backprop.py:58' }), { type: 'here', direction: 1 });
    expect(placeOf(replay, here.cursor)).toBe('backprop.py:58');
    expect(go(initial, { type: 'here', direction: 1 })).toBe(initial);
  });

  test('Play stops at a breakpoint, goes on from there, and ends at the end', () => {
    let state = go(initial, { type: 'play' });
    const stopped: number[] = [];
    for (let k = 0; k < 200 && state.cursor < LAST; k++) {
      state = go(state, { type: 'tick' });
      if (!state.playing && state.cursor < LAST) {
        stopped.push(state.cursor);
        state = go(state, { type: 'play' });
      }
    }
    expect(stopped.map((k) => placeOf(replay, k))).toEqual(Array.from({ length: 4 }, () => 'backprop.py:49'));
    expect(state).toMatchObject({ cursor: LAST, playing: false });
    expect(go(state, { type: 'play' }).cursor).toBe(0);
  });

  test('a breakpoint stands only where a line runs', () => {
    const toggle = (state: ReplayState, place: Place) => go(state, set({ breaks: toggled(state.breaks, place) }));
    expect(toggle(initial, 'backprop.py:2')).toBe(initial);
    expect(go(initial, set({ picked: 'backprop.py:2' }))).toBe(initial);
    const both = toggle(initial, 'backprop.py:30');
    expect(both.breaks).toEqual(['backprop.py:30', 'backprop.py:49']);
    expect(toggle(toggle(both, 'backprop.py:49'), 'backprop.py:30').breaks).toEqual([]);
  });

  test('looking at the other file ends with the next move', () => {
    const looking = go(initial, set({ looking: 'xor.py' }));
    expect(looking.looking).toBe('xor.py');
    expect(go(looking, { type: 'step' }).looking).toBeNull();
  });
});

describe('links', () => {
  const query = (state: ReplayState) => `?${toQuery(definition, state)}`;

  test('lead back to the state', () => {
    const some = fc.record({
      cursor: fc.integer({ min: 0, max: LAST }),
      chosen: fc.integer({ min: 0, max: 3 }),
      breaks: fc.uniqueArray(fc.constantFrom(...places), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(some, (part) => {
        const state = { ...initial, ...part };
        expect(fromQuery(definition, query(state), initial)).toEqual({ value: state });
      }),
    );
  });

  test('to a line that never runs say so', () => {
    const odd = query({ ...initial, breaks: ['backprop.py:2' as Place] });
    expect(fromQuery(definition, odd, initial)).toEqual({
      value: initial,
      problem: expect.stringContaining('breaks: no line runs at backprop.py:2'),
    });
    expect(fromQuery(definition, '?replay=cursor.2~breaks._', initial)).toEqual({
      value: { ...initial, cursor: 2 },
      problem: expect.stringContaining('breaks: no line runs at'),
    });
  });

  test('and the examples are states that can be linked to', () => {
    for (const { start } of replayExamples) expect(fromQuery(definition, query({ ...initial, ...start }), initial)).toHaveProperty('value');
  });
});

describe('the listing', () => {
  test('loses nothing', () => {
    for (const [file, lines] of Object.entries(listings)) {
      expect(lines.map(({ tokens }) => tokens.map(({ text }) => text).join(''))).toEqual(linesOf(replay, file));
    }
  });

  test('tells notes, texts, words of the language and names of functions apart', () => {
    const kinds = (...lines: string[]) =>
      tokensOf(lines).map((tokens) => tokens.filter(({ text }) => text.trim()).map(({ kind, text }) => `${kind}: ${text.trim()}`));
    expect(kinds('    return y  # (1)', 'def forward(net):')).toEqual([
      ['keyword: return', 'plain: y', 'note: # (1)'],
      ['keyword: def', 'name: forward', 'plain: (net):'],
    ]);
    expect(kinds('"""A "quoted" # text', 'of two lines"""', 'x = "a # b"')).toEqual([
      ['text: """A "quoted" # text'],
      ['text: of two lines"""'],
      ['plain: x =', 'text: "a # b"'],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { toQuery, fromQuery } from '@/components/figure/definition';
import { choiceOf, netNames, type NetName } from '@/components/widgets/one-case/nets';
import { numbersOf } from '@/components/widgets/one-case/edits';
import { totalError } from '@/components/widgets/one-case/learning';
import { chosenAt, firstChosen, kinds, placesOf } from '@/components/widgets/one-case/over-time/choosing';
import { followedRun, KEPT, lineOf, type Chosen } from '@/components/widgets/one-case/over-time/line';
import { beginning, comparison, memoryText, singleCases } from '@/components/widgets/one-case/over-time/words';
import { isPending, reachOf } from '@/components/widgets/one-case/past';
import { firstState, oneCase, stepsOf, type OneCaseAction, type OneCaseState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { random } from '@/lib/engine';
import { quantityKey, quantityOf } from '@/lib/notation/quantities';

const { reduce } = oneCase;
const on = (state: OneCaseState, ...actions: readonly OneCaseAction[]): OneCaseState => actions.reduce(reduce, state);
const sweeps = (count: number): OneCaseAction[] => Array.from({ length: count }, () => ({ type: 'sweep' }));
const nextCase = (state: OneCaseState): OneCaseState => reduce({ ...state, cursor: stepsOf(state) }, { type: 'next case' });
const bits = (state: OneCaseState) => [Array.from(numbersOf(state).weights), Array.from(numbersOf(state).velocity ?? [])];

/** What the tool does: follows the run, and takes the state to one of its moments. */
function travel(state: OneCaseState, to: number): OneCaseState {
  const { line, run } = followedRun(state, 'all');
  const { weights, changes } = run.at(to);
  return reduce(state, { type: 'travel', line: line.of, to, moment: { weights, changes } });
}
/** What a link does: it is read, and the run in it repeated. */
function reopened(state: OneCaseState): OneCaseState {
  const read = fromQuery(oneCase, `?${toQuery(oneCase, state)}`, oneCase.initial);
  if (read === null || !('value' in read) || 'problem' in read) throw new Error(JSON.stringify(read));
  const { value } = read;
  return isPending(value) ? travel(value, value.at) : value;
}

describe.each(netNames)('%s', (net: NetName) => {
  const start: OneCaseState = { ...firstState, net, chosen: 1, cursor: 4 };
  const count = choiceOf(net).large ? 3 : 24;

  it('sweeps pressed one by one are the run, to the bit', () => {
    let state = start;
    const { run, line } = followedRun(start, 'all');
    expect([line.of, line.at]).toEqual(['own', 0]);
    for (let k = 0; k <= count; k++) {
      const { weights, changes } = run.at(k);
      expect(bits(state)[0], `sweep ${k}`).toEqual(Array.from(weights));
      if (k > 0) expect(bits(state)[1]).toEqual(Array.from(changes));
      expect(run.curve.get(k)).toBe(totalError(state));
      state = reduce(state, { type: 'sweep' });
    }
  });

  it('every quantity along the curve is the one the steps give there', () => {
    const source = random(5);
    const all = choiceOf(net).net;
    for (const { value: kind } of kinds) {
      const places = placesOf(all, kind);
      const chosen = chosenAt(all, kind, places.length === 0 ? '' : places[Math.floor(source.uniform() * places.length)]!.value);
      if (chosen === 'all') continue;
      const { run, series } = followedRun(start, chosen);
      run.advance(count);
      for (const k of [0, 1, count]) {
        const data = stateData(travel(start, k));
        const key = quantityKey(chosen);
        if (chosen.q === 'deltaWBefore') {
          const index = all.connections.find(({ j, i }) => j === chosen.j && i === chosen.i)!.index;
          expect(series.get(k), `${key} after ${k}`).toBe(numbersOf(travel(start, k)).velocity?.[index] ?? 0);
          continue;
        }
        expect(series.get(k), `${key} after ${k}`).toBe(
          (data.given.get(key) ?? data.trace.findLast(({ result }) => quantityKey(result) === key)!.result).value,
        );
      }
    }
  });

  it('there and back is never having gone; from a link too', () => {
    const here = on(start, ...sweeps(2));
    const there = travel(here, 1);
    expect(bits(there)).toEqual(bits(on(start, { type: 'sweep' })));
    expect(travel(there, 2)).toEqual({ ...here, cursor: there.cursor });
    expect(travel(here, 0)).toEqual({ ...start, cursor: there.cursor });
    expect(there).toMatchObject({ chosen: 1, cursor: here.cursor, at: 1, made: 1 });
    // Going on from there comes to the same.
    expect(bits(on(there, { type: 'sweep' }))).toEqual(bits(here));
    expect(reopened(here)).toEqual(here);
    expect(toQuery(oneCase, here).length).toBeLessThan(120);
  });
});

it('a change with momentum is the one of equation (9) at every sweep', () => {
  const start: OneCaseState = { ...firstState, alpha: 0.9, epsilon: 0.25 };
  const { run, series } = followedRun(start, { q: 'deltaW', j: 5, i: 4 });
  run.advance(12);
  for (const k of [0, 1, 7, 12]) {
    const { result, equation } = stateData(travel(start, k)).trace.find(({ result: { q, j, i } }) => q === 'deltaW' && j === 5 && i === 4)!;
    expect([series.get(k), equation]).toEqual([result.value, 9]);
  }
  // With another α the same run has another change, and the last one made stays as it was.
  expect(followedRun({ ...start, alpha: 0 }, { q: 'deltaW', j: 5, i: 4 }).series.get(0)).toBe(series.get(0));
});

describe('changes for one case', () => {
  const start: OneCaseState = { ...firstState, alpha: 0.9 };
  const mixed = nextCase(nextCase(nextCase(on(start, ...sweeps(3)))));

  it('stand on the same axis, which then counts changes', () => {
    expect(mixed).toMatchObject({ at: 6, made: 6, chosen: 2, alone: [{ after: 3, first: 3, count: 3 }], weights: null });
    expect(bits(travel(mixed, 6))).toEqual(bits(mixed));
    expect(bits(travel(mixed, 4))).toEqual(bits(nextCase(on(start, ...sweeps(3)))));
    expect(bits(travel(mixed, 8))).toEqual(bits(on(mixed, ...sweeps(2))));
    expect(reopened(mixed)).toEqual(mixed);
    expect(singleCases(mixed)).toBe(' Changes 4 to 6 are for one case, the others for all.');
    expect(singleCases(nextCase(start))).toBe(' Change 1 is for one case, the others for all.');
  });

  it('another way taken in the past is another future', () => {
    const back = travel(mixed, 4);
    expect(back.alone).toEqual(mixed.alone);
    const same = nextCase({ ...back, chosen: 0 });
    expect([same.alone, bits(same)]).toEqual([mixed.alone, bits(travel(mixed, 5))]);
    const other = on(back, { type: 'sweep' });
    expect(other.alone).toEqual([{ after: 3, first: 3, count: 1 }]);
    expect(bits(travel(other, 5))).toEqual(bits(other));
  });

  it('so many turns that no link holds them begin a run of their own, and nothing is lost', () => {
    let state = start;
    for (let k = 0; k < 30; k++) state = on(nextCase(state), { type: 'sweep' });
    expect(state.made).toBe(60);
    expect(state.weights).not.toBeNull();
    expect(bits(reopened(state))).toEqual(bits(state));
    expect(toQuery(oneCase, state).length).toBeLessThan(2000);
  });
});

describe('a run of one’s own', () => {
  const swept = on(firstState, ...sweeps(3));
  it.each([
    ['a weight', { type: 'edit', key: 'w.5.4', value: 2 }],
    ['ε', { type: 'set', to: { epsilon: 1 } }],
    ['α', { type: 'set', to: { alpha: 0.5 } }],
  ] as const)('begins where %s is changed', (_, action) => {
    const changed = reduce(swept, action);
    expect(changed).toMatchObject({ at: 0, made: 3, here: null });
    expect(changed.weights).toHaveLength(9);
    expect(bits(changed)[1]).toEqual(bits(swept)[1]);
    const on5 = on(changed, ...sweeps(2));
    expect(on5).toMatchObject({ at: 2, made: 5 });
    expect(bits(travel(on5, 0))).toEqual(bits(changed));
    expect(reopened(on5)).toEqual(on5);
    expect(beginning(on5, lineOf(on5), 'sweep')).toMatch(/^Sweep 0: the weights as you .*; a new run begins there\.$/);
  });

  it('an input changed by hand does not begin one; the case it changed the weights for does', () => {
    const own = reduce(swept, { type: 'edit', key: 'y.1', value: 0.5 });
    expect(own.at).toBe(3);
    const next = nextCase(own);
    expect(next).toMatchObject({ at: 0, made: 4, here: null, input: null });
    expect(bits(reopened(next))).toEqual(bits(next));
  });

  it('waits until what a link names is there', () => {
    const pending = { ...swept, here: null };
    expect(isPending(pending)).toBe(true);
    for (const action of [{ type: 'sweep' }, { type: 'edit', key: 'w.5.4', value: 1 }, { type: 'set', to: { epsilon: 2 } }] as const)
      expect(reduce(pending, action)).toBe(pending);
  });
});

describe('a training run of another figure', () => {
  const given: OneCaseState = { ...firstState, net: 'symmetry', chosen: 45, run: 'symmetry', seed: 96, sweep: 40, cursor: 6 };
  const known = travel(given, 40);
  it('is gone through at its own sweeps, and left where the net learns here', () => {
    expect(lineOf(known)).toMatchObject({ of: 'known', at: 40, last: 30_000 });
    const earlier = travel(known, 20);
    expect(earlier).toMatchObject({ sweep: 20, cursor: 6, chosen: 45, made: 0 });
    expect(travel(earlier, 40)).toEqual(known);
    const on2 = on(known, ...sweeps(2));
    expect(lineOf(on2)).toMatchObject({ of: 'own', at: 2 });
    expect(bits(travel(on2, 0))).toEqual(bits(known));
    expect(beginning(known, lineOf(known), 'sweep')).toBe('Sweep 0: the start of the training this net comes from, seed 96.');
    expect(beginning(on2, lineOf(on2), 'sweep')).toBe('Sweep 0: the weights after 40 sweeps of training; a new run begins there.');
  });
});

describe('links', () => {
  it.each([
    ['at.10001~made.10001', '10000 changes'],
    ['at.7~made.3', 'says that 3 were made'],
    ['at.4~made.4~alone.0.9.1', '4 cases'],
    ['at.4~made.4~alone.3.0.2_4.1.1', 'damaged'],
    ['at.4~made.4~alone.1.1', 'damaged'],
    ['alone.0.0.0', 'damaged'],
  ])('%s is told, and the rest kept', (fields, why) => {
    const read = fromQuery(oneCase, `?one-case=cursor.9~seed.12~${fields}`, oneCase.initial);
    expect(read).toMatchObject({ problem: expect.stringContaining(why), value: { cursor: 9, seed: 12 } });
  });
  it('those made before there was a past lead where they led', () => {
    const weights = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    expect(fromQuery(oneCase, `?one-case=chosen.0~cursor.0~weights.!${weights.join('_')}~made.40`, oneCase.initial)).toEqual({
      value: { ...firstState, chosen: 0, weights, made: 40 },
    });
  });
});

describe('memory', () => {
  it.each(['xor', 'family-trees'] as const)('%s: what is kept stays within what is said', (net) => {
    const { run, line } = followedRun({ ...firstState, net }, { q: 'E' });
    const said = run.bound;
    run.advance(net === 'xor' ? line.last : 60);
    expect(run.bytes).toBeLessThanOrEqual(said.bytes);
    expect(run.bound).toEqual(said);
    expect(said.bytes).toBeLessThan(2.5e6);
    expect(line.last).toBe(reachOf(net));
  });
  it('is told in numbers of the run', () => {
    expect(memoryText({ states: 626, bytes: 417_001 }, KEPT)).toBe(
      'Keeps at most 626 moments, 418 kB, of each of the last 2 runs; what lies between is repeated.',
    );
  });
});

describe('words and choices', () => {
  it('a moment beside where one stands', () => {
    expect(comparison(20, 40, 'sweep', -0.42, -0.71)).toBe('20 sweeps ago −0.4200, now −0.7100: +0.2900 from here.');
    expect(comparison(41, 40, 'change', -0.72, -0.71)).toBe('1 change on −0.7200, now −0.7100: −0.0100 from here.');
    expect(comparison(40, 40, 'sweep', 1, 1)).toBe('You stand here: 1.0000.');
  });
  it.each<[string, Chosen]>([
    ['w.5.4', { q: 'w', j: 5, i: 4 }],
    ['dEdx.3', { q: 'dEdx', j: 3 }],
    ['deltaW.5.0', { q: 'deltaW', j: 5, i: 0 }],
    ['deltaWBefore.5.4', { q: 'deltaWBefore', j: 5, i: 4 }],
    ['E', { q: 'E' }],
    ['epsilon', 'all'],
    ['d.5', 'all'],
  ])('of %s is followed at first', (key, chosen) => {
    expect(firstChosen(choiceOf('xor').net, quantityOf(key))).toEqual(chosen);
  });
  it('of an input, which does not change, a unit is followed instead', () => {
    expect(firstChosen(choiceOf('xor').net, { q: 'y', j: 1 })).toEqual({ q: 'y', j: 3 });
    expect(firstChosen(choiceOf('xor').net, undefined)).toBe('all');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterReset, fromQuery, lookedAt, toQuery } from '@/components/figure/definition';
import { encode } from '@/components/figure/codec';
import { leftOut, LONGEST_LINK } from '@/components/figure/link';
import { fromFile, toFile } from '@/components/figure/state-file';
import { asking, explaining, firstNudge, LAST_NUDGE } from '@/components/widgets/one-case/asking/asked';
import { branches, branchFault, inOrder } from '@/components/widgets/one-case/asking/branches';
import { treeMove } from '@/components/controls/tree-keys';
import { firstOpen, whyRows } from '@/components/widgets/one-case/asking/why-view';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { firstState, oneCase, type OneCaseAction, type OneCaseState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';
import { derivations } from '@/lib/models/derivation';
import { sizes } from '@/lib/models/nudge';
import { quantityOf } from '@/lib/notation/quantities';

const on = (state: OneCaseState, ...actions: readonly OneCaseAction[]): OneCaseState => actions.reduce(oneCase.reduce, state);
const read = (query: string) => fromQuery(oneCase, `?${query}`, firstState);

describe('open branches in a link', () => {
  test('are one short word', () => {
    expect(branches.write(['', '0'])).toBe('aa');
    expect(branches.write(['1', '', '0.1', '0'])).toBe('aab..b');
    expect(branches.write(['0.0'])).toBe('AAa');
    expect(branches.write(['', '27.3'])).toBe('a1Bd');
    expect(branches.write([])).toBe('');
  });
  test('come back, whatever stands open', () => {
    const path = fc.array(fc.nat(60), { maxLength: 6 }).map((steps) => steps.join('.'));
    fc.assert(
      fc.property(fc.array(path, { maxLength: 30 }), (paths) => {
        expect(branches.read(branches.write(paths))).toEqual({ value: inOrder(paths) });
      }),
    );
  });
  test.each(['b', 'a..', 'aa.a', 'ab.a', 'A', 'a-', '1a', 'a.', 'aB'])('“%s” was not written here', (text) => {
    expect(branches.read(text)).toHaveProperty('problem');
  });
});

test.each(netNames)('of %s the lines that can be opened are the ones its link may name', (net) => {
  const { net: all, steps } = choiceOf(net);
  for (const alpha of [0, 0.9]) {
    const [j, i] = [all.connections[0]!.j, all.connections[0]!.i];
    const state: OneCaseState = { ...firstState, net, chosen: 0, cursor: steps, why: `deltaW.${j}.${i}`, alpha };
    const data = stateData(state);
    const root = derivations(data.net, data.trace)(quantityOf(state.why!)!)!;
    let open = firstOpen(root);
    // Down the first line that opens, and all beside it.
    for (let depth = 0; depth < 4; depth++) {
      const rows = whyRows(root, open, data, steps);
      const next = rows.find((row) => row.open === false);
      if (!next) break;
      open = treeMove(rows, open, next.path, '*')!.open!;
    }
    const opened = on(state, { type: 'set', to: { open: inOrder(open) } });
    expect(opened.open).toEqual(inOrder(open));
    expect(read(toQuery(oneCase, opened))).toEqual({ value: opened });
    expect(toQuery(oneCase, opened).length).toBeLessThan(LONGEST_LINK);
    const given = whyRows(root, open, data, steps).find((row) => row.open === null)!.path;
    expect(branchFault([given], { net, cursor: steps, why: state.why, second: alpha > 0 })).toBe(
      'open: that derivation has no such branch',
    );
    expect(on(state, { type: 'set', to: { open: [given] } })).toBe(state);
  }
});

describe('what is asked of a step', () => {
  test('stands in its link: the tool, and what was chosen in it', () => {
    const proved = on(
      { ...firstState, cursor: 14 },
      { type: 'set', to: asking('prove') },
      { type: 'set', to: { nudged: '5.4' } },
      { type: 'set', to: { h: 20 } },
      { type: 'set', to: { sides: 'one' } },
    );
    expect(toQuery(oneCase, proved)).toBe('one-case=chosen.3~cursor.14~ask.!prove~nudged.!5.4~h.20~sides.one');
    const timed = on(
      { ...firstState, cursor: 14 },
      { type: 'sweep' },
      { type: 'set', to: asking('time', 'y.5') },
      { type: 'set', to: { curve: 'deltaW.5.4', read: 40, span: 1000 } },
    );
    expect(toQuery(oneCase, timed)).toBe('one-case=chosen.3~cursor.0~made.1~at.1~ask.!time~curve.!deltaW.5.4~span.!1000~read.!40');
    const why = on(
      { ...firstState, cursor: 16 },
      { type: 'set', to: explaining('dEdw.3.1') },
      { type: 'set', to: { open: ['', '0', '0.1'] } },
    );
    expect(toQuery(oneCase, why)).toBe('one-case=chosen.3~cursor.16~why.!dEdw.3.1~open.!aab');
    const doors = on(
      { ...firstState, cursor: 2 },
      { type: 'set', to: { numbers: true } },
      { type: 'set', to: { door: true } },
      { type: 'set', to: asking('predict') },
    );
    expect(toQuery(oneCase, doors)).toBe('one-case=chosen.3~cursor.2~numbers.1~door.1~ask.!predict');
    for (const state of [proved, timed, why, doors]) {
      expect(read(toQuery(oneCase, state))).toEqual({ value: { ...state, here: null } });
      expect(leftOut(oneCase, state)).toBeNull();
      expect(fromFile(oneCase, toFile(oneCase, state, 'paper'))).toEqual({ state: { ...state, here: null }, notation: 'paper' });
    }
  });

  test('of a moment is still read when the run of a link has been repeated, and no more once one has gone there', () => {
    const moment = { weights: new Array<number>(9).fill(0.5), changes: new Array<number>(9).fill(0) };
    const pending: OneCaseState = { ...firstState, at: 40, made: 40, ask: 'time', curve: 'w.5.4', read: 20 };
    const arrived = on(pending, { type: 'travel', line: 'own', to: 40, moment });
    expect(arrived.read).toBe(20);
    expect(on(arrived, { type: 'travel', line: 'own', to: 20, moment }).read).toBeNull();
  });

  test('is one thing at a time, and closing it leaves a link as short as before', () => {
    const asked = on(
      { ...firstState, cursor: 14 },
      { type: 'set', to: asking('prove') },
      { type: 'set', to: { h: 20 } },
      { type: 'set', to: explaining('step') },
    );
    expect(asked).toMatchObject({ ask: null, why: 'step', h: firstNudge });
    expect(on(asked, { type: 'set', to: asking('time') })).toMatchObject({ ask: 'time', why: null });
    expect(on(asked, { type: 'set', to: asking(null) })).toEqual({ ...firstState, cursor: 14 });
  });

  test('hangs on the step where it must', () => {
    const open = on({ ...firstState, cursor: 16, why: 'step' }, { type: 'set', to: { open: ['', '0'] } });
    expect(open.open).toEqual(['', '0']);
    for (const action of [{ type: 'step' }, { type: 'pass' }, { type: 'sweep' }, { type: 'go', to: 3 }] as const)
      expect(on(open, action).open, action.type).toBeNull();
    expect(on(open, { type: 'set', to: { chosen: 1 } }).open).toEqual(['', '0']);
    const stays = on({ ...firstState, cursor: 16, why: 'dEdw.3.1' }, { type: 'set', to: { open: ['', '0'] } });
    expect(on(stays, { type: 'step' }, { type: 'back' })).toEqual(stays);
    expect(on(stays, { type: 'set', to: { cursor: 9, part: 0, playing: false, pointed: null, why: 'dEdw.3.1' } })).toMatchObject({
      cursor: 9,
      open: ['', '0'],
    });
    expect(on(stays, { type: 'set', to: { net: 'symmetry' } })).toMatchObject({ why: 'step', open: null });
    const known = on({ ...firstState, ask: 'time', curve: 'w.5.4', door: true }, { type: 'set', to: { net: 'symmetry' } });
    expect(known).toMatchObject({ ask: 'time', curve: null, door: true });
    expect(oneCase.check!(known)).toBeUndefined();
  });

  test('Reset and undo leave it open', () => {
    const state = on({ ...firstState, cursor: 14 }, { type: 'set', to: asking('time', 'w.5.4') }, { type: 'sweep' });
    expect(afterReset(oneCase, state)).toMatchObject({ cursor: 0, ask: 'time', curve: 'w.5.4' });
    const before: OneCaseState = { ...firstState, cursor: 14 };
    expect(lookedAt(oneCase, before, state)).toEqual({ ...before, ask: 'time', curve: 'w.5.4' });
    // What does not go with the net that comes back is left out, the rest stays.
    expect(lookedAt(oneCase, before, { ...state, net: 'symmetry', curve: 'w.9.7', door: true })).toEqual({
      ...before,
      ask: 'time',
      door: true,
    });
  });

  test('stops no Play, unless a derivation opens', () => {
    const playing = { ...firstState, cursor: 3, playing: true };
    expect(on(playing, { type: 'set', to: asking('time', 'all') }, { type: 'set', to: { door: true } })).toMatchObject({ playing: true });
    expect(on(playing, { type: 'set', to: explaining('step') })).toMatchObject({ playing: false });
  });

  test.each([
    ['ask.!tim', 'ask: “tim” is none of prove, predict, time'],
    ['ask.!prove~why.!step', 'ask: a derivation stands open, and one thing is asked at a time'],
    ['ask.!prove~nudged.!5.9', 'nudged: this net has no weight “5.9”'],
    ['ask.!prove~h.61', 'h: 61 is not between 0 and 60'],
    ['ask.!time~curve.!d.5', 'curve: this net has no number “d.5” to follow'],
    ['ask.!time~curve.!E.3', 'curve: this net has no number “E.3” to follow'],
    ['ask.!time~read.!10001', 'read: this run is followed for 10000 sweeps'],
    ['why.!step~open.!aac', 'open: that derivation has no such branch'],
    ['why.!step~open.!a..', 'open: its list of open branches is damaged'],
    ['open.!aa', 'open: no derivation stands open'],
  ])('%s is told, and the rest kept', (fields, why) => {
    expect(read(`one-case=cursor.9~seed.12~${fields}`)).toMatchObject({
      problem: expect.stringContaining(why),
      value: { cursor: 9, seed: 12 },
    });
  });

  test('nudges are as many as a link may name', () => {
    expect(sizes).toHaveLength(LAST_NUDGE + 1);
  });

  test('a link from before there was any of this leads where it led, and to nothing more', () => {
    expect(read('one-case=chosen.3~cursor.9~why.!dEdw.3.1')).toEqual({ value: { ...firstState, cursor: 9, why: 'dEdw.3.1' } });
    expect(encode(oneCase.link, firstState)).toContain('ask.~');
  });
});

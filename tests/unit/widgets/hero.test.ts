import { describe, expect, test } from 'vitest';
import { LAST_SEED } from '@/components/controls/seeds';
import { atRest, fromQuery, toQuery } from '@/components/figure/definition';
import { curveView } from '@/components/widgets/hero/curve-view';
import { inputAt, mapView } from '@/components/widgets/hero/map-view';
import { momentOf, sayMoment } from '@/components/widgets/hero/moment';
import { netView } from '@/components/widgets/hero/net-view';
import { LIMIT, runOf, solvedAt } from '@/components/widgets/hero/run';
import { hero, opening, otherSeed, paces, readSeed, type HeroAction, type HeroState } from '@/components/widgets/hero/state';
import { symmetry } from '@/lib/nets/symmetry';
import { createLoop, rightSide } from '@/lib/training';
import { measureSymmetry } from '@/components/recorded/symmetry';

const run = runOf(96);
const after = (sweep: number, input = opening.input) => momentOf(run.at(sweep), input);
const sweeps = [0, 1, 300, 1000, 1360, 3000];

describe('the run', () => {
  test('is the engine’s: seed 96 comes right at sweep 1,284 and has E = 0.417 at 1,360', () => {
    const moment = after(1360);
    expect(solvedAt(run)).toBe(1284);
    expect(moment.E).toBeCloseTo(0.4174, 4);
    expect(moment.right).toBe(64);
    expect(after(1283).right).toBeLessThan(64);
    expect(after(1284).right).toBe(64);
  });

  test('ends at its limit', () => {
    const runner = runOf(20).from(LIMIT - 1);
    expect([runner.tick(), runner.status, runner.sweeps]).toEqual([false, 'out of sweeps', LIMIT]);
  });

  test('a run that stays stuck is shown as such', () => {
    const stuck = runOf(20);
    const moment = momentOf(stuck.at(LIMIT), 0);
    expect(moment.right).toBe(56);
    expect(solvedAt(stuck)).toBeUndefined();
    expect(curveView(stuck).solved).toBeUndefined();
    expect(sayMoment(moment, solvedAt(stuck))).toBe('After 30,000 sweeps the error is 3.428; 56 of 64 answers are right.');
  });
});

describe('the state', () => {
  const by = (state: HeroState, ...actions: HeroAction[]) => actions.reduce(hero.reduce, state);

  test('Play from the opening picture begins with the first weights, and otherwise goes on', () => {
    expect(by(opening, { type: 'play' })).toMatchObject({ playing: true, sweep: 0 });
    expect(by(opening, { type: 'step' }, { type: 'play' })).toMatchObject({ playing: true, sweep: 1361 });
    expect(by({ ...opening, sweep: LIMIT }, { type: 'play' }).sweep).toBe(0);
    expect(by(opening, { type: 'play' }, { type: 'play' }).playing).toBe(false);
  });

  test('training moves it only while it plays, and stops at the limit', () => {
    expect(by(opening, { type: 'tick', sweep: 5 })).toBe(opening);
    expect(by(opening, { type: 'play' }, { type: 'tick', sweep: 5 })).toMatchObject({ sweep: 5, playing: true });
    expect(by(opening, { type: 'play' }, { type: 'tick', sweep: LIMIT })).toMatchObject({ sweep: LIMIT, playing: false });
  });

  test('steps stay within the run; Reset and other weights go to its beginning', () => {
    expect(by({ ...opening, sweep: 0 }, { type: 'back' }).sweep).toBe(0);
    expect(by({ ...opening, sweep: LIMIT }, { type: 'step' }).sweep).toBe(LIMIT);
    expect(by(opening, { type: 'flip', disc: 0 }, { type: 'set', to: { sweep: 0, playing: false } })).toMatchObject({
      sweep: 0,
      seed: 96,
      input: 0b001101,
    });
    expect(by({ ...opening, playing: true }, { type: 'set', to: { seed: 7, sweep: 0 } })).toMatchObject({
      seed: 7,
      sweep: 0,
      playing: true,
    });
  });

  test('each disc flips its own input, and twice is nothing', () => {
    for (let disc = 0; disc < 6; disc++) {
      const flipped = by(opening, { type: 'flip', disc });
      const differs = symmetry.cases[flipped.input]!.inputs.map((bit, k) => bit !== symmetry.cases[opening.input]!.inputs[k]);
      expect(differs.map((one, k) => (one ? k : -1)).filter((k) => k >= 0)).toEqual([disc]);
      expect(by(flipped, { type: 'flip', disc }).input).toBe(opening.input);
    }
  });

  test('a link brings it back; a damaged one says what is wrong', () => {
    const state = atRest(
      by(
        opening,
        { type: 'play' },
        { type: 'set', to: { seed: 412, sweep: 0 } },
        { type: 'tick', sweep: 777 },
        { type: 'set', to: { input: 12 } },
      ),
    );
    const link = `?${toQuery(hero, state)}`;
    expect(link).toBe('?hero=seed.412~sweep.777~input.12');
    expect(fromQuery(hero, link, opening)).toEqual({ value: state });
    expect(fromQuery(hero, '?hero=seed.1~sweep.40000', opening)).toHaveProperty('problem');
  });

  test('a seed typed badly gets a sentence', () => {
    expect(readSeed(' 96 ')).toEqual({ seed: 96 });
    for (const typed of ['1,425', '1.425', '1 425', '١٬٤٢٥', '۱۴۲۵']) expect(readSeed(typed)).toEqual({ seed: 1425 });
    expect(readSeed(String(LAST_SEED))).toEqual({ seed: LAST_SEED });
    for (const typed of ['', 'abc', '-1', '1.5', '1e3', '10000', '9'.repeat(40)]) expect(readSeed(typed)).toHaveProperty('problem');
  });

  test('other weights are always other, and of a measured seed', () => {
    for (const seed of [0, 1, 96, 999, 1000, 5000]) {
      for (const random of [0, 0.0949, 0.095, 0.5, 0.9999]) {
        const other = otherSeed(seed, random);
        expect(other).not.toBe(seed);
        expect(other).toBeGreaterThanOrEqual(1);
        expect(other).toBeLessThanOrEqual(1000);
      }
    }
  });
});

describe('the drawing', () => {
  test.each(sweeps)('the net after %i sweeps: every weight has its number, and no two numbers touch', (sweep) => {
    const view = netView(after(sweep));
    expect(view.connections).toHaveLength(17);
    expect(view.weights).toHaveLength(17);
    expect(view.discs.map(({ value }) => value)).toEqual([1, 0, 1, 1, 0, 1]);
    const boxes = view.weights.map(({ x, y, text, key }) => ({
      left: x - 4.5 * text.length,
      right: x + 4.5 * text.length,
      top: y - 9,
      bottom: y + 9,
      key,
    }));
    boxes.forEach((a, i) => {
      for (const b of boxes.slice(0, i)) {
        expect(a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom, `${a.key} and ${b.key}`).toBe(true);
      }
    });
  });

  test('the dials show what equations (1) and (2) give for the input on show', () => {
    for (const input of [0, 45, 63]) {
      const moment = after(1360, input);
      expect(moment.y[8]).toBe(moment.answers[input]!.y);
      const x = [0, 1, 2, 3, 4, 5].reduce((sum, k) => sum + moment.weight(7, k + 1) * moment.answer.inputs[k]!, moment.weight(7, 0));
      expect(moment.y[6]).toBeCloseTo(1 / (1 + Math.exp(-x)), 12);
    }
  });

  test('symmetric inputs are the diagonal of the map, and a cell leads to its input', () => {
    const squares = mapView(after(1360));
    for (const { input, row, column, symmetric } of squares) {
      expect(symmetric).toBe(row === column);
      expect(inputAt(row, column)).toBe(input);
    }
    expect(squares.every(({ side, symmetric }) => side > Math.SQRT1_2 === symmetric)).toBe(true);
  });

  test('the axis of the curve grows with the run', () => {
    expect(curveView(run)).toMatchObject({ end: 5000, solved: 1284 });
    const young = runOf(3);
    young.at(2000);
    expect(curveView(young).end).toBe(2000);
    young.at(2001);
    expect(curveView(young).end).toBe(5000);
  });

  test('the note about E = 4 keeps clear of the mark of the solved sweep', () => {
    // In a plane of 280 px, the narrowest.
    const px = (sweep: number) => (280 * sweep) / 2000;
    for (const at of [undefined, 200, 470, 1000, 1050, 1284, 1990]) {
      const view = curveView({ known: 2000, reached: (goal) => (goal === rightSide.name ? at : undefined) });
      const note = view.texts[0]!;
      const from = px(note.at[0]) + 14;
      if (at !== undefined) expect(px(at) < from || px(at) > from + 118, String(at)).toBe(true);
      expect(from + 118).toBeLessThan(280 + 54);
    }
  });
});

test('the caption’s numbers are those of the record, which the engine repeats', () => {
  const measured = measureSymmetry();
  expect(measured).toMatchObject({ seeds: 1000, reported: 1425, limit: LIMIT, opening: 1284 });
  expect(measured.solved).toBeGreaterThan(900);
  expect(measured.quartiles).toHaveLength(3);
  const stuck = runOf(measured.stuckSeed!);
  stuck.at(LIMIT);
  expect(solvedAt(stuck)).toBeUndefined();
  // By the paper's 1,425 sweeps: 32.7 per cent with random biases, 1.1 with biases from 0.
  expect([measured.inTime, measured.inTimeFromZero]).toEqual([327, 11]);
});

test('a training run keeps the speed that was chosen', () => {
  let time = 0;
  let next: (() => void) | undefined;
  const clock = { now: () => time, nextFrame: (callback: () => void) => ((next = callback), () => (next = undefined)) };
  for (const { rate } of paces.positions) {
    const runner = runOf(1).from(0);
    const loop = createLoop(runner, { rate: () => rate, clock });
    loop.start();
    for (let frame = 0; frame < 60; frame++) {
      time += 1000 / 60;
      next?.();
    }
    expect(Math.abs(runner.sweeps - rate - 1)).toBeLessThanOrEqual(rate > 60 ? 90 : 1);
    loop.stop();
  }
});

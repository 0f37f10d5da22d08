import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreement, ownPlace, pileView, summary, sweepsOf } from '@/components/widgets/figure-one/pile-view';
import { isPaper, manyWith, paper, printed, runOf, solvedAt } from '@/components/widgets/figure-one/run';
import { figureOne, opening } from '@/components/widgets/figure-one/state';
import { ratioText, view } from '@/components/widgets/figure-one/view';
import { printedState } from '@/lib/nets/printed-symmetry';
import { bitsOf, pairRatios, sumOf, turnedOver, unitsOf } from '@/lib/nets/symmetry-units';
import { weightsMark } from '@/lib/reproduce/train';
import { runMany } from '@/lib/training';

/** Row k is seed k + 1: first sweep right, …, a mark of the final weights. */
const rows: readonly (readonly (number | string | null)[])[] = JSON.parse(readFileSync('content/results/symmetry.json', 'utf8')).readings[0]
  .rows;
const record = rows.map(([first]) => first as number | null);
const { initial, reduce } = figureOne;

describe('the runs', () => {
  it('come right at the recorded sweep', () => {
    const run = runOf({ ...paper, seed: opening.seed });
    run.advance(opening.sweep);
    expect(solvedAt(run)).toBe(record[opening.seed - 1]);
    expect(opening.sweep).toBeGreaterThan(solvedAt(run)!);
  });

  it('of many seeds end on the recorded weights, to the last bit', async () => {
    const seeds = [1, 7];
    const outcomes = await runMany({ ...manyWith(paper), seeds }).outcomes;
    expect(outcomes.map(({ weights }) => weightsMark(weights))).toEqual(seeds.map((seed) => rows[seed - 1]!.at(-1)));
    const sweeps = sweepsOf(outcomes);
    expect([sweeps[0], sweeps[1], sweeps[6]]).toEqual([record[0], undefined, record[6]]);
    expect(agreement(sweeps, record)).toMatch(/^2 of 2 /);
  });

  it('settle near 1 to 2 to 4 in the opening picture, as the paper’s do', () => {
    const run = runOf({ ...paper, seed: opening.seed });
    const [unit] = unitsOf(run.at(opening.sweep).weights, 2);
    expect(ratioText(unit!)).toBe('4.0 : 1 : 2.0');
  });
});

describe('the printed weights', () => {
  it('give the answers of equations (1) and (2) to all 64 inputs, all of them right', () => {
    const { answers } = printedState();
    for (const [input, answer] of answers.entries()) {
      const seen = view({ ...initial, source: 'printed', input }, printed, 0);
      expect(seen.output.y).toBeCloseTo(answer.output, 12);
      expect(seen.map[seen.here[0]]![seen.here[1]]).toBeCloseTo(answer.output, 12);
      expect(seen.symmetric).toBe(answer.symmetric);
      expect(seen.right).toBe(64);
    }
  });

  it('cancel on a symmetric row and leave a rest on another', () => {
    const [left] = unitsOf(printed, 2);
    expect(sumOf(left!, bitsOf(0b101101)).inputs).toBeCloseTo(0, 12);
    expect(sumOf(left!, bitsOf(0b011000)).x).toBeCloseTo(2.5, 12);
    expect(view({ ...initial, source: 'printed', input: 0b011000 }, printed, 0).words).toMatch(
      /does not mirror itself.*Unit 7 comes on.*right\.$/,
    );
  });
});

describe('the state', () => {
  it('begins anew with other settings, and keeps the sweep when inputs are turned', () => {
    const flipped = reduce(initial, { type: 'set', to: { input: turnedOver(initial.input, 0) } });
    expect([flipped.input, flipped.sweep]).toEqual([0b001101, opening.sweep]);
    const wider = reduce(initial, { type: 'set', to: { range: 1 } });
    expect([wider.sweep, isPaper(wider), isPaper(initial)]).toEqual([0, false, true]);
  });

  it('plays its opening run from the beginning, and does not step the printed weights', () => {
    expect(reduce(initial, { type: 'play' })).toMatchObject({ sweep: 0, playing: true });
    const still = reduce(initial, { type: 'set', to: { source: 'printed' } });
    expect(reduce(still, { type: 'step' }).sweep).toBe(opening.sweep);
    expect(reduce(still, { type: 'play' }).playing).toBe(false);
  });
});

describe('the pile', () => {
  it('has a dot for every run that came right, and the reader’s own falls into its place', () => {
    const piled = pileView(record);
    expect(piled.dots.filter((dot) => dot !== null)).toHaveLength(record.filter((one) => one !== null).length);
    const solved = record[6]!;
    expect(ownPlace(piled, 7, solved - 1, undefined, true)).toEqual([solved - 1, piled.high + 1]);
    expect(ownPlace(piled, 7, solved, solved, true)).toEqual(piled.dots[6]);
  });

  it('counts runs in words', () => {
    expect(summary(record, null, false)).toBe('984 of 1,000 came right within 30,000 sweeps, half of them all by sweep 2,668.');
    expect(summary([500, null, undefined], 2, true)).toContain('1 of 2 came right');
  });
});

it('magnitudes are those of mirrored pairs', () => {
  expect(pairRatios([4, -1, 2, -2, 1, -4])).toEqual([1, 2, 4]);
});

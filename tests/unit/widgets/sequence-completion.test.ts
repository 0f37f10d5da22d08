import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery } from '@/components/figure/definition';
import { LIMIT, many, runOf, solvedAt, TRIED } from '@/components/widgets/sequence-completion/run';
import { opening, sequenceCompletion, type SequenceCompletionState } from '@/components/widgets/sequence-completion/state';
import { fared, view } from '@/components/widgets/sequence-completion/view';
import { answerOf, complete, isNovel, said } from '@/lib/nets/sequence-answers';
import { allSequences, novelSequences } from '@/lib/nets/sequences';
import { counts } from '@/lib/reproduce/experiment';
import { novelRight } from '@/lib/reproduce/sequences';
import { recorded } from '../content/by-hand';

const first = sequenceCompletion.initial;
const run = runOf(opening.seed);
const at = (sweep: number, chosen = opening.chosen) => view(run.at(sweep), chosen);

describe('the run on show', () => {
  it('comes right where our record of this seed says', () => {
    run.advance(LIMIT);
    const record = counts(recorded('sequences').readings[0]!, 'right side of 0.5');
    expect(solvedAt(run)).toBe(record[opening.seed - 1]);
    expect(opening.sweep).toBeGreaterThanOrEqual(solvedAt(run)!);
    expect(at(opening.sweep).trained).toBe(20);
    expect(isNovel(opening.chosen)).toBe(true);
    expect(at(solvedAt(run)! - 1).trained).toBeLessThan(20);
  });

  it('counts the five others as npm run reproduce does', () => {
    for (const sweep of [0, 60, opening.sweep, LIMIT]) {
      const { weights } = run.at(sweep);
      expect(complete(said(weights, 0).digits).others).toBe(novelRight(weights));
    }
  });

  it('is trained as the record is', () => {
    const { settings } = recorded('sequences').readings[0]!;
    expect(many.settings).toMatchObject({ schedule: settings.schedule, range: settings.range });
    expect(many.cases).toHaveLength(20);
    expect(many.cases).not.toContain(novelSequences[0]);
  });
});

describe('what is drawn', () => {
  it('has letters at the first two steps, digits at the last four, thirty hidden units at all', () => {
    const { steps } = at(50);
    expect(steps.map(({ letter }) => letter)).toEqual(['A', 'D', null, null, null, null]);
    expect(steps.map(({ digit }) => digit?.wanted ?? null)).toEqual([null, null, 1, 2, 2, 1]);
    expect(steps.map(({ hidden }) => hidden.flat().length)).toEqual([30, 30, 30, 30, 30, 30]);
  });

  it('depends at step 3 on letters that no longer come in', () => {
    const [one, other] = ['AB', 'CB'].map((pair) => allSequences.findIndex(({ label }) => label.startsWith(pair)));
    const [a, b] = [at(opening.sweep, one), at(opening.sweep, other)];
    expect(a.steps[2]!.hidden).not.toEqual(b.steps[2]!.hidden);
    expect(a.steps[2]!.digit!.answer).not.toBe(b.steps[2]!.digit!.answer);
  });

  it('has a tile for each pair, a quarter for each right digit, a thick frame for the five others', () => {
    const { tiles, trained, others } = at(opening.sweep);
    expect(tiles.map(({ id }) => id)).toEqual(allSequences.map(({ label }) => label));
    expect(tiles.filter(({ marked }) => marked).map(({ id }) => id.slice(0, 2))).toEqual(['AD', 'BE', 'CA', 'DB', 'EC']);
    expect(tiles.filter(({ parts }) => parts.every((part) => part === 1))).toHaveLength(trained + others);
  });

  it('reads a digit only where its unit alone is above one half', () => {
    expect([answerOf([0.9, 0.1, 0.2]), answerOf([0.1, 0.2, 0.6]), answerOf([0.4, 0.3, 0.2]), answerOf([0.7, 0.6, 0])]).toEqual([
      1,
      3,
      null,
      null,
    ]);
    expect(at(0).told).toContain('?');
  });
});

describe('the walk', () => {
  it('shows the run from its beginning when Play is pressed, and keeps the pair for another seed', () => {
    expect(sequenceCompletion.reduce(first, { type: 'play' })).toMatchObject({ sweep: 0, playing: true });
    expect(sequenceCompletion.reduce({ ...first, chosen: 7 }, { type: 'set', to: { seed: 3 } })).toMatchObject({
      sweep: 0,
      chosen: 7,
      seed: 3,
    });
  });

  it('has a link with all of it', () => {
    const there: SequenceCompletionState = { ...first, seed: 3, sweep: 77, chosen: 24 };
    expect(fromQuery(sequenceCompletion, `?${toQuery(sequenceCompletion, there)}`, first)).toEqual({ value: there });
    expect(fromQuery(sequenceCompletion, '?sequence-completion=chosen.25', first)).toMatchObject({
      problem: expect.stringContaining('chosen'),
    });
  });
});

it('tells how other starts have fared, and which have not learned', () => {
  const [done, start] = [run.at(opening.sweep), run.at(0)].map(({ weights }, seed) => ({ weights, seed }));
  const words = fared([done!, start!], true);
  expect(words).toMatch(`2 of ${TRIED} starts: 1 learned the 20 within 1,000 sweeps.`);
  expect(words).toMatch(`1 complete ${at(opening.sweep).others}.`);
  expect(fared([], true)).toBe('Training …');
});

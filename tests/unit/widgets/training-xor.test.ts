import { describe, expect, it } from 'vitest';
import { fromQuery, toQuery, type SetAction } from '@/components/figure/definition';
import { steppedQuery } from '@/components/figure/OpenInStepper';
import type { WalkAction } from '@/components/figure/walk';
import { numbersOf } from '@/components/widgets/one-case/edits';
import { learned, swept, totalError } from '@/components/widgets/one-case/learning';
import { firstState, oneCase, type OneCaseState } from '@/components/widgets/one-case/state';
import { fared, MOST_SWEEPS, TRIED } from '@/components/widgets/training-xor/many-starts';
import { goal, runOf } from '@/components/widgets/training-xor/run';
import { LAST, trainingXor, type Choice, type TrainingXorState } from '@/components/widgets/training-xor/state';
import { steppedMoment } from '@/components/widgets/training-xor/stepped-moment';
import { linesOf, placeOf, sayOf, ways, worstOf } from '@/components/widgets/training-xor/view';
import { namedCases as cases } from '@/lib/nets/xor';
import { answersTo } from '@/lib/training';

const first = trainingXor.initial;
const after = (start: Partial<TrainingXorState>, ...actions: (WalkAction | SetAction<TrainingXorState>)[]) =>
  actions.reduce(trainingXor.reduce, { ...first, ...start });
const queryOf = (choice: Choice, sweep: number, chosen = 3) => steppedQuery(steppedMoment(choice, runOf(choice).at(sweep), chosen));
const opened = (choice: Choice, sweep: number, chosen = 3): OneCaseState => {
  const asked = fromQuery(oneCase, `?${queryOf(choice, sweep, chosen)}`, oneCase.initial);
  expect(asked).not.toHaveProperty('problem');
  return (asked as { value: OneCaseState }).value;
};

describe('the four ways from the stepper’s start', () => {
  it('come right where the chapter says', () => {
    const when = Object.fromEntries(
      ways(9).map((way) => {
        const run = runOf(way);
        run.advance(LAST);
        return [`${way.update} ${way.velocity}`, run.reached(goal.name)];
      }),
    );
    expect(when).toMatchObject({ 'sweep 0': 778, 'sweep 1': 109, 'case 0': 986 });
    expect(when['case 1']).toBeLessThan(200);
  });

  it('learn OR first: the answer to 1 1 goes astray for half of the way and turns back last', () => {
    for (const way of ways(9)) {
      const run = runOf(way);
      run.advance(LAST);
      const right = run.reached(goal.name)!;
      const [start, half, end] = [0, Math.round(right / 2), right].map((sweep) => run.at(sweep).outputs.map(([y]) => y!));
      expect(half![0]).toBeLessThan(start![0]!);
      for (const c of [1, 2, 3]) expect(half![c]).toBeGreaterThan(0.55);
      expect(half![3]! - start![3]!).toBeGreaterThan(0.1);
      expect(end![3]).toBeLessThan(0.2);
    }
  });

  it('keep the four answers that the moment has', () => {
    for (const way of ways(9)) {
      const run = runOf(way);
      for (const sweep of [0, 1, 250])
        cases.forEach((_, c) => expect(run.watched(answersTo(c)).get(sweep)).toBe(run.at(sweep).outputs[c]![0]));
    }
  });
});

describe('a sweep opened in the stepper', () => {
  it.each([0, 1, 108, 777, LAST])('has the error of sweep %i to the last bit, and its link is short', (sweep) => {
    for (const way of ways(9)) {
      const { E } = runOf(way).at(sweep);
      expect(totalError(opened(way, sweep))).toBe(E);
      expect(queryOf(way, sweep).length).toBeLessThan(2000);
    }
  });

  it('goes on there as the run goes on here', () => {
    for (const velocity of [0, 1]) {
      const way = { seed: 9, update: 'sweep', velocity } as const;
      expect(Array.from(numbersOf(swept(opened(way, 60))).weights)).toEqual(runOf(way).at(61).weights);
      const perCase = { ...way, update: 'case' } as const;
      const four = [0, 1, 2, 3].reduce((state) => learned(state), opened(perCase, 60, 0));
      expect(Array.from(numbersOf(four).weights)).toEqual(runOf(perCase).at(61).weights);
      expect(four.made).toBe(4 * 61);
    }
  });

  it('is that of the start at sweep 0, and opens at the worst case', () => {
    expect(totalError(opened(first, 0))).toBe(totalError(firstState));
    const moment = { outputs: [[0.1], [0.7], [0.95], [0.2]] };
    expect(worstOf(moment)).toBe(1);
  });
});

describe('the walk', () => {
  it('steps ever further, and back to where it was', () => {
    for (const sweep of [0, 9, 10, 190, 200, 1950]) {
      const on = after({ sweep }, { type: 'step' });
      expect(on.sweep).toBeGreaterThan(sweep);
      expect(after({}, { type: 'go', to: on.sweep }, { type: 'back' }).sweep).toBe(sweep);
    }
  });

  it('keeps the sweep when the way changes, and a link keeps all of it', () => {
    const there = after({ sweep: 109 }, { type: 'set', to: { velocity: 1 } }, { type: 'set', to: { update: 'case' } });
    expect(there).toMatchObject({ sweep: 109, velocity: 1, update: 'case' });
    expect(fromQuery(trainingXor, `?${toQuery(trainingXor, there)}`, first)).toEqual({ value: there });
    expect(fromQuery(trainingXor, '?training-xor=sweep.2001', first)).toMatchObject({ problem: expect.stringContaining('sweep') });
  });
});

it('draws the start, and ends at the sweep asked for', () => {
  const { E, answers } = linesOf(runOf(first), 777);
  expect([E[0]![0], E.at(-1)![0]]).toEqual([placeOf(0), 777]);
  expect(answers.map(({ points }) => points.length)).toEqual([E.length, E.length, E.length, E.length]);
});

it('says how many answers are good enough', () => {
  const run = runOf(first);
  expect(sayOf({ sweep: 777 }, run.at(777), run).now).not.toContain('All four');
  expect(sayOf({ sweep: 778 }, run.at(778), run)).toMatchObject({
    now: expect.stringContaining('All four'),
    when: expect.stringContaining('778'),
  });
});

it('counts the starts that come right, and names those that do not', () => {
  const outcomes = [
    { seed: 2, reached: { [goal.name]: 100 } },
    { seed: 7, reached: {} },
    { seed: 1, reached: { [goal.name]: 300 } },
  ];
  expect(fared(outcomes, true)).toMatchObject({
    stuck: [7],
    say: expect.stringMatching(
      `3 of ${TRIED} starts tried: 2 right within ${MOST_SWEEPS.toLocaleString('en-GB')} sweeps, half of them by sweep 100`,
    ),
  });
  expect(fared(outcomes, false).dots.filter((dot) => dot !== null)).toHaveLength(2);
});

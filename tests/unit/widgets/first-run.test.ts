import { describe, expect, it } from 'vitest';
import { askedOf, firstRunFrom, followed, tasks, type FirstRun } from '@/components/widgets/one-case/first-run';
import { firstState, oneCase, type OneCaseAction, type OneCaseState } from '@/components/widgets/one-case/state';

const times = (count: number, action: OneCaseAction) => Array.from({ length: count }, () => action);
const step: OneCaseAction = { type: 'step' };

/** A reader who does one thing after another. */
function doing(
  actions: readonly OneCaseAction[],
  from: OneCaseState = firstState,
  run = firstRunFrom(from),
): { state: OneCaseState; run: FirstRun } {
  let state = from;
  for (const action of actions) {
    state = oneCase.reduce(state, action);
    run = followed(run, state, true);
  }
  return { state, run };
}
const doneBy = (actions: readonly OneCaseAction[]) => doing(actions).run.done.flatMap((done, k) => (done ? [k + 1] : []));

describe('the first run', () => {
  it('is eight things to do, and is completed by doing them in turn', () => {
    expect(tasks).toHaveLength(8);
    const { run, state } = doing([
      ...times(8, step),
      { type: 'back' },
      { type: 'set', to: { pointed: 'y.4' } },
      { type: 'set', to: { pointed: null } },
      ...times(24, step),
      { type: 'next case' },
    ]);
    expect(run.done).toEqual(tasks.map(() => true));
    expect(askedOf(run)).toBeNull();
    expect(state.made).toBe(1);
  });

  it('ticks its first four where the chapter’s eight steps are: sum, answer, error, wish', () => {
    expect([0, 1, 5, 6, 7, 8].map((count) => doneBy(times(count, step)))).toEqual([[], [1], [1], [1, 2], [1, 2, 3], [1, 2, 3, 4]]);
  });

  it('asks for the next that has not been done, and in the end for what was left out', () => {
    const through = doing([{ type: 'go', to: 31 }]);
    expect(through.run.done.map(Number)).toEqual([1, 1, 1, 1, 0, 0, 1, 0]);
    expect(askedOf(through.run)).toBe(7);
    const changed = doing([{ type: 'next case' }], through.state, through.run);
    expect(askedOf(changed.run)).toBe(4);
  });

  it('does not take a number in passing for one that was asked for', () => {
    const glance: OneCaseAction[] = [
      { type: 'set', to: { pointed: 'y.4' } },
      { type: 'set', to: { pointed: null } },
    ];
    expect(doneBy([step, ...glance])).toEqual([1]);
    expect(doneBy([...times(8, step), { type: 'back' }, ...glance])).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes nothing back: neither by Back, nor by Reset, nor by another net', () => {
    const { run, state } = doing(times(8, step));
    const back = doing([...times(8, { type: 'back' }), { type: 'set', to: { net: 'symmetry' } }], state, run);
    expect(back.run.done.slice(0, 5)).toEqual([true, true, true, true, true]);
    expect(followed(run, firstState, true).done).toEqual(run.done);
  });

  it('counts nothing that a link has opened', () => {
    const run = followed(firstRunFrom(firstState), { ...firstState, cursor: 14 }, false);
    expect(run.done).not.toContain(true);
    expect(followed(run, { ...firstState, cursor: 15 }, true).done.slice(0, 4)).toEqual([true, true, true, true]);
  });

  it('does not change when the state does not', () => {
    const run = firstRunFrom(firstState);
    expect(followed(run, firstState, true)).toBe(run);
  });
});

import { keeper, makeBook } from '@/lib/training';
import { error, forward, still, sweep, type Bug, type Net, type Settings } from '@/lib/models/buggy-program';
import type { BugsState } from './state';
import { alike, LARGER, settings, startOf, SWEEPS, task } from './task';

export type BugRun = ReturnType<typeof createBugRun>;

/** A run of the program with a bug, sweep by sweep. */
export function createBugRun(start: Net, used: Settings, bug: Bug) {
  const errors = new Float64Array(SWEEPS + 1);
  let state = { net: start, velocity: still(start) };
  const note = (sweeps: number) => {
    errors[sweeps] = error(forward(state.net, task.inputs).at(-1)!, task.d);
  };
  note(0);
  const write = (made: number) => {
    state = sweep(state.net, state.velocity, task, used, bug);
    note(made + 1);
  };
  const book = makeBook(SWEEPS, write, {});
  return {
    advance: book.advance,
    /** Sweeps made. */
    get known() {
      return book.known;
    },
    /** The error after 0, 1 … `known` sweeps. */
    get errors() {
      return errors.subarray(0, book.known + 1);
    },
    /** The net after the last of them. */
    get net() {
      return state.net;
    },
  };
}

/** ε and α of the program on show. */
export const settingsOf = ({ larger }: Pick<BugsState, 'larger'>): Settings =>
  larger ? { ...settings, epsilon: settings.epsilon * LARGER } : settings;
/** The weights it starts with. */
export const startFor = ({ bug, seed }: Pick<BugsState, 'bug' | 'seed'>): Net => (bug === 'start' ? alike : startOf(seed));

/** The run of a state. The last ones are kept: the right program's is wanted beside each bug. */
export const bugRunOf = keeper({ last: 24, by: ({ bug, seed, larger }: BugsState) => `${bug} ${seed} ${larger}` }, (state: BugsState) =>
  createBugRun(startFor(state), settingsOf(state), state.bug),
);

/** The right program from the same start as a state's. */
export const rightRunOf = ({ seed }: Pick<BugsState, 'seed'>): BugRun => bugRunOf({ bug: 'none', seed, larger: false });

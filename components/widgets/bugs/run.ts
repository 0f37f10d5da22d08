import { keeper, type Budget } from '@/lib/training';
import { error, forward, still, sweep, type Bug, type Net, type Settings } from '@/lib/models/buggy-program';
import type { BugsState } from './state';
import { alike, LARGER, settings, startOf, SWEEPS, task } from './task';

export type BugRun = ReturnType<typeof createBugRun>;

/** A run of the program with a bug, as far as it has been followed: no sweep yet. */
export function createBugRun(start: Net, used: Settings, bug: Bug) {
  const errors = new Float64Array(SWEEPS + 1);
  let state = { net: start, velocity: still(start) };
  let known = 0;
  const note = () => {
    errors[known] = error(forward(state.net, task.inputs).at(-1)!, task.d);
  };
  note();
  return {
    /** Sweeps made. */
    get known() {
      return known;
    },
    /** The error after 0, 1 … `known` sweeps. */
    get errors() {
      return errors.subarray(0, known + 1);
    },
    /** The net after the last of them. */
    get net() {
      return state.net;
    },
    /** Makes sweeps up to that one as far as the budget allows, at least one; true once it is there. */
    advance(to: number, { ms = Infinity, now = () => performance.now() }: Budget = {}): boolean {
      const end = Math.min(to, SWEEPS);
      const until = now() + ms;
      while (known < end) {
        state = sweep(state.net, state.velocity, task, used, bug);
        known++;
        note();
        if (now() >= until) break;
      }
      return known >= end;
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

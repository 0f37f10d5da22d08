import { keeper, type Budget } from '@/lib/training';
import { error, forward, still, sweep, type Bug, type Net, type Settings } from './program';
import type { BugsState } from './state';
import { alike, LARGER, settings, startOf, SWEEPS, task } from './task';

/** A run of the program with a bug, as far as it has been followed. */
export interface BugRun {
  /** Sweeps made. */
  readonly known: number;
  /** The error after 0, 1 … `known` sweeps. */
  readonly errors: Float64Array;
  /** The net after the last of them. */
  readonly net: Net;
  /** Makes sweeps up to that one as far as the budget allows, at least one; true once it is there. */
  advance(to: number, budget?: Budget): boolean;
}

/** A run that has made no sweep yet. */
export function createBugRun(start: Net, used: Settings, bug: Bug): BugRun {
  const errors = new Float64Array(SWEEPS + 1);
  let state = { net: start, velocity: still(start) };
  let known = 0;
  const note = () => {
    errors[known] = error(forward(state.net, task.inputs).at(-1)!, task.d);
  };
  note();
  return {
    get known() {
      return known;
    },
    get errors() {
      return errors.subarray(0, known + 1);
    },
    get net() {
      return state.net;
    },
    advance(to, { ms = Infinity, now = () => performance.now() } = {}) {
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

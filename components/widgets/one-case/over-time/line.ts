import { needsCase, quantityAt, type TimedRef } from '@/lib/models/quantity-at';
import { trainingOf, type KnownRun } from '@/lib/nets/recipes';
import { quantityKey } from '@/lib/notation/quantities';
import { createRun, keeper, type Run, type RunConfig } from '@/lib/training';
import { numbersOf } from '../edits';
import { choiceOf } from '../nets';
import { onKnownRun, reachOf } from '../past';
import type { OneCaseState } from '../types';

/** The run that a state lies on, and where. */
export interface Line {
  /** `known`: a training run of another figure, from which the weights come; `own`: what the reader makes here. */
  readonly of: 'known' | 'own';
  readonly at: number;
  /** It can be followed so far. */
  readonly last: number;
  /** Two states on one run have the same. */
  readonly key: string;
  readonly config: () => RunConfig;
}

/** A run from another figure, until the reader changes a weight in it or makes it learn here; then one of the reader's own. */
export function lineOf(state: OneCaseState): Line {
  const { net, run, seed, sweep, at, alone } = state;
  if (run !== null && onKnownRun(state)) return knownLine(run, seed, sweep);
  const { paper } = choiceOf(net);
  const { weights: start, velocity: before, epsilon, alpha } = numbersOf({ ...state, here: null });
  const last = reachOf(net);
  return {
    of: 'own',
    at,
    last,
    key: [net, epsilon, alpha, start.join(), before?.join(), alone.map((one) => Object.values(one).join('.')).join()].join(' '),
    config: () => ({
      spec: paper.spec,
      cases: paper.cases,
      seed,
      weights: start,
      ...(before ? { changes: before } : {}),
      alone,
      maxSweeps: last,
      // As the keys for a change do it: on the slopes as they are, and without decay.
      settings: { ...paper.settings, schedule: [{ epsilon, alpha }], decay: 0, margin: 0, update: 'sweep' },
    }),
  };
}

function knownLine(run: KnownRun, seed: number, at: number): Line {
  const { spec, cases, settings, maxSweeps } = trainingOf(run, seed);
  return { of: 'known', at, last: maxSweeps, key: `${run} ${seed}`, config: () => ({ spec, cases, settings, maxSweeps, seed }) };
}

/** What is followed: E over all cases, which every run has anyway, or a quantity of the case on show. */
export type Chosen = TimedRef | 'all';

const CHOSEN = 'chosen';

/** Bytes for kept moments of one run, and moments kept as they were asked for. */
const MEMORY = 1024 * 1024;
const RECENT = 4;
/** So many runs are kept, each with one quantity written down at every sweep. */
export const KEPT = 2;

interface Wanted extends Pick<ReturnType<typeof numbersOf>, 'input' | 'target' | 'epsilon' | 'alpha'> {
  readonly line: Line;
  readonly net: OneCaseState['net'];
  readonly chosen: Chosen;
}

const kept = keeper(
  {
    last: KEPT,
    by: ({ line, chosen, input, target, epsilon, alpha }: Wanted) => {
      if (chosen === 'all') return line.key;
      const one = needsCase(chosen) ? [input.join(), target.join()] : [];
      const change = chosen.q === 'deltaW' ? [epsilon, alpha] : [];
      return [line.key, quantityKey(chosen), ...one, ...change].join('|');
    },
  },
  ({ line, net, chosen, input, target, epsilon, alpha }): Run => {
    const { net: all, paper } = choiceOf(net);
    const change = { epsilon, alpha, average: paper.settings.shared === 'average' };
    const read = chosen === 'all' ? null : quantityAt(all, { input, target }, chosen, change);
    return createRun({
      ...line.config(),
      memory: MEMORY,
      recent: RECENT,
      ...(read === null ? {} : { watch: { [CHOSEN]: ({ weights, changes }) => read(weights, changes) } }),
    });
  },
);

/** The run of a state with one quantity written down at every sweep; followed to no sweep yet, or as far as before. */
export function followedRun(state: OneCaseState, chosen: Chosen) {
  const line = lineOf(state);
  const run = kept({ ...numbersOf(state), line, net: state.net, chosen });
  return { line, run, series: chosen === 'all' ? run.curve : run.watched(CHOSEN) };
}

/** What must be repeated before a state that a link names is there: first what another figure has trained, then what was done here. */
export function runToRepeat(state: OneCaseState): { readonly line: Line; readonly run: Run } {
  const { net, run, seed, sweep, arrived } = state;
  if (run === null || arrived !== null) return followedRun(state, 'all');
  const line = knownLine(run, seed, sweep);
  return { line, run: kept({ line, net, chosen: 'all', input: [], target: [], epsilon: 0, alpha: 0 }) };
}

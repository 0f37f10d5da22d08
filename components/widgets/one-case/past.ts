import type { Codec } from '@/components/figure/codec';
import { trainingOf } from '@/lib/nets/recipes';
import type { Alone } from '@/lib/training/alone';
import { choiceOf, type NetName } from './nets';
import type { OneCaseState } from './types';

/** So many changes of one run can be gone through: of a net with hundreds of weights fewer, as each takes longer. */
export const reachOf = (net: NetName): number => (choiceOf(net).large ? 1500 : 10_000);

/** Whether a state lies on a training run of another figure: until the reader changes a weight in it or makes it learn here. */
export const onKnownRun = ({ run, weights, at, alone }: Pick<OneCaseState, 'run' | 'weights' | 'at' | 'alone'>): boolean =>
  run !== null && weights === null && at === 0 && alone.length === 0;

/** So far the run can be followed that a state lies on, in sweeps. */
export const lineReach = (state: Pick<OneCaseState, 'net' | 'run' | 'seed' | 'weights' | 'at' | 'alone'>): number =>
  onKnownRun(state) ? trainingOf(state.run!, state.seed).maxSweeps : reachOf(state.net);

/** So many stretches of single cases go into a link. */
export const MOST_STRETCHES = 24;

/** Whether the weights of a state are still to be repeated: a link has named their place in a run, and has not brought them along. */
export const isPending = ({ run, arrived, at, here }: OneCaseState): boolean =>
  (run !== null && arrived === null) || (at > 0 && here === null);

/** The same weights as the beginning of a run of their own: what comes is no longer what came before, gone on with. */
export function begunHere(state: OneCaseState): OneCaseState {
  const { here, alone } = state;
  if (here === null) return alone.length === 0 ? state : { ...state, at: 0, alone: [] };
  return { ...state, weights: here.weights, changes: here.changes, at: 0, alone: [], here: null };
}

/** What is wrong with the place in a run that a link names; undefined when nothing is. */
export function pastFault({ net, at, made, alone }: OneCaseState): string | undefined {
  const { cases } = choiceOf(net).paper;
  if (at > reachOf(net)) return `at: of this net ${reachOf(net)} changes can be gone through`;
  if (made < at) return `at: it goes through ${at} changes, and says that ${made} were made`;
  if (alone.some(({ first }) => first >= cases.length)) return `alone: this net has ${cases.length} cases`;
  return undefined;
}

const number = /^\d{1,5}$/;

/** Stretches of single cases in a link: `40.3.2` after 40 changes two, the first for case 3 (from 0). */
export const stretches: Codec<readonly Alone[]> = {
  write: (alone) => alone.map(({ after, first, count }) => `${after}.${first}.${count}`).join('_'),
  read: (text) => {
    const wrong = { problem: 'its list of single cases is damaged' };
    const parts = text === '' ? [] : text.split('_').map((one) => one.split('.'));
    if (parts.length > MOST_STRETCHES || parts.some((part) => part.length !== 3 || !part.every((one) => number.test(one)))) return wrong;
    const value = parts.map(([after, first, count]) => ({ after: Number(after), first: Number(first), count: Number(count) }));
    const ordered = value.every(({ after, count }, k) => count > 0 && after >= (k === 0 ? 0 : value[k - 1]!.after + value[k - 1]!.count));
    return ordered ? { value } : wrong;
  },
};

import { useDeferredValue, useEffect, useMemo } from 'react';
import { useMany } from '@/components/figure/use-many';
import { useFollowed, useRun } from '@/components/figure/use-run';
import type { Run } from '@/lib/training';
import { cameRight, manyOf, markOf, MOST_SWEEPS, runOf, triesOf } from './run';
import { stuckMap, type StuckMapState, type Way } from './state';
import { endedOf, readRecord } from './view';

/** The way that is on record. */
export const isRecorded = (way: Way): boolean => markOf(way) === markOf(stuckMap.initial);

/**
 * How the runs of a way ended: the record of the first way, and of any other what is trained now, seed by seed, as soon as
 * the figure is seen.
 */
export function useMap(way: Way, record: string, visible: boolean) {
  const { outcomes, problem, start, cancel } = useMany();
  const recorded = isRecorded(way);
  const many = manyOf(way);
  useEffect(() => {
    if (recorded || !visible) return undefined;
    start(many);
    return cancel;
  }, [recorded, visible, many, start, cancel]);
  const told = useMemo(() => readRecord(record), [record]);
  const now = useMemo(() => endedOf(outcomes), [outcomes]);
  return { ended: recorded ? told : now, problem };
}

const none: readonly Run[] = [];

/** Trains the open run to its end and, once it is pushed, what becomes of it after each push. */
export function useOpenRun(state: StuckMapState) {
  const run = runOf(state);
  const { moment, busy } = useRun(run, MOST_SWEEPS);
  const stuck = !busy && !cameRight(run);
  // A push is answered first; to set out from where the run ended comes in the next drawing.
  const pushed = useDeferredValue(state.pushed);
  const tries = stuck && state.pushed && pushed ? triesOf(state) : none;
  const tried = useFollowed(tries, MOST_SWEEPS) && tries.length > 0;
  return {
    /** Where it ended, or where its training is now. */
    moment,
    over: !busy,
    stuck,
    /** Left alone, then after each push, once it is pushed. */
    tries,
    /** Whether all of them have ended, or are still on their way. */
    tried,
    trying: stuck && state.pushed && !tried,
  };
}

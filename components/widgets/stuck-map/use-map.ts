import { useEffect, useMemo } from 'react';
import { useMany } from '@/components/figure/use-many';
import { manyOf, markOf } from './run';
import { stuckMap, type Way } from './state';
import { endedOf, readRecord, type Ended } from './view';

/** What is known of a map of runs. */
export interface StuckRuns {
  readonly ended: Ended;
  /** What went wrong, in a sentence. */
  readonly problem: string | null;
}

/** The way that is on record. */
export const isRecorded = (way: Way): boolean => markOf(way) === markOf(stuckMap.initial);

/**
 * How the runs of a way ended: the record of the first way, and of any other what is trained now, seed by seed, as soon as
 * the figure is seen.
 */
export function useMap(way: Way, record: string, visible: boolean): StuckRuns {
  const { outcomes, problem, start, cancel } = useMany();
  const recorded = isRecorded(way);
  const { hidden, epsilon, alpha, range } = way;
  useEffect(() => {
    if (recorded || !visible) return undefined;
    start(manyOf({ hidden, epsilon, alpha, range }));
    return cancel;
  }, [recorded, visible, hidden, epsilon, alpha, range, start, cancel]);
  const told = useMemo(() => readRecord(record), [record]);
  const now = useMemo(() => endedOf(outcomes), [outcomes]);
  return { ended: recorded ? told : now, problem };
}

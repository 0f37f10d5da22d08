import { useDeferredValue } from 'react';
import { useFollowed, useRun } from '@/components/figure/use-run';
import type { Run, Snapshot } from '@/lib/training';
import { cameRight, MOST_SWEEPS, runOf, triesOf } from './run';
import type { StuckMapState } from './state';

const none: readonly Run[] = [];

/** The run that is open, as far as it is trained. */
export interface OpenRun {
  /** Where it ended, or where its training is now. */
  readonly moment: Snapshot;
  readonly over: boolean;
  readonly stuck: boolean;
  /** Left alone, then after each push, once it is pushed. */
  readonly tries: readonly Run[];
  /** Whether all of them have ended, or are still on their way. */
  readonly tried: boolean;
  readonly trying: boolean;
}

/** Trains the open run to its end and, once it is pushed, what becomes of it after each push. */
export function useOpenRun(state: StuckMapState): OpenRun {
  const run = runOf(state);
  const { moment, busy } = useRun(run, MOST_SWEEPS);
  const stuck = !busy && !cameRight(run);
  // A push is answered first; to set out from where the run ended comes in the next drawing.
  const pushed = useDeferredValue(state.pushed);
  const tries = stuck && state.pushed && pushed ? triesOf(state) : none;
  const tried = useFollowed(tries, MOST_SWEEPS) && tries.length > 0;
  return { moment, over: !busy, stuck, tries, tried, trying: stuck && state.pushed && !tried };
}

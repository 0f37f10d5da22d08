import { useEffect, useMemo, useRef, useState } from 'react';
import { createLoop } from '@/lib/training';
import { createRun, type Run } from './run';

/** How many sweeps are repeated at once to show a moment; a moment further on is come to over several frames. */
const AT_ONCE = 1500;
const A_FRAME = 500;

/**
 * The run of a seed, and how far it can be shown: up to `sweep`, or on the way there when a link or an
 * undo asks for a moment that has to be computed first. So the page never stands still.
 */
export function useRun(seed: number, sweep: number): { readonly run: Run; readonly at: number } {
  const run = useMemo(() => createRun(seed), [seed]);
  // How far it was followed when last drawn; kept only so that following on draws anew.
  const [, setFollowed] = useState(0);
  const at = sweep - run.furthest <= AT_ONCE ? sweep : run.furthest + A_FRAME;
  // Followed that far now, so that everything drawn from the run is of this moment.
  run.moment(at);
  useEffect(() => {
    if (at === sweep) return undefined;
    const frame = requestAnimationFrame(() => setFollowed(at));
    return () => cancelAnimationFrame(frame);
  }, [at, sweep]);
  return { run, at };
}

export interface TrainingOptions {
  readonly run: Run;
  readonly running: boolean;
  readonly sweep: number;
  /** Sweeps a second. */
  readonly rate: number;
  readonly onSweep: (sweep: number) => void;
}

/** Trains in the page's free time while `running`, from `sweep` on; each frame tells how far it has come. */
export function useTraining(options: TrainingOptions): void {
  const { run, running } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (!running) return undefined;
    const loop = createLoop(run.from(latest.current.sweep), { rate: () => latest.current.rate });
    const deaf = loop.subscribe(({ sweeps }) => latest.current.onSweep(sweeps));
    loop.start();
    return () => {
      deaf();
      loop.stop();
    };
  }, [run, running]);
}

import { symmetry } from '@/lib/nets/symmetry';
import { createRun, keeper, rightSide, type Run } from '@/lib/training';

export type { Run };

/** As far as the runs are followed, in sweeps; the measurements behind the caption went as far. */
export const LIMIT = 30_000;

/** The run of the symmetry net from the starting weights of a seed. */
export const runOf = keeper({ last: 3 }, (seed: number): Run =>
  createRun({ ...symmetry, seed, goals: [rightSide], endAt: 'never', maxSweeps: LIMIT }),
);

/** The sweep after which all 64 answers were right for the first time; undefined while that has not happened. */
export const solvedAt = (run: Pick<Run, 'reached'>): number | undefined => run.reached(rightSide.name);

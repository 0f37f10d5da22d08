import { sequences } from '@/lib/nets/sequences';
import { createRun, keeper, rightSide, within02, type ManyConfig, type Run } from '@/lib/training';

/** As far as a run is followed. */
export const LIMIT = 400;
/** Starts tried at the reader’s wish, and how many sweeps each is given, with the goals of `npm run reproduce`. */
export const TRIED = 20;
export const GIVEN = 1000;

const training = { spec: sequences.spec, cases: sequences.cases, settings: sequences.settings };

export const runOf = keeper({ last: 3 }, (seed: number): Run =>
  createRun({ ...training, seed, goals: [rightSide], endAt: 'never', maxSweeps: LIMIT }),
);
export const solvedAt = (run: Pick<Run, 'reached'>): number | undefined => run.reached(rightSide.name);
export const many: ManyConfig = {
  ...training,
  seeds: Array.from({ length: TRIED }, (_, k) => k + 1),
  goals: [rightSide, within02],
  maxSweeps: GIVEN,
};

import { trainingOf, type KnownRun } from '@/lib/nets/recipes';
import { createRun, keeper, type Run } from '@/lib/training';

/** The run that a link names, the very one of its figure: followed to no sweep yet. */
export const knownRunOf = keeper(
  { last: 2, by: ({ run, seed }: { readonly run: KnownRun; readonly seed: number }) => `${run} ${seed}` },
  ({ run, seed }): Run => {
    const { spec, cases, settings, maxSweeps } = trainingOf(run, seed);
    return createRun({ spec, cases, settings, maxSweeps, seed });
  },
);

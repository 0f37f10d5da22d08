import { printedWeights } from '@/lib/nets/printed-symmetry';
import { trainingOf } from '@/lib/nets/recipes';
import { symmetry, symmetryWith } from '@/lib/nets/symmetry';
import { pairRatios, unitsOf } from '@/lib/nets/symmetry-units';
import { compile } from '@/lib/engine';
import { createRun, errorBelow, keeper, rightSide, within01, within02, type ManyConfig, type Passing, type Run } from '@/lib/training';

/** As far as runs are followed; those of content/results went as far. */
export const LIMIT = trainingOf('symmetry', 1).maxSweeps;

/** What the reader may change; the rest is the paper's. */
export interface Recipe {
  readonly hidden: number;
  readonly epsilon: number;
  readonly alpha: number;
  readonly range: number;
}

const [{ epsilon, alpha } = { epsilon: NaN, alpha: NaN }] = symmetry.settings.schedule;
export const HIDDEN = 2;
/** The settings of Fig. 1, p. 534. */
export const paper: Recipe = { hidden: HIDDEN, epsilon, alpha, range: symmetry.settings.range };

/** Recipes with the same mark are the same. */
export const markOf = ({ hidden, epsilon: e, alpha: a, range }: Recipe): string => [hidden, e, a, range].join();
export const isPaper = (recipe: Recipe): boolean => markOf(recipe) === markOf(paper);

const training = ({ hidden, epsilon: e, alpha: a, range }: Recipe) => ({
  spec: symmetryWith(hidden).spec,
  cases: symmetry.cases,
  settings: { ...symmetry.settings, schedule: [{ epsilon: e, alpha: a }], range },
  maxSweeps: LIMIT,
});

/** The middle (1) or the largest (2) magnitude of the first hidden unit, in multiples of its smallest, after every sweep. */
const ratio =
  (which: 1 | 2) =>
  ({ weights }: Passing) =>
    pairRatios(unitsOf(weights, 1)[0]!.weights)[which];

/** The run of a seed under a recipe; with the paper's, the very run that content/results tells of. */
export const runOf = keeper(
  { last: 4, by: ({ seed, ...recipe }: Recipe & { readonly seed: number }) => `${seed},${markOf(recipe)}` },
  ({ seed, ...recipe }: Recipe & { readonly seed: number }): Run =>
    createRun({
      ...training(recipe),
      seed,
      goals: [rightSide],
      endAt: 'never',
      watch: { middle: ratio(1), largest: ratio(2) },
    }),
);

/** The sweep after which all 64 answers were right for the first time; undefined while that has not happened. */
export const solvedAt = (run: Pick<Run, 'reached'>): number | undefined => run.reached(rightSide.name);

/** How many seeds are tried at once: those of content/results. */
export const SEEDS = 1000;

/** Training from seeds 1 … 1,000, with the goals of `npm run reproduce`, so that both end on the same weights. */
export const manyWith = (recipe: Recipe): ManyConfig => ({
  ...training(recipe),
  seeds: Array.from({ length: SEEDS }, (_, k) => k + 1),
  goals: [rightSide, within02, within01, errorBelow(0.1)],
});

/** The weights that the paper prints, in the engine's order. */
export const printed: readonly number[] = Array.from(printedWeights(compile(symmetry.spec)));

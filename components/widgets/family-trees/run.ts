import { splitOf } from '@/lib/nets/family-tree-answers';
import { familyTrees as net } from '@/lib/nets/family-trees';
import { createRun, keeper, type ManyConfig, type Run, type TrainingSettings } from '@/lib/training';

/** The sweeps of the paper, p. 535; those of content/results went as far. */
export const LIMIT = 1500;

/** Ours is what got going in content/results; the other is the paper's, as printed. */
export const recipes = ['ours', 'printed'] as const;
export type Recipe = (typeof recipes)[number];

/** In what ours departs from the recipe as printed. */
export const OUR_RANGE = 2;
export const EPSILON_TIMES = 8;

export const settingsOf: Readonly<Record<Recipe, TrainingSettings>> = {
  printed: net.settings,
  ours: {
    ...net.settings,
    range: OUR_RANGE,
    schedule: net.settings.schedule.map((phase) => ({ ...phase, epsilon: phase.epsilon * EPSILON_TIMES })),
  },
};

/** The sweep at which ε and α change. */
export const SWITCH = net.settings.schedule[0]?.sweeps ?? 0;

const training = (recipe: Recipe, split: number) => ({
  spec: net.spec,
  cases: splitOf(split).train.flatMap((k) => net.cases[k] ?? []),
  settings: settingsOf[recipe],
  maxSweeps: LIMIT,
});

/** The run of a seed under a recipe, on the 100 questions of that seed's split: the very one that content/results tells of. */
export const runOf = keeper(
  { last: 4, by: ({ recipe, seed }: { readonly recipe: Recipe; readonly seed: number }) => `${recipe} ${seed}` },
  ({ recipe, seed }): Run => createRun({ ...training(recipe, seed), seed }),
);

/** How many starts are tried on one split. */
export const STARTS = 100;

/** The same 100 questions from the starts of seeds 1 … 100. */
export const manyOf = (recipe: Recipe, split: number): ManyConfig => ({
  ...training(recipe, split),
  seeds: Array.from({ length: STARTS }, (_, k) => k + 1),
});

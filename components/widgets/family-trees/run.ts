import { familyTrees as net } from '@/lib/nets/family-trees';
import { familyRecipes, familySettings, trainingOf, type FamilyRecipe } from '@/lib/nets/recipes';
import { createRun, keeper, type ManyConfig, type Run } from '@/lib/training';

export { EPSILON_TIMES, OUR_RANGE } from '@/lib/nets/recipes';

/** The sweeps of the paper, p. 535; those of content/results went as far. */
export const LIMIT = trainingOf('family-ours', 1).maxSweeps;

export const recipes = familyRecipes;
export type Recipe = FamilyRecipe;
export const settingsOf = familySettings;

/** The sweep at which ε and α change. */
export const SWITCH = net.settings.schedule[0]?.sweeps ?? 0;

const training = (recipe: Recipe, split: number) => {
  const { spec, cases, settings, maxSweeps } = trainingOf(`family-${recipe}`, split);
  return { spec, cases, settings, maxSweeps };
};

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

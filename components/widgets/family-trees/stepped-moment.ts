import type { SteppedMoment } from '@/components/figure/OpenInStepper';
import { familyTrees } from '@/lib/nets/family-trees';
import { settingsOf, SWITCH } from './run';
import type { FamilyTreesState } from './state';

/** A sweep of this run for the stepper, which repeats it; with ε and α as they are then, and the question on show. */
export function steppedMoment(
  { recipe, seed, question }: Pick<FamilyTreesState, 'recipe' | 'seed' | 'question'>,
  sweep: number,
): SteppedMoment {
  const { epsilon, alpha } = settingsOf[recipe].schedule[sweep < SWITCH ? 0 : 1]!;
  return { net: familyTrees.id, chosen: question, stride: 'layer', seed, epsilon, alpha, run: `family-${recipe}`, sweep };
}

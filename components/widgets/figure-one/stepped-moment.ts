import type { SteppedMoment } from '@/components/figure/OpenInStepper';
import { symmetryWith } from '@/lib/nets/symmetry';
import type { Snapshot } from '@/lib/training';
import { isPaper, paper, type Recipe } from './run';
import type { FigureOneState } from './state';

/**
 * The weights on show for the stepper, to the last bit: with the paper's settings as a run that it repeats, with others the weights
 * themselves and their last changes; or the printed ones.
 */
export function steppedMoment(
  { source, seed, input, ...recipe }: Pick<FigureOneState, 'source' | 'seed' | 'input' | keyof Recipe>,
  { sweeps, weights, changes }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes'>,
): SteppedMoment {
  if (source === 'printed') return { net: 'printed', chosen: input, seed, epsilon: paper.epsilon, alpha: paper.alpha };
  const { epsilon, alpha } = recipe;
  if (isPaper({ hidden: recipe.hidden, range: recipe.range, epsilon, alpha }))
    return { net: 'symmetry', chosen: input, seed, epsilon, alpha, run: 'symmetry', sweep: sweeps };
  return {
    net: symmetryWith(recipe.hidden).id,
    chosen: input,
    seed,
    epsilon,
    alpha,
    weights,
    made: sweeps,
    ...(alpha > 0 ? { changes } : {}),
  };
}

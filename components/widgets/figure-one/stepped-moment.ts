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
  state: Pick<FigureOneState, 'source' | 'seed' | 'input' | keyof Recipe>,
  { sweeps, weights, changes }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes'>,
): SteppedMoment {
  const { source, seed, input, hidden, epsilon, alpha } = state;
  const asked = { chosen: input, seed };
  if (source === 'printed') return { ...asked, net: 'printed', epsilon: paper.epsilon, alpha: paper.alpha };
  const here = { ...asked, net: symmetryWith(hidden).id, epsilon, alpha };
  if (isPaper(state)) return { ...here, run: 'symmetry', sweep: sweeps };
  return { ...here, weights, made: sweeps, ...(alpha > 0 && { changes }) };
}

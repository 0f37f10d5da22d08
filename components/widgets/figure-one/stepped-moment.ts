import type { SteppedMoment } from '@/components/figure/OpenInStepper';
import type { Snapshot } from '@/lib/training';
import { paper } from './run';
import type { FigureOneState } from './state';

/** The weights on show for the stepper: those of the run with their last changes, to the last bit, or the printed ones. */
export function steppedMoment(
  { source, seed, input, epsilon, alpha }: Pick<FigureOneState, 'source' | 'seed' | 'input' | 'epsilon' | 'alpha'>,
  { sweeps, weights, changes }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes'>,
): SteppedMoment {
  if (source === 'printed') return { net: 'printed', chosen: input, seed, epsilon: paper.epsilon, alpha: paper.alpha };
  return { net: 'symmetry', chosen: input, seed, epsilon, alpha, weights, made: sweeps, ...(alpha > 0 ? { changes } : {}) };
}

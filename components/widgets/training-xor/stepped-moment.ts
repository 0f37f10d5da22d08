import type { SteppedMoment } from '@/components/figure/OpenInStepper';
import { xor } from '@/lib/nets/xor';
import type { Snapshot } from '@/lib/training';
import { alphas, type Choice } from './state';

/**
 * A moment of a run for the stepper: its weights and last changes to the last bit.
 * @param chosen position of the case that it opens at
 */
export function steppedMoment(
  { seed, update, velocity }: Choice,
  { sweeps, weights, changes }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes'>,
  chosen: number,
): SteppedMoment {
  const alpha = alphas[velocity]!;
  const made = update === 'sweep' ? sweeps : sweeps * xor.cases.length;
  // Without velocity the last change plays no part.
  return { chosen, seed, alpha, weights, ...(alpha > 0 && { changes }), made };
}

import { encode, list, maybe, real, whole, type LinkSchema } from '@/components/figure/codec';
import type { Snapshot } from '@/lib/training';
import { xor } from '@/lib/nets/xor';
import { alphas, type Choice } from './state';

/** The figure that a sweep opens in. What its links are made of never changes, for readers keep them. */
export const STEPPER = 'one-case';

interface StepperState {
  readonly chosen: number;
  readonly cursor: number;
  readonly seed: number;
  readonly alpha: number | null;
  readonly weights: readonly number[] | null;
  readonly changes: readonly number[] | null;
  readonly made: number;
}

const link: LinkSchema<StepperState> = {
  chosen: whole(0, 3),
  cursor: whole(0, 100),
  seed: whole(0, 9999),
  alpha: maybe(real(0, 1)),
  weights: maybe(list(real())),
  changes: maybe(list(real())),
  made: whole(0, 1e9),
};

/**
 * The query that opens a moment of a run in the stepper: its weights and last changes to the last bit, one case at its beginning.
 * @param chosen position of the case
 */
export function stepperQuery(
  { seed, update, velocity }: Choice,
  { sweeps, weights, changes }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes'>,
  chosen: number,
): string {
  const alpha = alphas[velocity]!;
  return `${STEPPER}=${encode(link, {
    chosen,
    cursor: 0,
    seed,
    alpha,
    weights,
    // Without velocity the last change plays no part.
    changes: alpha > 0 ? changes : null,
    made: update === 'sweep' ? sweeps : sweeps * xor.cases.length,
  })}`;
}

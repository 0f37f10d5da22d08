import type { SteppedMoment } from '@/components/figure/OpenInStepper';
import { encoder838 } from '@/lib/nets/encoders';
import { settings } from './run';

/** A sweep of this run for the stepper, which repeats it; the first pattern at its beginning. */
export function steppedMoment(seed: number, sweep: number): SteppedMoment {
  const { epsilon, alpha } = settings.schedule[0]!;
  return { net: encoder838.id, chosen: 0, seed, epsilon, alpha, run: 'encoder', sweep };
}

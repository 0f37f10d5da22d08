import { encode, list, maybe, real, whole, type LinkSchema } from '@/components/figure/codec';
import { namedCases as cases } from '@/lib/nets/xor';
import type { Snapshot } from '@/lib/training';
import type { StuckMapState } from './state';

/** The case whose answer is furthest from what is wanted. */
export const worstOf = (outputs: readonly (readonly number[])[]): number => {
  const off = outputs.map(([y = 0], c) => Math.abs(y - cases[c]!.target));
  return off.indexOf(Math.max(...off));
};

interface StepperState {
  readonly chosen: number;
  readonly cursor: number;
  readonly epsilon: number | null;
  readonly alpha: number | null;
  readonly weights: readonly number[] | null;
  readonly changes: readonly number[] | null;
  readonly made: number;
}

const numbers = maybe(list(real()));
const link: LinkSchema<StepperState> = {
  chosen: whole(0, 3),
  cursor: whole(0, 100),
  epsilon: maybe(real()),
  alpha: maybe(real(0, 1)),
  weights: numbers,
  changes: numbers,
  made: whole(0, 1e9),
};

/** The query that opens a run's last moment in the stepper: its weights and last changes to the last bit, at the worst case. */
export function stepperQuery(
  { epsilon, alpha }: Pick<StuckMapState, 'epsilon' | 'alpha'>,
  { sweeps, weights, changes, outputs }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes' | 'outputs'>,
): string {
  return `one-case=${encode(link, { chosen: worstOf(outputs), cursor: 0, epsilon, alpha, weights, changes: alpha > 0 ? changes : null, made: sweeps })}`;
}

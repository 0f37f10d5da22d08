import { encode, list, maybe, real, whole } from '@/components/figure/codec';
import { namedCases as cases } from '@/lib/nets/xor';
import type { Snapshot } from '@/lib/training';
import type { Way } from './state';

const [number, numbers, count] = [maybe(real()), maybe(list(real())), whole(0, 1e9)];
/** Fields of the stepper's state that are set here, and their codecs. */
type Stepped = Record<'chosen' | 'cursor' | 'made', number> &
  Record<'epsilon' | 'alpha', number | null> &
  Record<'weights' | 'changes', readonly number[] | null>;
const link = { chosen: count, cursor: count, epsilon: number, alpha: number, weights: numbers, changes: numbers, made: count };

/** The query that opens a run's last moment in the stepper: its weights and last changes to the last bit, at the case that it answers worst. */
export function stepperQuery(
  { epsilon, alpha }: Pick<Way, 'epsilon' | 'alpha'>,
  { sweeps, weights, changes, outputs }: Pick<Snapshot, 'sweeps' | 'weights' | 'changes' | 'outputs'>,
): string {
  const off = outputs.map(([y = 0], c) => Math.abs(y - cases[c]!.target));
  const chosen = off.indexOf(Math.max(...off));
  return `one-case=${encode<Stepped>(link, { chosen, cursor: 0, epsilon, alpha, weights, changes: alpha > 0 ? changes : null, made: sweeps })}`;
}

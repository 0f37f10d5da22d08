import { oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** What moves: all weights together along the line on which E curves most, one bias alone, or every weight by its own slope. */
export const movers = ['line', 'bias', 'all'] as const;
export type Mover = (typeof movers)[number];

export const alphas: readonly number[] = [0, 0.5, 0.9];

/** The sweeps that are drawn. */
export const SWEEPS = 40;

/** ε goes by steps of this, from one of them to so many. */
export const STEP = 0.005;
const STEPS = 90;
/** Every ε that the slider has, to the last digit. */
export const epsilons: readonly number[] = Array.from({ length: STEPS }, (_, k) => Math.round((k + 1) * STEP * 1000) / 1000);
export const LARGEST = epsilons.at(-1)!;

export interface StepSizeState extends Walking {
  readonly mover: Mover;
  readonly epsilon: number;
  readonly alpha: number;
  /** Sweeps done. */
  readonly cursor: number;
}

/** The position of the slider that is nearest to a number. */
export const held = (epsilon: number) => epsilons[Math.min(STEPS, Math.max(1, Math.round(epsilon / STEP))) - 1]!;

export const stepSize = defineFigure<StepSizeState>({
  name: 'step-size',
  initial: { mover: 'line', epsilon: 0.12, alpha: 0, cursor: 6, playing: false, speed: 1 },
  settle: (next, before) => (next.epsilon === before.epsilon ? next : { ...next, epsilon: held(next.epsilon) }),
  link: { mover: oneOf(...movers), epsilon: real(STEP, LARGEST), alpha: real(0, 1), cursor: whole(0, SWEEPS) },
  check: ({ alpha }) => (alphas.includes(alpha) ? undefined : `α is one of ${alphas.join(', ')} here`),
  keep: ['speed'],
  walk: { last: () => SWEEPS, paces: perSecond('sweep', 2, 5, 12), unit: 'sweep' },
});

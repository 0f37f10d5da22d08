import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** Parity of three inputs; eight patterns through five units; the same through two hidden layers. */
export const tasks = ['parity', 'encoder', 'deep'] as const;
export type TaskName = (typeof tasks)[number];

/** Seeds 1 to this are on record. */
export const RECORDED = 100;
/** Sweeps of a step, and steps that a run is followed. */
export const STRIDE = 10;
export const LAST = 100;

export interface FeedbackState extends Walking {
  readonly task: TaskName;
  readonly seed: number;
  /** Steps done, of ten sweeps each. */
  readonly cursor: number;
}

export const feedback = defineFigure<FeedbackState>({
  name: 'feedback',
  initial: { task: 'parity', seed: 1, cursor: 0, playing: false, speed: 1 },
  // The step stays, so that tasks and starts can be compared at the same sweep.
  settle: (next) => ({ ...next, seed: Math.min(RECORDED, Math.max(1, next.seed)) }),
  link: { task: oneOf(...tasks), seed: whole(1, RECORDED), cursor: whole(0, LAST) },
  keep: ['task', 'seed', 'speed'],
  walk: { last: () => LAST, paces: perSecond('step', 5, 10, 20), unit: 'step' },
});

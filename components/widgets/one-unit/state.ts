import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** The gallery's example of a figure: one unit learns one case, a sweep a step. All of it plain data. */
export interface OneUnitState extends Walking {
  readonly seed: number;
  /** Sweeps done. */
  readonly cursor: number;
  /** The answer it ought to give. */
  readonly target: number;
}

export const SWEEPS = 20;
export const EPSILON = 4;

export const oneUnit = defineFigure<OneUnitState, { readonly type: 'break' }>({
  name: 'one-unit',
  initial: { seed: 9, cursor: 0, target: 1, playing: false, speed: 1 },
  reduce: () => {
    throw new Error('This error was made on purpose.');
  },
  settle: (next, before) => (next.seed === before.seed ? next : { ...next, cursor: 0 }),
  link: { seed: whole(0, 9999), cursor: whole(0, SWEEPS), target: whole(0, 1) },
  keep: ['seed', 'speed'],
  walk: { last: () => SWEEPS, unit: 'sweep', paces: perSecond('sweep', 1, 4, 16) },
  alone: false,
});

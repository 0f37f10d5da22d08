import { maybe, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** Machines in the row. */
export const MACHINES = 5;
/** The nudges there are, as powers of ten. */
export const SMALLEST = -4;
export const LARGEST = 0;

export interface RatesState extends Walking {
  /** Machines that the nudge has passed. */
  readonly cursor: number;
  /** The nudge's power of ten. */
  readonly nudge: number;
  /** The machine that is broken; null: none. */
  readonly broken: number | null;
}

/** One machine is broken at a time; the one that is, is mended. */
export const breakOrMend = ({ broken }: RatesState, machine: number) => ({ broken: broken === machine ? null : machine });

export const rates = defineFigure<RatesState>({
  name: 'rates',
  initial: { cursor: 0, nudge: -2, broken: null, playing: false, speed: 1 },
  settle: (next) => ({ ...next, nudge: Math.min(LARGEST, Math.max(SMALLEST, Math.round(next.nudge))) }),
  link: { cursor: whole(0, MACHINES), nudge: whole(SMALLEST, LARGEST), broken: maybe(whole(0, MACHINES - 1)) },
  keep: ['nudge', 'speed'],
  walk: { last: () => MACHINES, unit: 'machine', paces: perSecond('step', 0.5, 1, 2) },
});

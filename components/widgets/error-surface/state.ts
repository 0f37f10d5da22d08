import { oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';

/** The map reaches from −EDGE to EDGE. */
export const EDGE = 10;
/** How far the paths are walked. */
export const SWEEPS = 80;
/** The stepper takes no larger ε. */
export const LARGEST_EPSILON = 100;

export interface ErrorSurfaceState extends Walking {
  /** Which two weights span the map: those into the output unit, or one into unit 3 and the one onward. */
  readonly pair: 'output' | 'through';
  /** What the other seven do: stand still, or go downhill first at every place. */
  readonly others: 'fixed' | 'best';
  /** Where both paths start. */
  readonly a: number;
  readonly b: number;
  readonly epsilon: number;
  /** Of the path with velocity. */
  readonly alpha: number;
  /** Sweeps walked. */
  readonly cursor: number;
}

/** On the map, to a tenth: fine enough for a hand, and short in a link. */
const held = (value: number) => Math.round(Math.min(EDGE, Math.max(-EDGE, value)) * 10) / 10 + 0;

export const errorSurface = defineFigure<ErrorSurfaceState>({
  name: 'error-surface',
  initial: { pair: 'output', others: 'fixed', a: 3, b: 1, epsilon: 0.5, alpha: 0.9, cursor: 0, playing: false, speed: 1 },
  settle: (next, before) => (next.a === before.a && next.b === before.b ? next : { ...next, a: held(next.a), b: held(next.b) }),
  link: {
    pair: oneOf('output', 'through'),
    others: oneOf('fixed', 'best'),
    a: real(-EDGE, EDGE),
    b: real(-EDGE, EDGE),
    epsilon: real(0, LARGEST_EPSILON),
    alpha: real(0, 1),
    cursor: whole(0, SWEEPS),
  },
  keep: ['speed'],
  walk: { last: () => SWEEPS, paces: perSecond('sweep', 2, 6, 20), unit: 'sweep' },
});

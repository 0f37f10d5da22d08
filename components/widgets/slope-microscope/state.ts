import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { comparedKinds, type ComparedKind } from '@/lib/notation/kinds';

/** x goes from −EDGE to EDGE, in so many places a unit. */
export const EDGE = 8;
export const PER_UNIT = 10;
export const LAST = 2 * EDGE * PER_UNIT;
/** Places of Step and Back: half a unit. */
export const STRIDE = 5;

/** How much the lens magnifies. */
export const zooms = [1, 10, 100, 1000] as const;

export interface SlopeMicroscopeState extends Walking {
  /** The place of x on its ruler: 0 is −EDGE. */
  readonly place: number;
  readonly kind: ComparedKind;
  /** Position in `zooms`. */
  readonly zoom: number;
}

/** The x of a place. */
export const xAt = (place: number): number => (place - EDGE * PER_UNIT) / PER_UNIT;

export const slopeMicroscope = defineFigure<SlopeMicroscopeState>({
  name: 'slope-microscope',
  initial: { place: EDGE * PER_UNIT, kind: 'sigmoid', zoom: 0, playing: false, speed: 1 },
  settle: (next) => ({ ...next, zoom: Math.min(zooms.length - 1, Math.max(0, Math.round(next.zoom))) }),
  link: { place: whole(0, LAST), kind: oneOf(...comparedKinds), zoom: whole(0, zooms.length - 1) },
  keep: ['kind', 'zoom', 'speed'],
  walk: {
    along: 'place',
    last: () => LAST,
    next: ({ place }) => (Math.floor(place / STRIDE) + 1) * STRIDE,
    before: ({ place }) => (Math.ceil(place / STRIDE) - 1) * STRIDE,
    unit: 'place',
    paces: perSecond('step', 1, 2, 4),
  },
});

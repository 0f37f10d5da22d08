import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { landmarks } from '@/lib/nets/landmarks';

export const LAST = landmarks.length - 1;

/** Nets a second while it plays. */
export const paces = [
  { rate: 0.25, figure: '¼', spoken: 'one in four seconds' },
  { rate: 0.5, figure: '½', spoken: 'one in two seconds' },
  { rate: 1, figure: '1', spoken: 'one a second' },
] as const;

export interface LandmarkNetsState {
  /** The net that is told, by its place among the landmarks. */
  readonly cursor: number;
  readonly playing: boolean;
  /** Position in `paces`. */
  readonly speed: number;
}

/** The net that the chapter has just told. */
export const opening = landmarks.findIndex(({ id }) => id === 'family-trees');

export const landmarkNets = defineFigure<LandmarkNetsState>({
  name: 'landmark-nets',
  initial: { cursor: opening, playing: false, speed: 1 },
  reduce: (state) => state,
  link: { cursor: whole(0, LAST) },
  walk: { last: () => LAST, unit: 'net', paces, pace: 'nets a second' },
});

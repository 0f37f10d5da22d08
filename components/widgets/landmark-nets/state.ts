import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { landmarks } from '@/lib/nets/landmarks';

export { landmarkSources } from '@/lib/nets/landmarks';

export const LAST = landmarks.length - 1;

export interface LandmarkNetsState extends Walking {
  /** The net that is told, by its place among the landmarks. */
  readonly cursor: number;
}

/** The net that the chapter has just told. */
export const opening = landmarks.findIndex(({ id }) => id === 'family-trees');

export const landmarkNets = defineFigure<LandmarkNetsState>({
  name: 'landmark-nets',
  initial: { cursor: opening, playing: false, speed: 1 },
  link: { cursor: whole(0, LAST) },
  walk: { last: () => LAST, unit: 'net', paces: perSecond('net', 0.25, 0.5, 1) },
});

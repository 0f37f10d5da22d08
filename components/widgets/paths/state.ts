import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { Walking } from '@/components/figure/walk';
import { connectionCount, pathCount } from '@/lib/models/paths';

export const MOST = 10;
/** Further than this the figure does not walk; the sum up to here is worked out anew at every step. */
export const LONGEST_WALK = 4096;
/** Of the weights. */
export const SEED = 3;

export interface PathsState extends Walking {
  /** Units in each hidden layer. */
  readonly width: number;
  /** Hidden layers. */
  readonly depth: number;
  readonly way: 'paths' | 'messages';
  /** Paths or messages done. */
  readonly cursor: number;
}

/** How many paths or connections there are to go through. */
export const totalOf = ({ width, depth, way }: PathsState): number =>
  way === 'paths' ? pathCount(width, depth) : connectionCount(width, depth);
/** How many of them the figure walks. */
export const stepsOf = (state: PathsState): number => Math.min(LONGEST_WALK, totalOf(state));

export const paths = defineFigure<PathsState>({
  name: 'paths',
  initial: { width: 3, depth: 3, way: 'paths', cursor: 0, playing: false, speed: 1 },
  // Another net, and another way through it, is gone through from its beginning.
  settle: (next) => ({ ...next, cursor: 0, playing: false }),
  link: { width: whole(1, MOST), depth: whole(1, MOST), way: oneOf('paths', 'messages'), cursor: whole(0, LONGEST_WALK) },
  check: (state) => (state.cursor > stepsOf(state) ? `this walk ends after ${stepsOf(state)} steps` : undefined),
  keep: ['width', 'depth', 'way', 'speed'],
  walk: { last: stepsOf, paces: perSecond('step', 2, 8, 30) },
});

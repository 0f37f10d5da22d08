import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { connectionCount, pathCount } from '@/lib/models/paths';

export const ways = ['paths', 'messages'] as const;
export type Way = (typeof ways)[number];

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
  readonly way: Way;
  /** Paths or messages done. */
  readonly cursor: number;
}

type Own =
  | { readonly type: 'way'; readonly way: Way }
  | { readonly type: 'width'; readonly width: number }
  | { readonly type: 'depth'; readonly depth: number };
export type PathsAction = Own | WalkAction;

/** How many paths or connections there are to go through. */
export const totalOf = ({ width, depth, way }: Pick<PathsState, 'width' | 'depth' | 'way'>): number =>
  way === 'paths' ? pathCount(width, depth) : connectionCount(width, depth);
/** How many of them the figure walks. */
export const stepsOf = (state: Pick<PathsState, 'width' | 'depth' | 'way'>): number => Math.min(LONGEST_WALK, totalOf(state));

function reduce(state: PathsState, action: Own): PathsState {
  const held = (size: number) => Math.min(MOST, Math.max(1, Math.round(size)));
  const again = { cursor: 0, playing: false };
  switch (action.type) {
    case 'way':
      return { ...state, ...again, way: action.way };
    case 'width':
      return { ...state, ...again, width: held(action.width) };
    case 'depth':
      return { ...state, ...again, depth: held(action.depth) };
  }
}

export const paths = defineFigure<PathsState, Own>({
  name: 'paths',
  initial: { width: 3, depth: 3, way: 'paths', cursor: 0, playing: false, speed: 1 },
  reduce,
  link: { width: whole(1, MOST), depth: whole(1, MOST), way: oneOf(...ways), cursor: whole(0, LONGEST_WALK) },
  check: (state) => (state.cursor > stepsOf(state) ? `this walk ends after ${stepsOf(state)} steps` : undefined),
  keep: ['width', 'depth', 'way', 'speed'],
  walk: { last: stepsOf, paces: perSecond('step', 2, 8, 30) },
});

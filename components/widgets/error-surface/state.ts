import { oneOf, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';

/** Which two weights span the map: those into the output unit, or one into unit 3 and the one onward. */
export const pairs = ['output', 'through'] as const;
export type Pair = (typeof pairs)[number];
/** What the other seven do: stand still, or go downhill first at every place. */
export const others = ['fixed', 'best'] as const;
export type Others = (typeof others)[number];

/** The map reaches from −EDGE to EDGE. */
export const EDGE = 10;
/** How far the paths are walked. */
export const SWEEPS = 80;
/** The stepper takes no larger ε. */
export const LARGEST_EPSILON = 100;

export interface ErrorSurfaceState extends Walking {
  readonly pair: Pair;
  readonly others: Others;
  /** Where both paths start. */
  readonly a: number;
  readonly b: number;
  readonly epsilon: number;
  /** Of the path with velocity. */
  readonly alpha: number;
  /** Sweeps walked. */
  readonly cursor: number;
}

type Own =
  | { readonly type: 'start'; readonly a: number; readonly b: number }
  | { readonly type: 'epsilon'; readonly epsilon: number }
  | { readonly type: 'alpha'; readonly alpha: number }
  | { readonly type: 'pair'; readonly pair: Pair }
  | { readonly type: 'others'; readonly others: Others };
export type ErrorSurfaceAction = Own | WalkAction;

/** On the map, to a tenth: fine enough for a hand, and short in a link. */
const held = (value: number) => Math.round(Math.min(EDGE, Math.max(-EDGE, value)) * 10) / 10 + 0;

function reduce(state: ErrorSurfaceState, action: Own): ErrorSurfaceState {
  switch (action.type) {
    case 'start':
      return { ...state, a: held(action.a), b: held(action.b), playing: false };
    case 'epsilon':
      return { ...state, epsilon: action.epsilon };
    case 'alpha':
      return { ...state, alpha: action.alpha };
    case 'pair':
      return { ...state, pair: action.pair };
    case 'others':
      return { ...state, others: action.others };
  }
}

export const errorSurface = defineFigure<ErrorSurfaceState, Own>({
  name: 'error-surface',
  initial: { pair: 'output', others: 'fixed', a: 3, b: 1, epsilon: 0.5, alpha: 0.9, cursor: 0, playing: false, speed: 1 },
  reduce,
  link: {
    pair: oneOf(...pairs),
    others: oneOf(...others),
    a: real(-EDGE, EDGE),
    b: real(-EDGE, EDGE),
    epsilon: real(0, LARGEST_EPSILON),
    alpha: real(0, 1),
    cursor: whole(0, SWEEPS),
  },
  keep: ['speed'],
  walk: { last: () => SWEEPS, paces: perSecond('sweep', 2, 6, 20), unit: 'sweep' },
});

import { whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';

/** Steps a second, as figured on the slider. */
export const speeds = [
  { rate: 0.25, figure: '¼', spoken: 'one step in four seconds' },
  { rate: 0.5, figure: '½', spoken: 'one step in two seconds' },
  { rate: 1, figure: '1', spoken: 'one step a second' },
  { rate: 2, figure: '2', spoken: 'two steps a second' },
  { rate: 4, figure: '4', spoken: 'four steps a second' },
] as const;

/** The whole state of the figure: plain data, so that it can be stored, linked to and undone. */
export interface OneCaseState {
  /** Position among the net's cases. */
  readonly chosen: number;
  /** Steps done: 0 before the first, `steps` after the last. */
  readonly cursor: number;
  readonly playing: boolean;
  /** Position in `speeds`. */
  readonly speed: number;
  /** The number whose origin is being traced, by `quantityKey`. */
  readonly pointed: string | null;
}

export type OneCaseAction =
  | { readonly type: 'step' | 'back' | 'play' | 'tick' | 'reset' }
  | { readonly type: 'go'; readonly cursor: number }
  | { readonly type: 'choose'; readonly chosen: number }
  | { readonly type: 'pace'; readonly speed: number }
  | { readonly type: 'point'; readonly key: string | null };

/** The first state: case 1 1, nothing computed. */
export const firstState: OneCaseState = { chosen: 3, cursor: 0, playing: false, speed: 2, pointed: null };

/** @param steps how many steps the case has */
export function reduce(state: OneCaseState, action: OneCaseAction, steps: number): OneCaseState {
  const at = (cursor: number) => Math.min(steps, Math.max(0, cursor));
  switch (action.type) {
    case 'step': return { ...state, cursor: at(state.cursor + 1), playing: false, pointed: null };
    case 'back': return { ...state, cursor: at(state.cursor - 1), playing: false, pointed: null };
    case 'go': return { ...state, cursor: at(action.cursor), playing: false, pointed: null };
    case 'play':
      // At the end, Play begins again.
      return { ...state, playing: !state.playing, cursor: !state.playing && state.cursor === steps ? 0 : state.cursor, pointed: null };
    case 'tick': {
      if (!state.playing) return state;
      const cursor = at(state.cursor + 1);
      return { ...state, cursor, playing: cursor < steps };
    }
    case 'reset': return { ...state, cursor: 0, playing: false, pointed: null };
    // The step stays, so that the same step can be compared from case to case.
    case 'choose': return { ...state, chosen: action.chosen, pointed: null };
    case 'pace': return { ...state, speed: action.speed };
    case 'point': return state.pointed === action.key ? state : { ...state, pointed: action.key };
  }
}

/** Elementary steps of one case of XOR: 6 forward, 1 error, 15 backward, 9 change. */
export const STEPS = 31;

/** The figure: what its links carry. */
export const oneCase = defineFigure<OneCaseState, OneCaseAction>({
  name: 'one-case',
  initial: firstState,
  reduce: (state, action) => reduce(state, action, STEPS),
  link: { chosen: whole(0, 3), cursor: whole(0, STEPS) },
  keep: ['chosen', 'speed'],
});

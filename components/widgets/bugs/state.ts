import { LAST_SEED } from '@/components/controls/seeds';
import { flag, oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { bugNames, type Bug } from './program';

export interface BugsState {
  readonly bug: Bug;
  /** Of the starting weights. */
  readonly seed: number;
  /** Whether ε is four times as large, which makes up for the mean. Only with that bug. */
  readonly larger: boolean;
}

export type BugsAction =
  | { readonly type: 'choose'; readonly bug: Bug }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'next' | 'previous' | 'larger' };

export function reduce(state: BugsState, action: BugsAction): BugsState {
  const held = (seed: number) => Math.max(0, Math.min(LAST_SEED, Math.trunc(seed) || 0));
  switch (action.type) {
    case 'choose':
      return { ...state, bug: action.bug, larger: state.larger && action.bug === 'mean' };
    case 'larger':
      return state.bug === 'mean' ? { ...state, larger: !state.larger } : state;
    case 'seed':
      return { ...state, seed: held(action.seed) };
    case 'next':
      return { ...state, seed: held(state.seed + 1) };
    case 'previous':
      return { ...state, seed: held(state.seed - 1) };
  }
}

export const bugs = defineFigure<BugsState, BugsAction>({
  name: 'bugs',
  initial: { bug: 'transpose', seed: 7, larger: false },
  reduce,
  link: { bug: oneOf(...bugNames), seed: whole(0, LAST_SEED), larger: flag },
  brief: ['larger'],
  check: ({ bug, larger }) => (larger && bug !== 'mean' ? 'ε can be made larger for the bug of the mean only' : undefined),
});

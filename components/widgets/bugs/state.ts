import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { bugNames, type Bug } from './program';

export const LAST_SEED = 9999;

export interface BugsState {
  readonly bug: Bug;
  /** Of the starting weights. */
  readonly seed: number;
}

export type BugsAction =
  | { readonly type: 'choose'; readonly bug: Bug }
  | { readonly type: 'seed'; readonly seed: number }
  | { readonly type: 'next' | 'previous' };

export function reduce(state: BugsState, action: BugsAction): BugsState {
  const held = (seed: number) => Math.max(0, Math.min(LAST_SEED, Math.trunc(seed) || 0));
  switch (action.type) {
    case 'choose': return { ...state, bug: action.bug };
    case 'seed': return { ...state, seed: held(action.seed) };
    case 'next': return { ...state, seed: held(state.seed + 1) };
    case 'previous': return { ...state, seed: held(state.seed - 1) };
  }
}

export const bugs = defineFigure<BugsState, BugsAction>({
  name: 'bugs',
  initial: { bug: 'transpose', seed: 7 },
  reduce,
  link: { bug: oneOf(...bugNames), seed: whole(0, LAST_SEED) },
});

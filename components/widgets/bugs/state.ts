import { LAST_SEED } from '@/components/controls/seeds';
import { flag, oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { bugNames, type Bug } from '@/lib/models/buggy-program';

export interface BugsState {
  readonly bug: Bug;
  /** Of the starting weights. */
  readonly seed: number;
  /** Whether ε is four times as large, which makes up for the mean. Only with that bug. */
  readonly larger: boolean;
}

/** Another start, the one after or before. */
type Turned = { readonly type: 'next' | 'previous' };

export const bugs = defineFigure<BugsState, Turned>({
  name: 'bugs',
  initial: { bug: 'transpose', seed: 7, larger: false },
  reduce: (state, { type }) => ({ ...state, seed: state.seed + (type === 'next' ? 1 : -1) }),
  settle: ({ bug, seed, larger }) => ({
    bug,
    seed: Math.max(0, Math.min(LAST_SEED, Math.trunc(seed) || 0)),
    larger: larger && bug === 'mean',
  }),
  link: { bug: oneOf(...bugNames), seed: whole(0, LAST_SEED), larger: flag },
  brief: ['larger'],
  check: ({ bug, larger }) => (larger && bug !== 'mean' ? 'ε can be made larger for the bug of the mean only' : undefined),
});

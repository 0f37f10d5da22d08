import { flag, real, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';

/** What there is to choose from. */
export const choices = {
  hidden: [2, 3, 5, 8],
  epsilon: [0.1, 0.25, 2],
  alpha: [0, 0.5, 0.9],
  range: [0.3, 1, 5],
} as const;
export type Setting = keyof typeof choices;
/** How the runs of a map are trained; starting weights lie within ±range. */
export type Way = Readonly<Record<Setting, number>>;

/** Seeds 1 to this make the map. */
export const TRIED = 100;

export interface StuckMapState extends Way {
  /** The seed of the run that is open. */
  readonly open: number;
  /** Whether it has been pushed. */
  readonly pushed: boolean;
}

const called: Readonly<Record<Setting, string>> = {
  hidden: 'the hidden units are',
  epsilon: 'ε is',
  alpha: 'α is',
  range: 'the starting range is',
};

export const stuckMap = defineFigure<StuckMapState, { readonly type: 'push' }>({
  name: 'stuck-map',
  initial: { hidden: 2, epsilon: 0.25, alpha: 0.9, range: 1, open: 35, pushed: false },
  reduce: (state) => (state.pushed ? state : { ...state, pushed: true }),
  // Another run begins without a push. The seed stays with a setting, so that the same start can be seen in another way.
  settle: (next, before) => (before.pushed ? { ...next, pushed: false } : next),
  link: { hidden: whole(1, 99), epsilon: real(0), alpha: real(0, 1), range: real(0), open: whole(1, TRIED), pushed: flag },
  check: (state) => {
    const wrong = (Object.keys(choices) as Setting[]).find((setting) => !(choices[setting] as readonly number[]).includes(state[setting]));
    return wrong && `${called[wrong]} one of ${choices[wrong].join(', ')} here, not ${state[wrong]}`;
  },
});

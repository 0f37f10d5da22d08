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

export type StuckMapAction =
  | { readonly type: 'set'; readonly setting: Setting; readonly value: number }
  | { readonly type: 'open'; readonly seed: number }
  | { readonly type: 'push' };

function reduce(state: StuckMapState, action: StuckMapAction): StuckMapState {
  switch (action.type) {
    // The seed stays, so that the same start can be seen in another way.
    case 'set':
      return { ...state, [action.setting]: action.value, pushed: false };
    case 'open':
      return { ...state, open: action.seed, pushed: false };
    case 'push':
      return { ...state, pushed: true };
  }
}

const called: Readonly<Record<Setting, string>> = {
  hidden: 'the hidden units are',
  epsilon: 'ε is',
  alpha: 'α is',
  range: 'the starting range is',
};

export const stuckMap = defineFigure<StuckMapState, StuckMapAction>({
  name: 'stuck-map',
  initial: { hidden: 2, epsilon: 0.25, alpha: 0.9, range: 1, open: 35, pushed: false },
  reduce,
  link: { hidden: whole(1, 99), epsilon: real(0), alpha: real(0, 1), range: real(0), open: whole(1, TRIED), pushed: flag },
  check: (state) => {
    const wrong = (Object.keys(choices) as Setting[]).find((setting) => !(choices[setting] as readonly number[]).includes(state[setting]));
    return wrong && `${called[wrong]} one of ${choices[wrong].join(', ')} here, not ${state[wrong]}`;
  },
});

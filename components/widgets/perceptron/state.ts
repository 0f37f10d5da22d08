import type { Codec } from '@/components/figure/codec';
import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { MOST_LOOKS, runOf } from './run';
import { firstPoints, MOST_POINTS, placed, placesOf, REACH, taskNames, type Place, type Task } from './tasks';

export interface PerceptronState extends Walking {
  readonly task: Task;
  /** The reader's points; kept while another task is on show. */
  readonly points: readonly Place[];
  /** Looks done: 0 before the first. */
  readonly cursor: number;
  /** Where the keys stand in the plane; null while nothing is being placed by key. */
  readonly spot: { readonly a: number; readonly b: number } | null;
}

type Own =
  | { readonly type: 'clear' }
  | { readonly type: 'choose'; readonly task: Task }
  | { readonly type: 'place'; readonly a: number; readonly b: number }
  | { readonly type: 'move'; readonly a: number; readonly b: number };
export type PerceptronAction = Own | WalkAction;

/** How many looks a state's run has. */
export const lengthOf = ({ task, points }: Pick<PerceptronState, 'task' | 'points'>) => runOf(placesOf(task, points)).looks.length;

const held = (value: number) => Math.min(REACH, Math.max(-REACH, value));

function reduce(state: PerceptronState, action: Own): PerceptronState {
  switch (action.type) {
    case 'choose':
      return { ...state, task: action.task, cursor: 0, playing: false, spot: null };
    case 'place': {
      if (state.task !== 'own') return state;
      const spot = { a: held(action.a), b: held(action.b) };
      return { ...state, points: placed(state.points, spot.a, spot.b), cursor: 0, playing: false, spot };
    }
    case 'move':
      return state.task === 'own' ? { ...state, spot: { a: held(action.a), b: held(action.b) }, playing: false } : state;
    case 'clear':
      return { ...state, points: [], cursor: 0, playing: false, spot: null };
  }
}

/** Points as digits: −3 … 3 as 0 … 6 for each input, then the target. `061` is 1 wanted at −3, 3. */
const points: Codec<readonly Place[]> = {
  write: (places) => places.map(({ a, b, target }) => `${a + REACH}${b + REACH}${target}`).join('_'),
  read: (text) => {
    const parts = text === '' ? [] : text.split('_');
    const sound = parts.length <= MOST_POINTS && parts.every((part) => /^[0-6][0-6][01]$/.test(part));
    const places = parts.map((part) => ({
      a: Number(part[0]) - REACH,
      b: Number(part[1]) - REACH,
      target: part[2] === '1' ? (1 as const) : (0 as const),
    }));
    const apart = new Set(parts.map((part) => part.slice(0, 2))).size === parts.length;
    return sound && apart ? { value: places } : { problem: 'its list of points is damaged' };
  },
};

export const perceptron = defineFigure<PerceptronState, Own>({
  name: 'perceptron',
  initial: { task: 'xor', points: firstPoints, cursor: 0, playing: false, speed: 1, spot: null },
  reduce,
  link: { task: oneOf(...taskNames), points, cursor: whole(0, MOST_LOOKS) },
  check: (state) => (state.cursor > lengthOf(state) ? `this run ends after ${lengthOf(state)} steps` : undefined),
  keep: ['task', 'points', 'speed'],
  walk: { last: lengthOf, paces: perSecond('case', 0.5, 1, 3, 10, 30), forgets: { spot: null } },
});

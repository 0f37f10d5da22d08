import { oneOf, whole, type Codec } from '@/components/figure/codec';
import { defineFigure, type SetAction } from '@/components/figure/definition';
import { perSecond } from '@/components/figure/paces';
import type { WalkAction, Walking } from '@/components/figure/walk';
import { firstPoints, MOST_LOOKS, MOST_POINTS, placed, placesOf, REACH, runOf, taskNames, type Place, type Task } from './tasks';

export interface PerceptronState extends Walking {
  readonly task: Task;
  /** The reader's points; kept while another task is on show. */
  readonly points: readonly Place[];
  /** Looks done: 0 before the first. */
  readonly cursor: number;
  /** Where the keys stand in the plane; null while nothing is being placed by key. */
  readonly spot: { readonly a: number; readonly b: number } | null;
}

/** A place of the plane was pressed. */
type Pressed = { readonly type: 'place'; readonly a: number; readonly b: number };
export type PerceptronAction = Pressed | WalkAction | SetAction<PerceptronState>;

/** How many looks a state's run has. */
export const lengthOf = ({ task, points }: Pick<PerceptronState, 'task' | 'points'>) => runOf(placesOf(task, points)).looks.length;

const held = (value: number) => Math.min(REACH, Math.max(-REACH, value));
const heldSpot = ({ a, b }: { readonly a: number; readonly b: number }) => ({ a: held(a), b: held(b) });

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

export const perceptron = defineFigure<PerceptronState, Pressed>({
  name: 'perceptron',
  initial: { task: 'xor', points: firstPoints, cursor: 0, playing: false, speed: 1, spot: null },
  reduce: (state, action) => {
    if (state.task !== 'own') return state;
    const spot = heldSpot(action);
    return { ...state, points: placed(state.points, spot.a, spot.b), spot };
  },
  settle: (next, before) => {
    const { spot } = next;
    if (next.task === before.task && next.points === before.points) return { ...next, playing: false, spot: spot && heldSpot(spot) };
    // Another run; where the keys stood is forgotten, but for the place that was pressed.
    return { ...next, playing: false, cursor: 0, spot: spot === before.spot ? null : spot };
  },
  link: { task: oneOf(...taskNames), points, cursor: whole(0, MOST_LOOKS) },
  check: (state) => (state.cursor > lengthOf(state) ? `this run ends after ${lengthOf(state)} steps` : undefined),
  keep: ['task', 'points', 'speed'],
  walk: { last: lengthOf, paces: perSecond('case', 0.5, 1, 3, 10, 30), forgets: { spot: null } },
});

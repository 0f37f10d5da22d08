import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import { entries, shown } from './entries';
import { lanes } from './types';

export const FIRST_YEAR = 1941;
export const LAST_YEAR = 2026;

/** Years on show at each position of the zoom. */
export const spans = [LAST_YEAR - FIRST_YEAR, 40, 20, 10] as const;

export interface TimeLineState {
  /** `id` of the entry that is told. */
  readonly chosen: string;
  /** Position in `spans`. */
  readonly zoom: number;
  /** First year on show. */
  readonly from: number;
  readonly only: 'all' | 'letter';
}

export type TimeLineAction =
  | { readonly type: 'earlier' | 'later' | 'first' | 'last' | 'up' | 'down' }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'zoom'; readonly to: number }
  | { readonly type: 'show'; readonly only: 'all' | 'letter' };

export const entryOf = (id: string) => entries.find((entry) => entry.id === id) ?? entries[0]!;

const spanOf = (zoom: number) => spans[zoom] ?? spans[0];
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The window that shows a year: the old one if the year stands well inside, otherwise one around it. */
function windowFor(year: number, zoom: number, from: number): number {
  const span = spanOf(zoom);
  const margin = span / 10;
  const inside = year >= from + margin && year <= from + span - margin;
  return clamp(inside ? from : Math.round(year - span / 2), FIRST_YEAR, LAST_YEAR - span);
}

function told(state: TimeLineState, id: string): TimeLineState {
  return { ...state, chosen: id, from: windowFor(entryOf(id).year, state.zoom, state.from) };
}

function reduce(state: TimeLineState, action: TimeLineAction): TimeLineState {
  const walk = shown(state.only);
  const now = entryOf(state.chosen);
  const at = walk.findIndex(({ id }) => id === state.chosen);
  const to = (index: number) => told(state, walk[clamp(index, 0, walk.length - 1)]!.id);
  switch (action.type) {
    case 'earlier':
      return to(at - 1);
    case 'later':
      return to(at + 1);
    case 'first':
      return to(0);
    case 'last':
      return to(walk.length - 1);
    case 'up':
    case 'down': {
      // The nearest entry in time of the next lane that has any.
      const lane = lanes.findIndex(({ id }) => id === now.lane);
      const beyond = action.type === 'up' ? lanes.slice(0, lane).toReversed() : lanes.slice(lane + 1);
      for (const { id } of beyond) {
        const there = walk.filter((entry) => entry.lane === id);
        const nearest = there.toSorted((a, b) => Math.abs(a.year - now.year) - Math.abs(b.year - now.year))[0];
        if (nearest) return told(state, nearest.id);
      }
      return state;
    }
    case 'choose':
      return walk.some(({ id }) => id === action.id) ? told(state, action.id) : state;
    case 'zoom': {
      const zoom = clamp(action.to, 0, spans.length - 1);
      return zoom === state.zoom ? state : { ...state, zoom, from: windowFor(now.year, zoom, -Infinity) };
    }
    case 'show': {
      const next = { ...state, only: action.only };
      if (shown(action.only).some(({ id }) => id === state.chosen)) return next;
      return told(next, 'letter');
    }
  }
}

export const timeLine = defineFigure<TimeLineState, TimeLineAction>({
  name: 'time-line',
  initial: { chosen: 'letter', zoom: 0, from: FIRST_YEAR, only: 'all' },
  reduce,
  link: {
    chosen: oneOf(...entries.map(({ id }) => id)),
    zoom: whole(0, spans.length - 1),
    from: whole(FIRST_YEAR, LAST_YEAR - 10),
    only: oneOf('all', 'letter'),
  },
  check: ({ chosen, zoom, from, only }) => {
    const { year } = entryOf(chosen);
    if (from > LAST_YEAR - spanOf(zoom)) return `${from} is too late a year to begin with`;
    if (year < from || year > from + spanOf(zoom)) return 'its entry is not among the years on show';
    if (!shown(only).some(({ id }) => id === chosen)) return 'its entry is not named in the Letter';
    return undefined;
  },
});

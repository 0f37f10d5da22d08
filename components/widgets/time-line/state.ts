import { oneOf, whole } from '@/components/figure/codec';
import { defineFigure } from '@/components/figure/definition';
import type { Entry, TimeLineRecord } from './types';

export interface TimeLineState {
  /** `id` of the entry that is told. */
  readonly chosen: string;
  /** Position in `spansOf`. */
  readonly zoom: number;
  /** First year on show. */
  readonly from: number;
  readonly only: 'all' | 'letter';
}

export type TimeLineAction = { readonly type: 'earlier' | 'later' | 'first' | 'last' | 'up' | 'down' };

/** Years on show at each position of the zoom. */
export const spansOf = ({ from, to }: TimeLineRecord): readonly number[] => [to - from, 40, 20, 10];

export const entryOf = ({ entries }: TimeLineRecord, id: string): Entry => entries.find((entry) => entry.id === id) ?? entries[0]!;

/** What is on show: everything, or what the Letter itself names. */
export const shown = ({ entries }: TimeLineRecord, only: TimeLineState['only']): readonly Entry[] =>
  only === 'all' ? entries : entries.filter(({ letter }) => letter !== undefined);

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** The entry that an action leads to; undefined where there is none. */
function next(record: TimeLineRecord, { chosen, only }: TimeLineState, { type }: TimeLineAction): Entry | undefined {
  const walk = shown(record, only);
  const now = entryOf(record, chosen);
  const at = walk.findIndex(({ id }) => id === chosen);
  if (type === 'first' || type === 'last') return walk.at(type === 'first' ? 0 : -1);
  if (type === 'earlier' || type === 'later') return walk[clamp(type === 'later' ? at + 1 : at - 1, 0, walk.length - 1)];
  // The nearest in time of the next lane that has any.
  const lane = record.lanes.findIndex(({ id }) => id === now.lane);
  const beyond = type === 'up' ? record.lanes.slice(0, lane).toReversed() : record.lanes.slice(lane + 1);
  const there = beyond.map(({ id }) => walk.filter((entry) => entry.lane === id)).find(({ length }) => length > 0);
  return there?.toSorted((a, b) => Math.abs(a.year - now.year) - Math.abs(b.year - now.year))[0];
}

/** The figure of a time line. */
export function timeLineOf(record: TimeLineRecord) {
  const spans = spansOf(record);
  const itself = record.entries.find(({ letter }) => letter === 'itself')!.id;
  const isShown = ({ chosen, only }: TimeLineState) => shown(record, only).some(({ id }) => id === chosen);
  /** The window that shows a year: the old one if the year stands well inside, otherwise one around it. */
  const windowFor = (year: number, span: number, from: number) => {
    const margin = span / 10;
    const inside = year >= from + margin && year <= from + span - margin;
    return clamp(inside ? from : Math.round(year - span / 2), record.from, record.to - span);
  };
  return defineFigure<TimeLineState, TimeLineAction>({
    name: 'time-line',
    initial: { chosen: itself, zoom: 0, from: record.from, only: 'all' },
    reduce: (state, action) => ({ ...state, chosen: next(record, state, action)?.id ?? state.chosen }),
    settle: (wanted, before) => {
      const narrowed = wanted.only !== before.only;
      // What is not on show cannot be chosen; when it goes from the show, the Letter is told.
      const instead = narrowed ? itself : before.chosen;
      const chosen = isShown(wanted) ? wanted.chosen : instead;
      if (narrowed && chosen === before.chosen) return wanted;
      const zoom = clamp(wanted.zoom, 0, spans.length - 1);
      if (zoom === before.zoom && chosen === before.chosen) return before;
      const from = windowFor(entryOf(record, chosen).year, spans[zoom]!, zoom === before.zoom ? before.from : -Infinity);
      return { ...wanted, chosen, zoom, from };
    },
    link: {
      chosen: oneOf(...record.entries.map(({ id }) => id)),
      zoom: whole(0, spans.length - 1),
      from: whole(record.from, record.to - spans.at(-1)!),
      only: oneOf('all', 'letter'),
    },
    check: (state) => {
      const { year } = entryOf(record, state.chosen);
      const [from, span] = [state.from, spans[state.zoom]!];
      if (from > record.to - span) return `${from} is too late a year to begin with`;
      if (year < from || year > from + span) return 'its entry is not among the years on show';
      return isShown(state) ? undefined : 'its entry is not named in the Letter';
    },
  });
}

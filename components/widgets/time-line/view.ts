import { entries, shown } from './entries';
import { placeFlags, type Flag } from './flags';
import { entryOf, FIRST_YEAR, LAST_YEAR, spans, type TimeLineState } from './state';
import { lanes, type Entry, type Lane } from './types';

/** The picture is laid out for three widths; the style sheet shows the one that fits. */
export const layouts = [
  { name: 'wide', width: 952, rows: { machines: 5, derivatives: 4, revival: 7 } },
  { name: 'mid', width: 640, rows: { machines: 5, derivatives: 4, revival: 7 } },
  { name: 'narrow', width: 358, rows: { machines: 4, derivatives: 4, revival: 6 } },
] as const satisfies readonly { name: string; width: number; rows: Record<Lane, number> }[];

export type Layout = (typeof layouts)[number];

/** Size of the texts, height of a row of them, distance of neighbouring marks; all in px of the layout. */
export const SIZE = 13;
const ROW = 15;
const PITCH = 10;
const HEAD = 22;
const FOOT = 8;
const PAD = 8;
const AXIS = 22;

export interface DotMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly chosen: boolean;
  /** Not among what is shown. */
  readonly dim: boolean;
  readonly named: boolean;
  readonly spoken: string;
}

export interface LaneMark {
  readonly id: Lane;
  readonly name: string;
  /** Of the lane's name, and of its line. */
  readonly head: number;
  readonly line: number;
  readonly dots: readonly DotMark[];
  readonly flags: readonly (Flag & { readonly y: number; readonly year: string; readonly name: string })[];
}

export interface TimeLineMark {
  readonly layout: Layout;
  readonly height: number;
  readonly lanes: readonly LaneMark[];
  readonly ticks: readonly { readonly x: number; readonly year: number; readonly long: boolean; readonly figured: boolean }[];
  readonly axis: number;
}

interface Placed {
  readonly entry: Entry;
  readonly x: number;
  readonly slot: number;
}

/** Marks hang below their lane's line, each in the first slot where it touches no other. */
function swarm(lane: readonly Entry[], toX: (year: number) => number): readonly Placed[] {
  const done: Placed[] = [];
  for (const entry of lane) {
    const x = toX(entry.year);
    let slot = 0;
    while (done.some((other) => other.slot === slot && Math.abs(other.x - x) < PITCH)) slot++;
    done.push({ entry, x, slot });
  }
  return done;
}

const scale = (width: number, from: number, span: number) => (year: number) => PAD + ((year - from) / span) * (width - 2 * PAD);
const laneOf = (id: Lane) => entries.filter(({ lane }) => lane === id);

/** The picture of a state in one layout. Pure. */
export function view(state: TimeLineState, layout: Layout): TimeLineMark {
  const span = spans[state.zoom] ?? spans[0];
  const toX = scale(layout.width, state.from, span);
  const isShown = new Set(shown(state.only).map(({ id }) => id));
  let top = 0;
  const marks = lanes.map(({ id, name }): LaneMark => {
    const rows = layout.rows[id];
    const line = top + HEAD + rows * ROW;
    const inside = laneOf(id).filter(({ year }) => year >= state.from && year <= state.from + span);
    const placed = swarm(inside, toX);
    const flags = placeFlags(
      placed
        .filter(({ entry }) => isShown.has(entry.id))
        .map(({ entry, x }) => ({
          id: entry.id,
          x,
          text: `${entry.year} ${entry.name}`,
          chosen: entry.id === state.chosen,
          rank: entry.rank,
        })),
      layout.width,
      rows,
      SIZE,
    );
    const mark: LaneMark = {
      id,
      name,
      head: top + 14,
      line,
      dots: placed.map(({ entry, x, slot }) => ({
        id: entry.id,
        x,
        y: line + 9 + slot * PITCH,
        chosen: entry.id === state.chosen,
        dim: !isShown.has(entry.id),
        named: entry.letter !== undefined,
        spoken: spoken(entry),
      })),
      flags: flags.map((flag) => ({
        ...flag,
        y: line - 10 - flag.row * ROW,
        year: String(entryOf(flag.id).year),
        name: entryOf(flag.id).name,
      })),
    };
    // As deep as at the widest view, so that zooming moves nothing below.
    const deepest = Math.max(...swarm(laneOf(id), scale(layout.width, FIRST_YEAR, LAST_YEAR - FIRST_YEAR)).map(({ slot }) => slot));
    top = line + 9 + (deepest + 1) * PITCH + FOOT;
    return mark;
  });
  return { layout, height: top + AXIS, lanes: marks, axis: top, ticks: ticksOf(state.from, span, layout.width, toX) };
}

/** A line for each year, a long one and a figure where there is room. */
function ticksOf(from: number, span: number, width: number, toX: (year: number) => number): TimeLineMark['ticks'] {
  const room = width / span;
  const every = [1, 2, 5, 10, 20].find((step) => step * room >= 48) ?? 20;
  const long = every >= 10 ? 10 : every === 1 ? 1 : 5;
  return Array.from({ length: span + 1 }, (_, k) => from + k).map((year) => ({
    x: toX(year),
    year,
    long: year % long === 0,
    figured: year % every === 0 && toX(year) > 14 && toX(year) < width - 14,
  }));
}

/** The mark that a tap means: the nearest one that is shown, or the one whose name was hit. */
export function nearest({ lanes: rows }: TimeLineMark, x: number, y: number): string | null {
  const end = (k: number) => rows[k + 1]?.head ?? Infinity;
  const lane = rows.find((_, k) => y < end(k) - 14) ?? rows.at(-1)!;
  const flag = lane.flags.find(
    (one) => Math.abs(one.y - y) < ROW / 2 && x > Math.min(one.from, one.x) - 4 && x < Math.max(one.to, one.x) + 4,
  );
  if (flag) return flag.id;
  const dots = lane.dots.filter(({ dim }) => !dim).toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  return dots[0]?.id ?? null;
}

const uses = { cited: 'Cited in the Letter.', credited: 'Credited in the Letter, without a citation.', itself: undefined } as const;

export const laneName = (id: Lane) => lanes.find((lane) => lane.id === id)!.name;
/** What the Letter does with an entry, in words; undefined when it does not name it. */
export const purposeOf = ({ letter }: Entry) => letter && uses[letter];
/** A name as a sentence of its own; “et al.” has its full stop already. */
export const ended = (name: string) => name.replace(/\.?$/, '.');
export const spoken = ({ year, name }: Entry) => `${year}, ${name}`;

/** The entry told, for a listener. */
export function say(state: TimeLineState): string {
  const entry = entryOf(state.chosen);
  return [`${entry.year}, ${laneName(entry.lane)}: ${ended(entry.name)}`, entry.text, purposeOf(entry)]
    .filter((part) => part !== undefined)
    .join(' ');
}

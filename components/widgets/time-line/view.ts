import { placeFlags } from './flags';
import { entryOf, shown, spansOf, type TimeLineState } from './state';
import type { Entry, TimeLineRecord } from './types';

/**
 * The picture is laid out for three widths, each from so wide a figure on and with so many rows of names over each lane; time-line.css
 * says the same until scripts run.
 */
export const layouts = [
  { name: 'wide', least: 900, width: 952, rows: [5, 4, 7] },
  { name: 'mid', least: 648, width: 640, rows: [5, 4, 7] },
  { name: 'narrow', least: 0, width: 358, rows: [4, 4, 6] },
] as const;

export type Layout = (typeof layouts)[number];

/** Size of the texts, height of a row of them, distance of neighbouring marks; all in px of the layout. */
export const SIZE = 13;
const ROW = 15;
const PITCH = 10;
const HEAD = 22;
const FOOT = 8;
const PAD = 8;
const AXIS = 22;

/** Marks hang below their lane's line, each in the first slot where it touches no other. */
function swarm(lane: readonly Entry[], toX: (year: number) => number) {
  const done: (Entry & { readonly x: number; readonly slot: number })[] = [];
  for (const entry of lane) {
    const x = toX(entry.year);
    let slot = 0;
    while (done.some((other) => other.slot === slot && Math.abs(other.x - x) < PITCH)) slot++;
    done.push({ ...entry, x, slot });
  }
  return done;
}

const scale = (width: number, from: number, span: number) => (year: number) => PAD + ((year - from) / span) * (width - 2 * PAD);

export type TimeLineMark = ReturnType<typeof view>;

/** The picture of a state in one layout. Pure. */
export function view(record: TimeLineRecord, state: TimeLineState, layout: Layout) {
  const { width } = layout;
  const span = spansOf(record)[state.zoom]!;
  const toX = scale(width, state.from, span);
  const onShow = new Set(shown(record, state.only).map(({ id }) => id));
  let top = 0;
  const lanes = record.lanes.map(({ id, name }, k) => {
    const rows = layout.rows[k] ?? layout.rows[0];
    const head = top + 14;
    const line = top + HEAD + rows * ROW;
    const all = record.entries.filter(({ lane }) => lane === id);
    const inside = all.filter(({ year }) => year >= state.from && year <= state.from + span);
    const marks = swarm(inside, toX).map((entry) => ({
      ...entry,
      y: line + 9 + entry.slot * PITCH,
      chosen: entry.id === state.chosen,
      dim: !onShow.has(entry.id),
    }));
    const named = marks.filter(({ dim }) => !dim).map((mark) => ({ ...mark, text: `${mark.year} ${mark.name}` }));
    const flags = placeFlags(named, width, rows, SIZE).map((flag) => ({ ...flag, y: line - 10 - flag.row * ROW }));
    // As deep as at the widest view, so that zooming moves nothing below.
    const deepest = Math.max(...swarm(all, scale(width, record.from, record.to - record.from)).map(({ slot }) => slot));
    top = line + 9 + (deepest + 1) * PITCH + FOOT;
    return { id, name, head, line, dots: marks, flags };
  });
  return { layout, height: top + AXIS, lanes, axis: top, ticks: ticksOf(state.from, span, width, toX) };
}

/** A line for each year, a long one and a figure where there is room. */
function ticksOf(from: number, span: number, width: number, toX: (year: number) => number) {
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
export function nearest({ lanes }: TimeLineMark, x: number, y: number): string | null {
  const lane = lanes.find((_, k) => y < (lanes[k + 1]?.head ?? Infinity) - 14) ?? lanes.at(-1)!;
  const flag = lane.flags.find(
    (one) => Math.abs(one.y - y) < ROW / 2 && x > Math.min(one.from, one.x) - 4 && x < Math.max(one.to, one.x) + 4,
  );
  if (flag) return flag.id;
  const dots = lane.dots.filter(({ dim }) => !dim).toSorted((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y));
  return dots[0]?.id ?? null;
}

const uses = { cited: 'Cited in the Letter.', credited: 'Credited in the Letter, without a citation.', itself: undefined } as const;

export const laneName = ({ lanes }: TimeLineRecord, { lane }: Entry) => lanes.find(({ id }) => id === lane)!.name;
/** What the Letter does with an entry, in words; undefined when it does not name it. */
export const purposeOf = ({ letter }: Entry) => letter && uses[letter];
/** A name as a sentence of its own; “et al.” has its full stop already. */
export const ended = (name: string) => name.replace(/\.?$/, '.');

/** The entry told, for a listener. */
export function say(record: TimeLineRecord, { chosen }: TimeLineState): string {
  const entry = entryOf(record, chosen);
  return [`${entry.year}, ${laneName(record, entry)}: ${ended(entry.name)}`, entry.text, purposeOf(entry)]
    .filter((part) => part !== undefined)
    .join(' ');
}

import { BOLD, widthOf } from './measure';
import type { Entry } from './types';

/** A text that wants a place above the line of its lane. */
interface Wanted extends Pick<Entry, 'id' | 'year' | 'name' | 'rank'> {
  readonly x: number;
  /** Its year and its name. */
  readonly text: string;
  /** The chosen one is never left out, and is set in bold. */
  readonly chosen: boolean;
}

/** Where it stands: a leader at `x` up to `row` (0 is the lowest), the text to its right or left, and where that begins and ends. */
interface Flag extends Wanted {
  readonly row: number;
  readonly side: 'right' | 'left';
  readonly from: number;
  readonly to: number;
}

/** Between a leader and its text. */
export const GAP = 4;
const AIR = 6;

/**
 * Places as many texts as fit without touching one another or another's leader: the chosen one first, then
 * by rank, then in order. What does not fit is left out; its mark remains.
 */
export function placeFlags(wanted: readonly Wanted[], width: number, rows: number, size: number): readonly Flag[] {
  const weight = (one: Wanted) => (one.chosen ? 0 : one.rank);
  let taken: readonly Wanted[] = [];
  let flags: readonly Flag[] = [];
  for (const one of wanted.toSorted((a, b) => weight(a) - weight(b))) {
    const tried = arranged([...taken, one], width, rows, size);
    if (!tried) continue;
    taken = [...taken, one];
    flags = tried;
  }
  return lowered(flags);
}

/** Lets each text down as far as nothing is in its way; those that stood high for others need not after all. */
function lowered(flags: readonly Flag[]): readonly Flag[] {
  let now = flags;
  for (const flag of flags.toSorted((a, b) => a.row - b.row)) {
    const others = now.filter(({ id }) => id !== flag.id);
    const rows = Array.from({ length: flag.row + 1 }, (_, row) => row);
    const row = rows.find((low) => others.every((other) => apart({ ...flag, row: low }, other))) ?? flag.row;
    now = [...others, { ...flag, row }];
  }
  return now;
}

/**
 * From right to left, each as low as it can stand: a text to the right of its leader then climbs over those that
 * follow it, and no leader passes through one. A text that must stand to the left goes as high as it can, so
 * that the leaders of earlier ones find room under it. Null when one finds no place.
 */
function arranged(wanted: readonly Wanted[], width: number, rows: number, size: number): readonly Flag[] | null {
  const done: Flag[] = [];
  const upwards = Array.from({ length: rows }, (_, row) => row);
  for (const one of wanted.toSorted((a, b) => b.x - a.x || b.rank - a.rank)) {
    const length = widthOf(one.text, size) * (one.chosen ? BOLD : 1);
    const right = { ...one, side: 'right', from: one.x + GAP, to: one.x + GAP + length } as const;
    const left = { ...one, side: 'left', from: one.x - GAP - length, to: one.x - GAP } as const;
    const candidates = [...upwards.map((row) => ({ ...right, row })), ...upwards.toReversed().map((row) => ({ ...left, row }))];
    const place = candidates.find((flag) => flag.from >= 0 && flag.to <= width && done.every((other) => apart(flag, other)));
    if (!place) return null;
    done.push(place);
  }
  return done;
}

/** No text on a text, no leader through a text. */
export function apart(one: Flag, other: Flag): boolean {
  if (one.row === other.row) return one.to + AIR <= other.from || other.to + AIR <= one.from;
  const [low, high] = one.row < other.row ? [one, other] : [other, one];
  return high.x < low.from - 2 || high.x > low.to + 2;
}

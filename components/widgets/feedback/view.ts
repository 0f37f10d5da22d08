import type { Point } from '@/components/marks/plot/Curve';
import { format } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import { bookOf, type Way } from './run';
import { LAST, RECORDED, STRIDE, type FeedbackState, type TaskName } from './state';

/** For each task and way the recorded runs, from seed 1 on: the sweep at which it came right, or −, a dot, and the angle then. */
export type FeedbackRecord = Readonly<Record<TaskName, Readonly<Record<Way, string>>>>;

/** Reads one row of a record, "608.87 −.91 …". Throws for what is no such run. */
export const readRuns = (row: string) =>
  row.split(' ').map((run) => {
    const [right = '', angle = ''] = run.split('.');
    if (!/^(\d+|−)$/.test(right) || !/^\d+$/.test(angle))
      throw new Error(`record: expected a sweep or −, a dot and an angle, got “${run}”`);
    return { right: right === '−' ? null : Number(right), angle: Number(angle) };
  });

/** What half of a list does not exceed; of an even list the lower of the two in the middle, as in the records. */
export const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.ceil(list.length / 2) - 1] ?? NaN;

type Cloud = ReturnType<typeof cloudOf>;

/** All recorded runs of a way: the sweep at which each came right and the angle then, how many did, and both in the middle. */
export function cloudOf(runs: ReturnType<typeof readRuns>) {
  const dots = runs.flatMap(({ right, angle }): Point[] => (right === null ? [] : [[right, angle]]));
  return { dots, right: dots.length, sweeps: median(dots.map(([right]) => right)), angle: median(dots.map(([, angle]) => angle)) };
}

const degrees = (angle: number) => `${format(angle, 0)}°`;

/**
 * What is shown, of runs as far as they are known. Pure; the runs are kept.
 * @param shown steps to be drawn at most: runs may be known further, by another figure of this page
 */
export function view({ task, seed, cursor }: FeedbackState, record: FeedbackRecord | null, shown = LAST) {
  const each = <T>(of: (way: Way) => T): Readonly<Record<Way, T>> => ({ same: of('same'), fixed: of('fixed') });
  const books = each((way) => bookOf({ task, seed, way }));
  const runs = each((way) => (record ? readRuns(record[task][way]) : []));
  const clouds = each((way) => cloudOf(runs[way]));
  // The chosen start in the clouds; null where it did not come right.
  const own = each((way): Point | null => {
    const { right = null, angle = NaN } = runs[way][seed - 1] ?? {};
    return right === null ? null : [right, angle];
  });
  const known = Math.min(shown, books.same.known, books.fixed.known);
  const at = Math.min(cursor, known);
  const [sweeps, angle] = books.fixed.angles[at]!;
  return {
    /** Steps that are drawn, of both ways. */
    known,
    clouds,
    own,
    /** Of the moment that is shown, as drawn. */
    sweeps,
    angle,
    angles: each((way) => books[way].angles.slice(0, known + 1)),
    E: each((way) => books[way].E.slice(0, known + 1)),
    most: Math.max(LAST * STRIDE, ...[...clouds.same.dots, ...clouds.fixed.dots].map(([right]) => 200 * Math.ceil(right / 200))),
    verdict: `${afterSweeps(sweeps)} the signal through random weights stands ${degrees(angle)} from the true one: ${angle < 90 ? 'it points downhill too' : 'it does not point downhill'}.`,
    compared: comparedOf(clouds),
    /** Of each way: E, the angle, and when this start came right. */
    now: each((way) => {
      const right = own[way];
      return [format(books[way].E[at]!, 3), degrees(books[way].angles[at]![1]), right ? grouped(right[0]) : 'not'];
    }),
  };
}
export type FeedbackView = ReturnType<typeof view>;

function comparedOf({ same, fixed }: Readonly<Record<Way, Cloud>>): string {
  if (same.right === 0 || fixed.right === 0) return '';
  const learned =
    same.right === RECORDED && fixed.right === RECORDED
      ? `All ${RECORDED} starts learned it both ways`
      : `Of ${RECORDED} starts ${same.right} learned it with the same weights and ${fixed.right} with random ones`;
  return `${learned}, half of them by sweep ${grouped(same.sweeps)} and by sweep ${grouped(fixed.sweeps)}: random weights took ${format(fixed.sweeps / same.sweeps, 1)} times as long.`;
}

/** A point so far from a middle, at an angle in degrees from the right, upwards. */
export function around(x: number, y: number, length: number, angle: number): readonly [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [Math.round(10 * (x + length * Math.cos(turn))) / 10, Math.round(10 * (y - length * Math.sin(turn))) / 10];
}

import type { Point } from '@/components/marks/plot/Curve';
import { format } from '@/lib/notation/format';
import { countOf, grouped } from '@/lib/notation/magnitude';
import { bookOf, type Way } from './run';
import { LAST, RECORDED, STRIDE, type FeedbackState, type TaskName } from './state';

/** For each task and way the recorded runs, from seed 1 on: the sweep at which it came right, or −, a dot, and the angle then. */
export type FeedbackRecord = Readonly<Record<TaskName, Readonly<Record<Way, string>>>>;

export interface Recorded {
  readonly right: number | null;
  readonly angle: number;
}

/** Reads one row of a record, "608.87 −.91 …". Throws for what is no such run. */
export const readRuns = (row: string): readonly Recorded[] =>
  row.split(' ').map((run) => {
    const [right = '', angle = ''] = run.split('.');
    if (!/^(\d+|−)$/.test(right) || !/^\d+$/.test(angle))
      throw new Error(`record: expected a sweep or −, a dot and an angle, got “${run}”`);
    return { right: right === '−' ? null : Number(right), angle: Number(angle) };
  });

/** What half of a list does not exceed; of an even list the lower of the two in the middle, as in the records. */
export const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[Math.ceil(list.length / 2) - 1] ?? NaN;

/** All recorded runs of a way. */
export interface Cloud {
  /** The sweep at which each came right, and the angle then. */
  readonly dots: readonly Point[];
  readonly right: number;
  /** Of those that came right. */
  readonly sweeps: number;
  readonly angle: number;
}

export function cloudOf(runs: readonly Recorded[]): Cloud {
  const ended = runs.filter((run): run is Recorded & { readonly right: number } => run.right !== null);
  return {
    dots: ended.map(({ right, angle }) => [right, angle] as const),
    right: ended.length,
    sweeps: median(ended.map(({ right }) => right)),
    angle: median(ended.map(({ angle }) => angle)),
  };
}

export interface FeedbackView {
  /** Steps that are drawn, of both ways. */
  readonly known: number;
  readonly angles: Readonly<Record<Way, readonly Point[]>>;
  readonly E: Readonly<Record<Way, readonly number[]>>;
  readonly clouds: Readonly<Record<Way, Cloud>>;
  /** The chosen start in the clouds; null where it did not come right. */
  readonly own: Readonly<Record<Way, Point | null>>;
  readonly most: number;
  /** Sweeps of the moment that is shown. */
  readonly sweeps: number;
  /** The angle now, as drawn. */
  readonly angle: number;
  readonly verdict: string;
  readonly compared: string;
  /** Of each way: E, the angle, and when this start came right. */
  readonly now: Readonly<Record<Way, readonly string[]>>;
}

const degrees = (angle: number) => `${format(angle, 0)}°`;

/**
 * What is shown, of runs as far as they are known. Pure; the runs are kept.
 * @param shown steps to be drawn at most: runs may be known further, by another figure of this page
 */
export function view(state: FeedbackState, record: FeedbackRecord | null, shown = LAST): FeedbackView {
  const { task, seed } = state;
  const each = <T>(of: (way: Way) => T): Readonly<Record<Way, T>> => ({ same: of('same'), fixed: of('fixed') });
  const books = each((way) => bookOf({ task, seed, way }));
  const runs = each((way) => (record ? readRuns(record[task][way]) : []));
  const clouds = each((way) => cloudOf(runs[way]));
  const known = Math.min(shown, books.same.known, books.fixed.known);
  const at = Math.min(state.cursor, known);
  const [sweeps, angle] = books.fixed.angles[at]!;
  const rightOf = (way: Way) => runs[way][seed - 1]?.right ?? null;
  return {
    known,
    clouds,
    sweeps,
    angle,
    angles: each((way) => books[way].angles.slice(0, known + 1)),
    E: each((way) => books[way].E.slice(0, known + 1)),
    own: each((way) => (rightOf(way) === null ? null : [rightOf(way)!, runs[way][seed - 1]!.angle])),
    most: Math.max(LAST * STRIDE, ...[...clouds.same.dots, ...clouds.fixed.dots].map(([right]) => 200 * Math.ceil(right / 200))),
    verdict: `${sweeps === 0 ? 'Before the first sweep' : `After ${countOf(sweeps, 'sweep')}`} the signal through random weights stands ${degrees(angle)} from the true one: ${angle < 90 ? 'it points downhill too' : 'it does not point downhill'}.`,
    compared: comparedOf(clouds),
    now: each((way) => [
      format(books[way].E[at]!, 3),
      degrees(books[way].angles[at]![1]),
      rightOf(way) === null ? 'not' : grouped(rightOf(way)!),
    ]),
  };
}

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

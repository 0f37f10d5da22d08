import type { Moment } from './moment';
import { solvedAt, type Run } from './run';

/** The chart of the error: its drawing, and the field inside the axes. */
export const chart = { width: 416, height: 362, left: 34, right: 364, top: 34, bottom: 306 };
/** E of small random weights lies between 7 and 12. */
const MOST = 12;
const ends = [
  { end: 2000, step: 500, minor: 100 },
  { end: 5000, step: 1000, minor: 500 },
  { end: 10_000, step: 2000, minor: 1000 },
  { end: 20_000, step: 5000, minor: 1000 },
  { end: 30_000, step: 10_000, minor: 2000 },
];

/** A graduation with its figure, if it has one. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** The error curve as marks. */
export interface CurveView {
  /** The last sweep on the axis. */
  readonly end: number;
  /** The curve up to the moment on show, and the part of the run already seen beyond it. */
  readonly path: string;
  readonly ahead: string;
  readonly now: { readonly x: number; readonly y: number; readonly text: string };
  readonly solved: { readonly x: number; readonly text: string; readonly labelX: number } | undefined;
  /** Where the note about E = 4 stands: clear of the mark of the solved sweep. */
  readonly noteX: number;
  readonly xTicks: readonly Tick[];
  readonly xMinor: readonly number[];
  readonly yTicks: readonly Tick[];
}

const figure = (value: number) => value.toLocaleString('en-GB');
const round = (value: number) => Math.round(value * 10) / 10;

/** Where an error stands in the drawing. */
export function toY(E: number): number {
  return round(chart.bottom - (Math.min(E, MOST) / MOST) * (chart.bottom - chart.top));
}

/** Lays out the curve; `run` must have been followed to the moment's sweep. */
export function curveView(run: Pick<Run, 'curve' | 'known' | 'reached'>, { sweep, E }: Pick<Moment, 'sweep' | 'E'>): CurveView {
  const { end, step, minor } = ends.find((one) => one.end >= run.known) ?? ends.at(-1)!;
  const toX = (at: number) => round(chart.left + (at / end) * (chart.right - chart.left));
  const perPixel = end / (chart.right - chart.left);
  const ticks = Array.from({ length: end / step + 1 }, (_, k) => k * step);
  const solved = solvedAt(run);
  const solvedX = solved === undefined ? undefined : toX(solved);
  const half = (chart.left + chart.right) / 2;
  return {
    end,
    path: pathOf(run.curve, 0, sweep, perPixel, toX),
    ahead: sweep < run.known ? pathOf(run.curve, sweep, run.known, perPixel, toX) : '',
    now: { x: toX(sweep), y: toY(E), text: E.toFixed(3) },
    solved: solvedX === undefined ? undefined : {
      x: solvedX,
      text: `sweep ${figure(solved!)}`,
      labelX: Math.min(chart.right - 42, Math.max(chart.left + 46, solvedX)),
    },
    noteX: solvedX === undefined || solvedX > half + 12 ? chart.left + 14 : solvedX + 14,
    xTicks: ticks.map((at) => ({ at: toX(at), text: figure(at) })),
    xMinor: Array.from({ length: end / minor + 1 }, (_, k) => toX(k * minor)),
    yTicks: Array.from({ length: MOST / 2 + 1 }, (_, k) => ({ at: toY(2 * k), text: String(2 * k) })),
  };
}

/** About one point a pixel; of a level stretch only the ends. */
function pathOf(errors: Pick<Run['curve'], 'get'>, from: number, to: number, perPixel: number, toX: (at: number) => number): string {
  const points: [number, number][] = [];
  const add = (at: number) => {
    const point: [number, number] = [toX(at), toY(errors.get(at))];
    const [a, b] = [points.at(-2), points.at(-1)];
    if (a && b && a[1] === b[1] && b[1] === point[1]) points.pop();
    points.push(point);
  };
  const stride = Math.max(1, Math.floor(perPixel));
  // The first sweeps fall steeply: each of them counts.
  for (let at = from; at < to; at += from === 0 && at < 12 ? 1 : stride) add(at);
  add(to);
  return points.map(([x, y], k) => `${k === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

import type { Point } from '@/components/marks/plot/Curve';
import { reading } from '@/components/marks/plot/ticks';
import { format } from '@/lib/notation/format';
import { countOf, grouped, spokenPowers } from '@/lib/notation/magnitude';
import { curvatureAtEnd, curveOf, limitOf, PATIENCE, walkOf } from './measure';
import { epsilons, STEP, SWEEPS, type Mover, type StepSizeState } from './state';

/** How far from the lowest place is drawn, either way, and up to which E. */
export const EDGE = 3;
export const HIGHEST = 60;
/** And in the picture of all ε. */
export const REACH = 13;

export interface StepSizeView {
  /** E along the line. */
  readonly curve: readonly Point[];
  /** Landings so far and those to come, as places with their E, and as places with their sweep. */
  readonly done: readonly Point[];
  readonly ahead: readonly Point[];
  readonly doneAt: readonly Point[];
  readonly aheadAt: readonly Point[];
  /** The landing now; null when it lies outside the picture. */
  readonly ball: Point | null;
  readonly limit: number;
  /** Rows of what sets the limit: name, and value. */
  readonly lambda: string;
  readonly limitText: string;
  readonly share: string;
  /** How it ends. */
  readonly kind: 'settles' | 'swings' | 'leaves';
  readonly verdict: string;
  readonly now: string;
  readonly rows: readonly (readonly string[])[];
}

/** E along the line, drawn once for each way to move. */
const curves: Partial<Record<Mover, readonly Point[]>> = {};
const drawn = (mover: Mover): readonly Point[] =>
  (curves[mover] ??= Array.from({ length: 121 }, (_, k): Point => {
    const s = -EDGE + (k * EDGE) / 60;
    return [s, curveOf(mover).curve(s).E];
  }));

const places = (value: number) =>
  Math.abs(value) < 1000 ? format(value, 2) : `${value < 0 ? '−' : ''}${grouped(Math.round(Math.abs(value)))}`;

/** Everything the figure shows but the picture of all ε. Pure; the runs are kept. */
export function view(state: StepSizeState): StepSizeView {
  const { mover, alpha, cursor } = state;
  const { w, E, end } = walkOf(state);
  const last = Math.min(SWEEPS, w.length - 1);
  const at = Math.min(cursor, last);
  const all = w.slice(0, last + 1).map((s, t): Point => [s, E[t]!]);
  const timed = w.slice(0, last + 1).map((s, t): Point => [s, t]);
  const { curvature } = curveOf(mover);
  const limit = limitOf({ mover, alpha });
  const [s, height] = all[at]!;
  const outside = Math.abs(s) > EDGE || height > HIGHEST;
  return {
    curve: drawn(mover),
    done: all.slice(0, at + 1),
    ahead: all.slice(at),
    doneAt: timed.slice(0, at + 1),
    aheadAt: timed.slice(at),
    ball: outside ? null : all[at]!,
    limit,
    lambda: format(curvature, 2),
    limitText: format(limit, 3),
    share: format(state.epsilon / limit, 2),
    kind: end.kind,
    verdict: verdictOf(state, w, end.kind, end.sweep, limit),
    now: `${cursor === 0 ? 'At the start' : `After ${countOf(at, 'sweep')}`} E is ${spokenPowers(reading(height))}${outside ? ', outside the picture' : ''}.`,
    rows: all.map(([place, error], t) => [String(t), places(place), reading(error)]),
  };
}

/** The sweep from which on it stays close to where it ends. */
function restsFrom(w: readonly number[]): number {
  const last = w.at(-1)!;
  return w.findLastIndex((s) => Math.abs(s - last) > 0.01) + 1;
}

function verdictOf(
  { mover, epsilon, alpha }: StepSizeState,
  w: readonly number[],
  kind: StepSizeView['kind'],
  sweep: number,
  limit: number,
): string {
  if (kind === 'leaves') return `It blows up: after ${countOf(sweep, 'sweep')} it is beyond a million.`;
  if (kind === 'swings') {
    const [b, a] = [w.at(-1)!, w.at(-2)!];
    const twice = Math.abs(w.at(-3)! - b) < 0.01 && Math.abs(w.at(-4)! - a) < 0.01;
    const rest = `in ${PATIENCE} sweeps it has not come to rest`;
    // All weights can swing across the line and stand still along it.
    if (twice && Math.abs(a - b) < 0.02) return `It swings: ${rest}, although along this line it stands still.`;
    return twice
      ? `It swings to and fro for good, between ${[a, b]
          .toSorted((p, q) => p - q)
          .map(places)
          .join(' and ')}.`
      : `It swings: ${rest}, and lands now here, now there.`;
  }
  const rest = `It settles: at rest from sweep ${restsFrom(w)} on`;
  if (mover === 'all' && (epsilon > limit || Math.abs(w.at(-1)!) > 0.1)) {
    const bend = curvatureAtEnd({ mover, epsilon, alpha });
    return `${rest}, but elsewhere, where E curves by ${format(bend, 2)} at most and the limit is ${format((2 * (1 + alpha)) / bend, 3)}.`;
  }
  return Math.abs(w.at(-1)!) > 0.1 ? `${rest}, but thrown far out, at ${places(w.at(-1)!)}.` : `${rest}, at the bottom.`;
}

/** Stretches of ε whose runs have left, as a band from edge to edge with gaps between. */
export function bandOf(left: readonly number[]): readonly (readonly [number, number, number])[] {
  return left.flatMap((epsilon, k) => {
    const apart = k > 0 && epsilon - left[k - 1]! > 1.5 * STEP;
    const side = (at: number) => [at, -REACH, REACH] as const;
    return [...(apart ? [[NaN, NaN, NaN] as const] : []), side(epsilon - STEP / 2), side(Math.min(epsilon + STEP / 2, epsilons.at(-1)!))];
  });
}

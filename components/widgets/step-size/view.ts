import type { Point } from '@/components/marks/plot/Curve';
import { reading } from '@/components/marks/plot/ticks';
import { format } from '@/lib/notation/format';
import { countOf, grouped, spokenPowers } from '@/lib/notation/magnitude';
import { stepLimit, type Landings } from '@/lib/models/step-size-limit';
import { keeper } from '@/lib/training';
import { curvatureAtEnd, curveOf, limitOf, PATIENCE, walkOf } from './measure';
import { LARGEST, STEP, SWEEPS, type Mover, type StepSizeState } from './state';

/** How far from the lowest place is drawn, either way, and up to which E. */
export const EDGE = 3;
export const HIGHEST = 60;
/** And in the picture of all ε. */
export const REACH = 13;

/** E along the line, drawn once for each way to move. */
const drawn = keeper({ last: 3 }, (mover: Mover) =>
  Array.from({ length: 121 }, (_, k): Point => {
    const s = -EDGE + (k * EDGE) / 60;
    return [s, curveOf(mover).curve(s).E];
  }),
);

const places = (value: number) =>
  Math.abs(value) < 1000 ? format(value, 2) : `${value < 0 ? '−' : ''}${grouped(Math.round(Math.abs(value)))}`;

/** Everything the figure shows but the picture of all ε. Pure; the runs are kept. */
export function view(state: StepSizeState) {
  const { mover, cursor } = state;
  const run = walkOf(state);
  const at = Math.min(cursor, SWEEPS, run.w.length - 1);
  const all = run.w.slice(0, SWEEPS + 1).map((s, t): Point => [s, run.E[t]!]);
  const timed = all.map(([s], t): Point => [s, t]);
  const limit = limitOf(state);
  const [s, height] = all[at]!;
  const outside = Math.abs(s) > EDGE || height > HIGHEST;
  return {
    curve: drawn(mover),
    /** Landings so far and those to come, as places with their E, and as places with their sweep. */
    done: all.slice(0, at + 1),
    ahead: all.slice(at),
    doneAt: timed.slice(0, at + 1),
    aheadAt: timed.slice(at),
    /** The landing now; null when it lies outside the picture. */
    ball: outside ? null : all[at]!,
    limit,
    curvature: curveOf(mover).curvature,
    kind: run.end.kind,
    verdict: verdictOf(state, run, limit),
    now: `${cursor === 0 ? 'At the start' : `After ${countOf(at, 'sweep')}`} E is ${spokenPowers(reading(height))}${outside ? ', outside the picture' : ''}.`,
    rows: all.map(([place, error], t) => [String(t), places(place), reading(error)]),
  };
}

export type StepSizeView = ReturnType<typeof view>;

/** How it ends. */
function verdictOf({ mover, epsilon, alpha }: StepSizeState, { w, end: { kind, sweep } }: Landings, limit: number): string {
  if (kind === 'leaves') return `It blows up: after ${countOf(sweep, 'sweep')} it is beyond a million.`;
  const [last, other] = [w.at(-1)!, w.at(-2)!];
  if (kind === 'swings') {
    const twice = Math.abs(w.at(-3)! - last) < 0.01 && Math.abs(w.at(-4)! - other) < 0.01;
    const rest = `in ${PATIENCE} sweeps it has not come to rest`;
    if (!twice) return `It swings: ${rest}, and lands now here, now there.`;
    // All weights can swing across the line and stand still along it.
    if (Math.abs(other - last) < 0.02) return `It swings: ${rest}, although along this line it stands still.`;
    return `It swings to and fro for good, between ${places(Math.min(last, other))} and ${places(Math.max(last, other))}.`;
  }
  const rest = `It settles: at rest from sweep ${w.findLastIndex((s) => Math.abs(s - last) > 0.01) + 1} on`;
  const far = Math.abs(last) > 0.1;
  if (mover === 'all' && (epsilon > limit || far)) {
    const bend = curvatureAtEnd({ mover, epsilon, alpha });
    return `${rest}, but elsewhere, where E curves by ${format(bend, 2)} at most and the limit is ${format(stepLimit(bend, alpha), 3)}.`;
  }
  return far ? `${rest}, but thrown far out, at ${places(last)}.` : `${rest}, at the bottom.`;
}

/** Stretches of ε whose runs have left, as a band from edge to edge with gaps between. */
export function bandOf(left: readonly number[]): readonly (readonly [number, number, number])[] {
  return left.flatMap((epsilon, k) => {
    const apart = k > 0 && epsilon - left[k - 1]! > 1.5 * STEP;
    const side = (at: number) => [at, -REACH, REACH] as const;
    return [...(apart ? [[NaN, NaN, NaN] as const] : []), side(epsilon - STEP / 2), side(Math.min(epsilon + STEP / 2, LARGEST))];
  });
}

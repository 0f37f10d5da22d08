import { update } from '@/lib/engine';
import { endingOf, type DescentSettings, type Landings } from './step-size-limit';
import { gradientAt, makeTask, stackSpec, startingWeights, type Task, type TaskCase } from './task';

/** Nine points of a rough bump, which a small net can come close to but not meet: so the error has a true lowest place. */
export const bumpCases: readonly TaskCase[] = [0.1, 0.3, 0.1, 0.5, 0.9, 0.7, 0.2, 0.4, 0.1].map((d, k) => ({
  inputs: [(k - 4) / 4],
  targets: [d],
}));

/**
 * One input, two tanh units, one linear unit: its outputs have no bound, so too large a step can throw it out for good. From
 * its lowest place by eq. (8): with ε below `stepLimit` it settles; a little above it creeps to a place that curves
 * less; at 1.2 times it swings for good; at 1.5 times it leaves.
 */
export const bumpTask = (): Task =>
  makeTask(
    stackSpec(1, [
      { size: 2, kind: 'tanh' },
      { size: 1, kind: 'linear' },
    ]),
    bumpCases,
  );

/** A whole net's way downhill; index 0 is the start. */
export interface Descent {
  readonly E: readonly number[];
  readonly weights: Float64Array;
  /** The sweep after which E was no number or beyond `TOO_HIGH`; null when that did not happen. */
  readonly left: number | null;
}

const TOO_HIGH = 1e6;

/**
 * Descent of all weights by eq. (9), or with α = 0 by eq. (8), for so many sweeps or until it leaves.
 * @param watch is shown the weights at the start and after every sweep
 */
export function descend(
  task: Task,
  start: Float64Array,
  { epsilon, alpha, sweeps }: DescentSettings,
  watch?: (weights: Float64Array) => void,
): Descent {
  const weights = start.slice();
  const deltaW = new Float64Array(weights.length);
  const E: number[] = [];
  for (let t = 0; ; t++) {
    const { E: error, dEdw } = gradientAt(task, weights);
    E.push(error);
    watch?.(weights);
    if (!(error < TOO_HIGH)) return { E, weights, left: t };
    if (t === sweeps) return { E, weights, left: null };
    update(task.net, weights, dEdw, deltaW, { epsilon, alpha });
  }
}

/**
 * The same descent told as landings beside a line: it starts so far along a direction of length 1 from a lowest place, and
 * of every sweep is kept how far along that line it then is. The other weights move too, so E is not that of the line.
 */
export function landingsBeside(
  task: Task,
  lowest: Float64Array,
  direction: readonly number[],
  start: number,
  settings: DescentSettings,
): Landings & { readonly weights: Float64Array } {
  const along = (weights: Float64Array) => weights.reduce((sum, w, k) => sum + (w - lowest[k]!) * direction[k]!, 0);
  const w: number[] = [];
  const { E, weights, left } = descend(
    task,
    lowest.map((at, k) => at + start * direction[k]!),
    settings,
    (now) => w.push(along(now)),
  );
  return { w, E, weights, end: left === null ? endingOf(w) : { kind: 'leaves', sweep: left } };
}

/** The lowest place that careful descent finds from a seed's start. */
export function lowestFrom(task: Task, seed: number, sweeps = 20_000): Float64Array {
  return descend(task, startingWeights(task.net, 1, seed), { epsilon: 0.05, alpha: 0.9, sweeps }).weights;
}

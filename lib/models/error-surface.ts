import { update } from '@/lib/engine';
import { gradientAt, type Task } from './task';

/** Two weights of a net, by their places in the engine's order. */
export type TwoWeights = readonly [a: number, b: number];

/** Where to look: from low to high, at so many evenly spaced places (2 or more), both ends included. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly places: number;
}

/** E over a grid of two weights. */
export interface Surface {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** `E[row][column]` is E at `b[row]`, `a[column]`. */
  readonly E: readonly (readonly number[])[];
}

/** The places of a range. Throws for fewer than two or a range the wrong way round. */
export function placesOf({ low, high, places }: Range): number[] {
  if (!(Number.isInteger(places) && places >= 2)) throw new Error(`places: expected a whole number from 2 up, got ${places}`);
  if (!(low < high)) throw new Error(`range: expected low below high, got ${low} and ${high}`);
  return Array.from({ length: places }, (_, k) => low + ((high - low) * k) / (places - 1));
}

/**
 * E over all cases, eq. (3), where two weights stand at the places of the grid and all others as given; or, with `sweeps`,
 * where all others have first gone downhill for so many by eq. (8) with that ε, the two held fast. The first is a plane cut
 * through the surface. The second is what the two weights leave possible: its pits are pits for all the weights.
 */
export function surface(
  task: Task,
  weights: Float64Array,
  two: TwoWeights,
  rangeA: Range,
  rangeB: Range,
  others: { readonly sweeps: number; readonly epsilon: number } = { sweeps: 0, epsilon: 0 },
): Surface {
  checkTwo(weights, two);
  const [a, b] = [placesOf(rangeA), placesOf(rangeB)];
  return { a, b, E: b.map((wb) => a.map((wa) => errorWith(task, weights, two, wa, wb, others))) };
}

function errorWith(
  task: Task,
  weights: Float64Array,
  [a, b]: TwoWeights,
  wa: number,
  wb: number,
  { sweeps, epsilon }: { readonly sweeps: number; readonly epsilon: number },
): number {
  const moved = weights.slice();
  moved[a] = wa;
  moved[b] = wb;
  for (let t = 0; t < sweeps; t++) {
    const { dEdw } = gradientAt(task, moved);
    dEdw[a] = 0;
    dEdw[b] = 0;
    for (let k = 0; k < moved.length; k++) moved[k]! -= epsilon * dEdw[k]!;
  }
  return gradientAt(task, moved).E;
}

/** A path downhill; index 0 of every list is the start. */
export interface Path {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly E: readonly number[];
  /** The weights after the last sweep. */
  readonly weights: Float64Array;
  /** The sweep after which a weight was no number or too large to be of use; null when that did not happen. */
  readonly diverged: number | null;
}

/** How a path is walked. */
export interface PathSettings {
  readonly epsilon: number;
  /** 0 is eq. (8), above 0 eq. (9). */
  readonly alpha: number;
  readonly sweeps: number;
  /** Whether all weights move, or only the two that are drawn: then the path lies on the plane cut of `surface`. */
  readonly move: 'all' | 'two';
}

/** A weight beyond this only grows on from there. */
const BOUND = 1e6;

/** The path from some weights, as the two weights see it. It ends early where it diverges, and says so. */
export function pathOn(task: Task, start: Float64Array, two: TwoWeights, { epsilon, alpha, sweeps, move }: PathSettings): Path {
  checkTwo(start, two);
  const weights = start.slice();
  const deltaW = new Float64Array(weights.length);
  const [a, b, E]: number[][] = [[], [], []];
  for (let t = 0; ; t++) {
    const { E: error, dEdw } = gradientAt(task, weights);
    a!.push(weights[two[0]]!);
    b!.push(weights[two[1]]!);
    E!.push(error);
    const diverged = weights.every((w) => Math.abs(w) < BOUND) ? null : t;
    if (diverged !== null || t === sweeps) return { a: a!, b: b!, E: E!, weights, diverged };
    if (move === 'two') for (let k = 0; k < dEdw.length; k++) if (!two.includes(k)) dEdw[k] = 0;
    update(task.net, weights, dEdw, deltaW, { epsilon, alpha });
  }
}

function checkTwo(weights: Float64Array, [a, b]: TwoWeights): void {
  for (const k of [a, b]) if (!(k in weights)) throw new Error(`two: expected places from 0 to ${weights.length - 1}, got ${k}`);
  if (a === b) throw new Error(`two: expected two different weights, got ${a} twice`);
}

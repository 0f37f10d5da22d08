import { eigen } from './eigen';
import { gradientAt, type Task } from './task';

/** How the error curves at some weights. */
export interface Curvature {
  /** Eigenvalues of the matrix of second derivatives ∂²E/∂w∂w, largest first. */
  readonly values: readonly number[];
  /** The direction in weight space, of length 1, along which E curves most. */
  readonly steepest: readonly number[];
  /** Length of the gradient there: near 0 at a minimum. */
  readonly gradient: number;
}

/** How far a weight is moved for a second derivative: the two errors, of rounding and of the curve, are then alike. */
const NUDGE = 1e-5;

/** Second derivatives of E at some weights, as central differences of the gradients of eqs (1)–(7); one row a weight. */
export function secondDerivatives(task: Task, weights: Float64Array): number[][] {
  return Array.from(weights, (_, k) => {
    const at = (by: number) => {
      const moved = weights.slice();
      moved[k]! += by;
      return gradientAt(task, moved).dEdw;
    };
    const [above, below] = [at(NUDGE), at(-NUDGE)];
    return Array.from(above, (slope, i) => (slope - below[i]!) / (2 * NUDGE));
  });
}

/** The curvature at some weights. Costs two gradients a weight, so it is for small nets. */
export function curvatureAt(task: Task, weights: Float64Array): Curvature {
  const { values, vectors } = eigen(secondDerivatives(task, weights));
  const { dEdw } = gradientAt(task, weights);
  return { values, steepest: vectors[0]!, gradient: Math.sqrt(dEdw.reduce((sum, g) => sum + g * g, 0)) };
}

/**
 * The largest ε with which descent still comes to rest in a bowl whose largest curvature is λ: 2/λ by eq. (8), and
 * 2(1 + α)/λ by eq. (9), whose velocity turns with the slope (polyak1964). Along that direction a step multiplies the
 * distance by 1 − ελ; beyond 2/λ that is below −1. Infinite where E does not curve upward.
 */
export function stepLimit(curvature: number, alpha = 0): number {
  if (!(alpha >= 0 && alpha <= 1)) throw new Error(`alpha: expected a number from 0 to 1, got ${alpha}`);
  return curvature > 0 ? (2 * (1 + alpha)) / curvature : Infinity;
}

/** How a descent goes: ε and α of eq. (9), and for how many sweeps at most. */
export interface DescentSettings {
  readonly epsilon: number;
  readonly alpha: number;
  readonly sweeps: number;
}

/** Where a weight lands, sweep after sweep; index 0 is the start. */
export interface Landings {
  readonly w: readonly number[];
  readonly E: readonly number[];
  readonly end: Ending;
}

/**
 * What becomes of the landings. `settles`: E ends near the lowest they met, moving less and less; `swings`: they stay in
 * reach but go on jumping; `leaves`: a weight or E grew beyond all bounds, after so many sweeps.
 */
export interface Ending {
  readonly kind: 'settles' | 'swings' | 'leaves';
  readonly sweep: number;
}

/** A one-weight error curve: E and dE/dw at w. */
export type ErrorCurve = (w: number) => { readonly E: number; readonly slope: number };

/** The curve that E draws when one weight moves and all others stand still. Throws for a weight that is not there. */
export function curveAlong(task: Task, weights: Float64Array, index: number): ErrorCurve {
  if (!(index in weights)) throw new Error(`index: expected a weight from 0 to ${weights.length - 1}, got ${index}`);
  return (w) => {
    const moved = weights.slice();
    moved[index] = w;
    const { E, dEdw } = gradientAt(task, moved);
    return { E, slope: dEdw[index]! };
  };
}

/** The curve that E draws when all weights move together along a direction of length 1; 0 is where they stood. */
export const curveThrough =
  (task: Task, weights: Float64Array, direction: readonly number[]): ErrorCurve =>
  (s) => {
    const { E, dEdw } = gradientAt(
      task,
      weights.map((w, k) => w + s * direction[k]!),
    );
    return { E, slope: dEdw.reduce((sum, slope, k) => sum + slope * direction[k]!, 0) };
  };

/** The parabola ½λ(w − lowest)², on which 2/λ is the limit to the last bit of arithmetic. */
export const parabola =
  (curvature: number, lowest = 0): ErrorCurve =>
  (w) => ({
    E: 0.5 * curvature * (w - lowest) * (w - lowest),
    slope: curvature * (w - lowest),
  });

/** A weight beyond this has left. */
const FAR = 1e6;

/** Descent of one weight on its curve by eq. (9), or with α = 0 by eq. (8), for so many sweeps or until it leaves. */
export function landings(curve: ErrorCurve, start: number, { epsilon, alpha, sweeps }: DescentSettings): Landings {
  let here = curve(start);
  const [w, E] = [[start], [here.E]];
  let change = 0;
  for (let t = 1; t <= sweeps; t++) {
    change = alpha * change - epsilon * here.slope;
    const next = w[t - 1]! + change;
    here = curve(next);
    w.push(next);
    E.push(here.E);
    if (!(Math.abs(next) < FAR && here.E < FAR)) return { w, E, end: { kind: 'leaves', sweep: t } };
  }
  return { w, E, end: endingOf(w) };
}

/** How landings that did not leave have ended. */
export const endingOf = (w: readonly number[]): Ending => ({ kind: settled(w) ? 'settles' : 'swings', sweep: w.length - 1 });

/** Whether the last quarter of the landings spreads over less than a tenth of what the first quarter does. */
function settled(w: readonly number[]): boolean {
  const quarter = Math.max(2, Math.floor(w.length / 4));
  const spread = (part: readonly number[]) => Math.max(...part) - Math.min(...part);
  const [first, last] = [spread(w.slice(0, quarter)), spread(w.slice(-quarter))];
  return last < 0.1 * first || last < 1e-9;
}

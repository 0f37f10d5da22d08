import { EngineError, checkNumber } from './errors';
import type { Network } from './network';

/** How weights are changed. */
export interface UpdateSettings {
  /** ε of eqs (8) and (9): the size of the step along the gradient. */
  readonly epsilon: number;
  /** α of eq. (9), 0 … 1: how much of the last change goes on. Default 0, which is eq. (8). */
  readonly alpha?: number;
  /** The share of every weight that is taken away after its change (family trees: 0.002). Default 0. */
  readonly decay?: number;
  /** Whether biases decay too. The paper says every weight, and a bias is a weight. Default true. */
  readonly decayBiases?: boolean;
  /**
   * Moves a shared weight by the average of its connections' ∂E/∂w, as the paper does (p. 535, Fig. 5),
   * instead of their sum, which is the gradient of E. Default false.
   */
  readonly average?: boolean;
}

/**
 * Eq. (9), p. 535, Δw(t) = −ε ∂E/∂w(t) + α Δw(t−1), or with α = 0 eq. (8), p. 534; then w = (w + Δw)(1 − decay).
 * Changes `weights` and `deltaW` (the last change, zeros before the first), both of weightCount
 * numbers, and clears `dEdw` for the next sum. Allocates nothing.
 * Throws `EngineError` for lengths that do not fit and settings that are not numbers in range.
 */
export function update(net: Network, weights: Float64Array, dEdw: Float64Array, deltaW: Float64Array, settings: UpdateSettings): void {
  const { epsilon, alpha = 0, decay = 0, decayBiases = true, average = false } = settings;
  const n = net.weightCount;
  checkLengths(n, weights, dEdw, deltaW);
  checkSettings(epsilon, alpha, decay);
  if (average) for (let k = 0; k < n; k++) dEdw[k] = dEdw[k]! / net.uses[k]!;
  const keep = decayBiases ? 1 - decay : 1;
  for (let k = 0; k < n; k++) {
    const change = alpha * deltaW[k]! - epsilon * dEdw[k]!;
    deltaW[k] = change;
    weights[k] = (weights[k]! + change) * keep;
    dEdw[k] = 0;
  }
  if (!decayBiases && decay > 0) for (let k = 0; k < n; k++) if (!net.isBias[k]) weights[k] = weights[k]! * (1 - decay);
}

function checkLengths(n: number, weights: Float64Array, dEdw: Float64Array, deltaW: Float64Array): void {
  if (weights.length === n && dEdw.length === n && deltaW.length === n) return;
  const name = weights.length !== n ? 'weights' : dEdw.length !== n ? 'dEdw' : 'deltaW';
  const length = { weights, dEdw, deltaW }[name].length;
  throw new EngineError(name, `${n} numbers, one for each weight of the net`, `${length}`);
}

/** Throws unless ε is a number, α is within 0 … 1 and the decay within 0 … 1. */
export function checkSettings(epsilon: number, alpha: number, decay: number): void {
  checkNumber('epsilon', epsilon);
  checkNumber('alpha', alpha, 'a number from 0 to 1', (v) => v >= 0 && v <= 1);
  checkNumber('decay', decay, 'a number from 0 to 1', (v) => v >= 0 && v <= 1);
}

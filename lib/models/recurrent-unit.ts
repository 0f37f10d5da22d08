import { sigmoid, tanh } from '@/lib/engine';

/** One unit that also receives its own last output: y(t) = f(w_in·x(t) + w_rec·y(t−1) + b). */
export interface RecurrentUnit {
  readonly wIn: readonly number[];
  readonly wRec: number;
  readonly bias: number;
  readonly kind: 'sigmoid' | 'tanh' | 'linear';
}

/** The unit's history, needed on the way back (p. 536): index t − 1 holds time t. */
export interface RecurrentHistory {
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** f′ at each time. */
  readonly slope: readonly number[];
}

/** y before the first input. */
const START = 0;

/** Runs the unit over a sequence of input vectors. */
export function recurrentForward(unit: RecurrentUnit, sequence: readonly (readonly number[])[]): RecurrentHistory {
  const x: number[] = [];
  const y: number[] = [];
  const slope: number[] = [];
  let last = START;
  for (const [t, inputs] of sequence.entries()) {
    if (inputs.length !== unit.wIn.length) {
      throw new Error(`inputs at time ${t + 1}: expected ${unit.wIn.length} numbers, got ${inputs.length}`);
    }
    const total = inputs.reduce((sum, value, i) => sum + value * (unit.wIn[i] ?? 0), unit.wRec * last + unit.bias);
    last = unit.kind === 'sigmoid' ? sigmoid(total) : unit.kind === 'tanh' ? tanh(total) : total;
    x.push(total);
    y.push(last);
    slope.push(unit.kind === 'sigmoid' ? last * (1 - last) : unit.kind === 'tanh' ? 1 - last * last : 1);
  }
  return { x, y, slope };
}

export interface RecurrentGradient {
  readonly E: number;
  readonly wIn: readonly number[];
  readonly wRec: number;
  readonly bias: number;
  /** ∂E/∂x at each time: what comes back. */
  readonly dEdx: readonly number[];
}

/**
 * Back through time. `targets[t]` is the output wanted at time t + 1, or undefined where none is.
 * Gradients of the shared weights are summed over time; divide by the length for the paper's average.
 */
export function recurrentBackward(
  unit: RecurrentUnit,
  sequence: readonly (readonly number[])[],
  targets: readonly (number | undefined)[],
): RecurrentGradient {
  const { y, slope } = recurrentForward(unit, sequence);
  const dEdx = new Array<number>(y.length).fill(0);
  const wIn = unit.wIn.map(() => 0);
  let [E, wRec, bias, later] = [0, 0, 0, 0];
  for (let t = y.length - 1; t >= 0; t--) {
    const target = targets[t];
    const miss = target === undefined ? 0 : (y[t] ?? 0) - target;
    E += 0.5 * miss * miss;
    later = (miss + unit.wRec * later) * (slope[t] ?? 0);
    dEdx[t] = later;
    for (const i of wIn.keys()) wIn[i] = (wIn[i] ?? 0) + later * (sequence[t]?.[i] ?? 0);
    wRec += later * (y[t - 1] ?? START);
    bias += later;
  }
  return { E, wIn, wRec, bias, dEdx };
}

/**
 * How much of an error at the end arrives at each time: ∂y(T)/∂y(t), for t = 1 … T. Each step back
 * multiplies by w_rec·f′, so it shrinks or grows exponentially (hochreiter1991, bengio1994).
 */
export function recurrentReach(unit: RecurrentUnit, { slope }: RecurrentHistory): number[] {
  const reach = new Array<number>(slope.length).fill(1);
  for (let t = slope.length - 2; t >= 0; t--) reach[t] = (reach[t + 1] ?? 1) * unit.wRec * (slope[t + 1] ?? 0);
  return reach;
}

/**
 * Rosenblatt's simplest perceptron: one threshold unit over fixed inputs, and his rule, which
 * changes weights only after a mistake. There is no gradient here: a threshold has no useful slope.
 */

/** One case: any input vector, and the class wanted, 0 or 1. */
export interface PerceptronCase {
  readonly inputs: readonly number[];
  readonly target: 0 | 1;
}

/** Weights of the inputs in order, and the bias (minus the threshold). */
export interface Perceptron {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** What one case did. */
export interface PerceptronStep {
  readonly x: number;
  readonly y: 0 | 1;
  readonly mistake: boolean;
  readonly after: Perceptron;
}

/** The total input x: the bias and the weighted sum of the inputs. */
export function perceptronInput({ weights, bias }: Perceptron, inputs: readonly number[]): number {
  if (inputs.length !== weights.length) {
    throw new Error(`inputs: expected ${weights.length} numbers, one per weight, got ${inputs.length}`);
  }
  return inputs.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias);
}

/** The total input of one perceptron, as a function of its inputs. */
export const inputTo =
  (perceptron: Perceptron) =>
  (inputs: readonly number[]): number =>
    perceptronInput(perceptron, inputs);

/** On (1) when the total input is above zero. */
export const perceptronOutput = (perceptron: Perceptron, inputs: readonly number[]): 0 | 1 =>
  perceptronInput(perceptron, inputs) > 0 ? 1 : 0;

/** Looks at one case: after a mistake, Δw_i = ε (d − y) y_i, and the same for the bias. */
export function perceptronStep(before: Perceptron, { inputs, target }: PerceptronCase, epsilon = 1): PerceptronStep {
  const x = perceptronInput(before, inputs);
  const y = x > 0 ? 1 : 0;
  const mistake = y !== target;
  const change = epsilon * (target - y);
  const after = mistake ? { weights: before.weights.map((w, i) => w + change * (inputs[i] ?? 0)), bias: before.bias + change } : before;
  return { x, y, mistake, after };
}

/** One look at one case on the way. */
export interface PerceptronLook extends PerceptronStep {
  /** 1, 2, … */
  readonly sweep: number;
  /** Position of the case. */
  readonly index: number;
  readonly before: Perceptron;
}

/** How training ended. `cycles` means that the weights came back to where they had been: it will never converge. */
export type PerceptronEnd = 'converged' | 'cycles' | 'gave up';

export interface PerceptronRun {
  readonly end: PerceptronEnd;
  /** Every look, in order. */
  readonly looks: readonly PerceptronLook[];
  /** Weights at the start of sweep k + 1; the last entry is what the last sweep left. */
  readonly starts: readonly Perceptron[];
  /** Mistakes in each sweep; the last is 0 when it converged. */
  readonly mistakes: readonly number[];
  /** When it cycles, after how many sweeps it returns. */
  readonly period?: number;
}

/**
 * Sweeps through the cases in order until a sweep without mistakes, a return to earlier weights,
 * or `maxSweeps`. On separable cases it converges (Rosenblatt's theorem); on XOR it cannot. A sweep
 * depends on nothing but the weights it begins with, so weights that return at the start of a sweep
 * return for ever; with whole inputs and ε = 1 all weights are whole too, and equal means equal.
 */
export function trainPerceptron(
  start: Perceptron,
  cases: readonly PerceptronCase[],
  { epsilon = 1, maxSweeps = 1000 }: { epsilon?: number; maxSweeps?: number } = {},
): PerceptronRun {
  if (cases.length === 0) throw new Error('cases: expected at least one, got none');
  const looks: PerceptronLook[] = [];
  const starts = [start];
  const mistakes: number[] = [];
  const seen = new Map<string, number>([[key(start), 0]]);
  let now = start;
  for (let sweep = 1; sweep <= maxSweeps; sweep++) {
    let count = 0;
    for (const [index, each] of cases.entries()) {
      const step = perceptronStep(now, each, epsilon);
      looks.push({ ...step, sweep, index, before: now });
      if (step.mistake) count++;
      now = step.after;
    }
    starts.push(now);
    mistakes.push(count);
    if (count === 0) return { looks, starts, mistakes, end: 'converged' };
    const earlier = seen.get(key(now));
    if (earlier !== undefined) return { looks, starts, mistakes, end: 'cycles', period: sweep - earlier };
    seen.set(key(now), sweep);
  }
  return { looks, starts, mistakes, end: 'gave up' };
}

const key = ({ weights, bias }: Perceptron) => [...weights, bias].join(' ');

import { perceptronStep, type Perceptron, type PerceptronEnd } from '@/lib/models/perceptron';
import { keeper } from '@/lib/training/keeper';
import { toCases, type Place } from './tasks';

/** One look at one case. */
export interface Look {
  /** 1, 2, … */
  readonly sweep: number;
  /** Position of the case. */
  readonly index: number;
  readonly before: Perceptron;
  readonly after: Perceptron;
  /** Total input. */
  readonly x: number;
  readonly y: 0 | 1;
  readonly mistake: boolean;
}

/** All that happens from weights of 0 until the end is known. */
export interface Run {
  readonly looks: readonly Look[];
  readonly end: PerceptronEnd;
  /** Weights at the start of sweep k + 1; the last entry is what the last sweep left. */
  readonly starts: readonly Perceptron[];
  /** Mistakes in sweep k + 1. */
  readonly mistakes: readonly number[];
  /** When it cycles: the last sweep left the weights with which this sweep began. */
  readonly backTo?: number;
}

/** More looks than any twelve points of the figure need; a run that reaches this is said to be undecided. */
export const MOST_LOOKS = 20_000;

const zero: Perceptron = { weights: [0, 0], bias: 0 };
const keyOf = ({ weights, bias }: Perceptron) => `${weights.join(' ')} ${bias}`;

/** The run of these cases. Kept, for reducer and view ask for the same one at every step. */
export const runOf = keeper({ last: 4, by: (places: readonly Place[]) => JSON.stringify(places) }, run);

/**
 * Runs the rule with ε = 1 over the cases in order, sweep after sweep. A sweep depends on nothing but the weights
 * it begins with, so weights that return at the start of a sweep return for ever. Inputs are whole numbers, so
 * the weights are whole numbers too, and equal means equal.
 */
function run(places: readonly Place[]): Run {
  const looks: Look[] = [];
  const starts: Perceptron[] = [zero];
  const mistakes: number[] = [];
  const seen = new Map([[keyOf(zero), 1]]);
  const cases = toCases(places);
  let now = zero;
  for (let sweep = 1; cases.length > 0 && looks.length + cases.length <= MOST_LOOKS; sweep++) {
    let count = 0;
    cases.forEach((each, index) => {
      const { x, y, mistake, after } = perceptronStep(now, each);
      looks.push({ sweep, index, before: now, after, x, y, mistake });
      if (mistake) count++;
      now = after;
    });
    starts.push(now);
    mistakes.push(count);
    if (count === 0) return { looks, starts, mistakes, end: 'converged' };
    const backTo = seen.get(keyOf(now));
    if (backTo !== undefined) return { looks, starts, mistakes, end: 'cycles', backTo };
    seen.set(keyOf(now), sweep + 1);
  }
  return { looks, starts, mistakes, end: 'gave up' };
}

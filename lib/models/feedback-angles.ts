import { random } from '@/lib/engine';
import { degreesOf } from './angle';
import { alignment, randomFeedback, stackBackward, stackChange, stackForward, stackSweep, type Stack } from './feedback-alignment';
import { matrix, type Matrix } from './matrix';
import type { TaskCase } from './task';

/**
 * The angle, for each hidden layer from the lowest up, between the two signals that can reach it: ∂E/∂x as back-propagation
 * sends it down, and what comes down through `feedback`; all units and cases as one vector. In degrees: below 90 the second
 * points downhill too (lillicrap2016).
 */
export function signalAngles(stack: Stack, feedback: readonly Matrix[], cases: readonly TaskCase[]): number[] {
  const signals = (way: readonly Matrix[]) => cases.map(({ inputs, targets }) => stackBackward(stack, way, inputs, targets).dEdb);
  const [real, sent] = [signals(stack.weights), signals(feedback)];
  return stack.weights.slice(1).map((_, layer) =>
    degreesOf(
      alignment(
        real.map((one) => one[layer] ?? []),
        sent.map((one) => one[layer] ?? []),
      ),
    ),
  );
}

/** The angle in degrees between the forward weights and the way back, for each layer but the lowest, whose way back is not used. */
export function weightAngles(stack: Stack, feedback: readonly Matrix[]): number[] {
  return stack.weights.slice(1).map((w, k) => degreesOf(alignment(w, feedback[k + 1] ?? [])));
}

/** Everything that fixes a run. */
export interface FeedbackSettings {
  /** Units in each layer, inputs first. */
  readonly sizes: readonly number[];
  readonly cases: readonly TaskCase[];
  /** Whether errors come back through fixed random weights or through the forward ones. */
  readonly way: 'fixed' | 'same';
  /** Starting weights and biases are uniform within ±range; the fixed way back within ±feedbackRange. */
  readonly range: number;
  readonly feedbackRange: number;
  /** ε of eq. (8). */
  readonly epsilon: number;
  /** The same seed gives both ways the same start and the same matrices. */
  readonly seed: number;
}

/** A moment of a run. */
export interface FeedbackMoment {
  readonly sweeps: number;
  readonly E: number;
  /** The largest |y − d|. */
  readonly worst: number;
  /** `signalAngles` between back-propagation and the fixed way, whichever of the two teaches. */
  readonly signals: readonly number[];
  readonly weights: readonly number[];
}

/** A run that goes on by one sweep at each `tick`. */
export interface FeedbackRun {
  readonly stack: () => Stack;
  readonly feedback: readonly Matrix[];
  tick(): void;
  worst(): number;
  moment(): FeedbackMoment;
}

/** Starts a run. Throws for fewer than three layers, where there is no way back to speak of, and without cases. */
export function feedbackRun(settings: FeedbackSettings): FeedbackRun {
  const { sizes, cases, way, range, feedbackRange, epsilon, seed } = settings;
  if (sizes.length < 3) throw new Error(`sizes: expected inputs, at least one hidden layer and outputs, got ${sizes.length} layers`);
  const draw = random(seed);
  const small = () => draw.uniform(-range, range);
  let stack: Stack = {
    weights: sizes.slice(1).map((size, k) => matrix(size, sizes[k]!, small)),
    biases: sizes.slice(1).map((size) => Array.from({ length: size }, small)),
  };
  const feedback = randomFeedback(stack, () => draw.uniform(), feedbackRange);
  let sweeps = 0;
  const worst = () =>
    Math.max(
      ...cases.map(({ inputs, targets }) =>
        Math.max(...(stackForward(stack, inputs).at(-1) ?? []).map((y, j) => Math.abs(y - (targets[j] ?? 0)))),
      ),
    );
  return {
    stack: () => stack,
    feedback,
    tick() {
      stack = stackChange(stack, stackSweep(stack, way === 'fixed' ? feedback : stack.weights, cases), epsilon);
      sweeps++;
    },
    worst,
    moment: () => ({
      sweeps,
      E: stackSweep(stack, stack.weights, cases).E,
      worst: worst(),
      signals: signalAngles(stack, feedback, cases),
      weights: weightAngles(stack, feedback),
    }),
  };
}

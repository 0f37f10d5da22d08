import { sigmoid } from '@/lib/engine';
import { inner, matrix, times, timesTransposed, type Matrix } from './matrix';

/**
 * Feedback alignment (lillicrap2016) on a plain stack of sigmoid layers: eq. (7) with fixed random
 * weights B in place of the forward weights w. With B = w it is exactly back-propagation.
 */
export interface Stack {
  /** One matrix per computed layer, from the lowest up. */
  readonly weights: readonly Matrix[];
  readonly biases: readonly (readonly number[])[];
}

/** What one case would change: same shapes as the stack. */
export interface StackGradient {
  readonly dEdw: readonly number[][][];
  readonly dEdb: readonly number[][];
  readonly E: number;
}

/** Outputs of every layer, inputs first: eqs (1), (2). */
export function stackForward({ weights, biases }: Stack, inputs: readonly number[]): number[][] {
  const width = weights[0]?.[0]?.length ?? 0;
  if (inputs.length !== width) throw new Error(`inputs: expected ${width} numbers, got ${inputs.length}`);
  const outputs = [[...inputs]];
  for (const [layer, w] of weights.entries()) {
    const x = times(w, outputs[layer] ?? []);
    outputs.push(x.map((value, j) => sigmoid(value + (biases[layer]?.[j] ?? 0))));
  }
  return outputs;
}

/**
 * Eqs (3)–(7) for one case, with errors sent back through `feedback` (one matrix per computed
 * layer, shaped like the weights; the lowest is never used). Pass `stack.weights` for the true gradient.
 */
export function stackBackward(
  stack: Stack,
  feedback: readonly Matrix[],
  inputs: readonly number[],
  targets: readonly number[],
): StackGradient {
  const outputs = stackForward(stack, inputs);
  const top = outputs[outputs.length - 1] ?? [];
  if (targets.length !== top.length) throw new Error(`targets: expected ${top.length} numbers, got ${targets.length}`);
  const dEdw: number[][][] = [];
  const dEdb: number[][] = [];
  let dEdy = top.map((y, j) => y - (targets[j] ?? 0));
  const E = dEdy.reduce((sum, e) => sum + 0.5 * e * e, 0);
  for (let layer = stack.weights.length - 1; layer >= 0; layer--) {
    const y = outputs[layer + 1] ?? [];
    const below = outputs[layer] ?? [];
    const dEdx = dEdy.map((e, j) => e * ((y[j] ?? 0) * (1 - (y[j] ?? 0))));
    dEdw.unshift(dEdx.map((e) => below.map((sender) => e * sender)));
    dEdb.unshift(dEdx);
    if (layer > 0) dEdy = timesTransposed(feedback[layer] ?? [], dEdx);
  }
  return { dEdw, dEdb, E };
}

/** Random matrices shaped like the stack's weights, uniform in (−range, range): the fixed way back. */
export function randomFeedback(stack: Stack, uniform: () => number, range: number): number[][][] {
  return stack.weights.map((w) => matrix(w.length, w[0]?.length ?? 0, () => range * (2 * uniform() - 1)));
}

/** The stack after Δ = −ε · gradient, eq. (8). */
export function stackChange(stack: Stack, { dEdw, dEdb }: StackGradient, epsilon: number): Stack {
  return {
    weights: stack.weights.map((w, l) => w.map((row, j) => row.map((v, i) => v - epsilon * (dEdw[l]?.[j]?.[i] ?? 0)))),
    biases: stack.biases.map((b, l) => b.map((v, j) => v - epsilon * (dEdb[l]?.[j] ?? 0))),
  };
}

/** The sum of the gradients of several cases. */
export function stackSweep(
  stack: Stack,
  feedback: readonly Matrix[],
  cases: readonly { readonly inputs: readonly number[]; readonly targets: readonly number[] }[],
): StackGradient {
  const [first, ...rest] = cases.map((each) => stackBackward(stack, feedback, each.inputs, each.targets));
  if (!first) throw new Error('cases: expected at least one, got none');
  return rest.reduce<StackGradient>(
    (sum, each) => ({
      dEdw: sum.dEdw.map((w, l) => w.map((row, j) => row.map((v, i) => v + (each.dEdw[l]?.[j]?.[i] ?? 0)))),
      dEdb: sum.dEdb.map((b, l) => b.map((v, j) => v + (each.dEdb[l]?.[j] ?? 0))),
      E: sum.E + each.E,
    }),
    first,
  );
}

/**
 * How far two matrices point the same way: the cosine of the angle between them, 1 for the same
 * direction, 0 for a right angle. Compare w with B, or the two gradients of a layer.
 */
export function alignment(a: Matrix, b: Matrix): number {
  const size = Math.sqrt(inner(a, a)) * Math.sqrt(inner(b, b));
  return size === 0 ? 0 : inner(a, b) / size;
}

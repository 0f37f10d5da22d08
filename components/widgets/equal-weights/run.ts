import { compile, weightIndex } from '@/lib/engine';
import { xor } from '@/lib/nets/xor';
import { createRun, keeper, watchAnswers, within02, type Run } from '@/lib/training';
import { LAST, type Choice } from './state';

/** ε and α of every run here, those of the chapter, and what a run counts as right by. */
export const epsilon = xor.settings.schedule[0]!.epsilon;
export const alpha = 0.9;
export const goal = within02;

const net = compile(xor.spec);
const at = (j: number, i: number) => weightIndex(net, j, i);

/** The weights of unit 3, each with its twin of unit 4: from both inputs, the bias, and onward to the output. */
export const twins = [
  { name: 'from input 1', of: [at(3, 1), at(4, 1)] },
  { name: 'from input 2', of: [at(3, 2), at(4, 2)] },
  { name: 'bias', of: [at(3, 0), at(4, 0)] },
  { name: 'to unit 5', of: [at(5, 3), at(5, 4)] },
] as const;

/** By how much the weights of the two hidden units differ: the largest of the four differences. */
export const apart = (weights: ArrayLike<number>): number =>
  Math.max(...twins.map(({ of: [a, b] }) => Math.abs(weights[a]! - weights[b]!)));

/** The name under which a run keeps the largest difference. */
export const APART = 'apart';

/** All nine weights equal, but for the nudge to the one from input 1 to unit 3. */
export function startOf({ nudge, value }: Choice): Float64Array {
  const weights = new Float64Array(net.weightCount).fill(value);
  // From its text, for 10 ** −12 is not the nearest number to 10^−12.
  if (nudge !== null) weights[twins[0].of[0]]! += Number(`1e${nudge}`);
  return weights;
}

/** How many runs are kept: those of all nudges, from two starting values. */
export const KEPT = 28;

/** A run for every nudge; it keeps the difference and the four answers after every sweep. */
export const runOf = keeper({ last: KEPT, by: ({ nudge, value }: Choice) => `${nudge} ${value}` }, (choice): Run =>
  createRun({
    ...xor,
    settings: { ...xor.settings, schedule: [{ epsilon, alpha }] },
    seed: 0,
    weights: startOf(choice),
    goals: [goal],
    endAt: 'never',
    maxSweeps: LAST,
    watch: { ...watchAnswers(xor), [APART]: ({ weights }) => apart(weights) },
  }),
);

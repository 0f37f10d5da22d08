import { forward, outputsOf, weightIndex } from '@/lib/engine';
import { makeTask } from '@/lib/models/task';
import { symmetry } from '@/lib/nets/symmetry';
import { grouped } from '@/lib/notation/magnitude';
import type { Snapshot } from '@/lib/training';

const { net, work } = makeTask(symmetry.spec, symmetry.cases);

export type Moment = ReturnType<typeof momentOf>;

/** Everything the figure shows of one moment of a run, when one of the 64 inputs is on show. */
export function momentOf({ sweeps, E, weights, outputs }: Snapshot, input: number) {
  const answers = symmetry.cases.map(({ inputs, targets }, c) => {
    const y = outputs[c]?.[0] ?? NaN;
    const symmetric = targets[0] === 1;
    return { inputs, symmetric, y, right: symmetric ? y > 0.5 : y < 0.5 };
  });
  // Equations (1) and (2) for one case.
  forward(work, Float64Array.from(weights), input, input + 1);
  return {
    sweep: sweeps,
    E,
    /** w_ji; i = 0 is the bias. Units 1–6 are inputs, 7 and 8 hidden, 9 is the output. */
    weight: (j: number, i: number) => weights[weightIndex(net, j, i)]!,
    /** Outputs of units 1 … 9 for the input on show. */
    y: [...outputsOf(work, input)],
    /** To the input on show. */
    answer: answers[input]!,
    /** In the order of the cases: 000000, 000001 … 111111. */
    answers,
    /** How many of them are on the right side of 0.5. */
    right: answers.filter((one) => one.right).length,
  };
}

/** The moment in one sentence, for a listener. */
export function sayMoment({ sweep, E, right }: Moment, solvedAt: number | undefined): string {
  const first = solvedAt === sweep ? ', all of them right for the first time' : '';
  return `After ${grouped(sweep)} sweeps the error is ${E.toFixed(3)}; ${right} of 64 answers are right${first}.`;
}

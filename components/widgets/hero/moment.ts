import { compile, forward, makeCases, makeWorkspace, outputsOf, weightIndex } from '@/lib/engine';
import { symmetry } from '@/lib/nets/symmetry';
import type { Snapshot } from '@/lib/training';

const net = compile(symmetry.spec);
const { cases } = symmetry;
const work = makeWorkspace(
  net,
  makeCases(
    net,
    cases.map(({ inputs }) => inputs),
    cases.map(({ targets }) => targets),
  ),
);

/** The net's answer to one of the 64 inputs. */
export interface Answer {
  readonly inputs: readonly number[];
  readonly symmetric: boolean;
  /** Output of the output unit. */
  readonly y: number;
  readonly right: boolean;
}

/** Everything the figure shows of one moment of a run. */
export interface Moment {
  readonly sweep: number;
  readonly E: number;
  /** w_ji; i = 0 is the bias. Units 1–6 are inputs, 7 and 8 hidden, 9 is the output. */
  readonly weight: (j: number, i: number) => number;
  /** Outputs of units 1 … 9 for the input on show. */
  readonly y: readonly number[];
  /** The input on show. */
  readonly answer: Answer;
  /** In the order of the cases: 000000, 000001 … 111111. */
  readonly answers: readonly Answer[];
  /** How many of them are on the right side of 0.5. */
  readonly right: number;
}

/** What a snapshot shows when one of the 64 inputs is on show. */
export function momentOf(snapshot: Snapshot, input: number): Moment {
  const answers = cases.map(({ inputs, targets }, c): Answer => {
    const y = snapshot.outputs[c]?.[0] ?? NaN;
    const symmetric = targets[0] === 1;
    return { inputs, symmetric, y, right: symmetric ? y > 0.5 : y < 0.5 };
  });
  return {
    sweep: snapshot.sweeps,
    E: snapshot.E,
    weight: (j, i) => snapshot.weights[weightIndex(net, j, i)]!,
    y: activity(snapshot.weights, input),
    answer: answers[input]!,
    answers,
    right: answers.filter((one) => one.right).length,
  };
}

/** Equations (1) and (2) for one case: the outputs of all nine units. */
function activity(weights: readonly number[], input: number): number[] {
  forward(work, Float64Array.from(weights), input, input + 1);
  return [...outputsOf(work, input)];
}

/** The moment in one sentence, for a listener. */
export function sayMoment({ sweep, E, right }: Moment, solvedAt: number | undefined): string {
  const first = solvedAt === sweep ? ', all of them right for the first time' : '';
  return `After ${sweep.toLocaleString('en-GB')} sweeps the error is ${E.toFixed(3)}; ${right} of 64 answers are right${first}.`;
}

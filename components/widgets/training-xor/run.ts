import { compile, forward, makeCases, makeWorkspace } from '@/lib/engine';
import { roundedStart, xor } from '@/lib/nets/xor';
import { createRun, keeper, within02, type Passing, type Run } from '@/lib/training';
import { alphas, LAST, type Choice } from './state';

/** ε of every run here, and what a run counts as right by. */
export const { epsilon } = xor.settings.schedule[0]!;
export const goal = within02;

/** The settings of a choice. */
export const settingsOf = ({ update, velocity }: Pick<Choice, 'update' | 'velocity'>) =>
  ({ ...xor.settings, update, schedule: [{ epsilon, alpha: alphas[velocity]! }] });

/** Tells what the output unit says to each of the four cases. */
function answerer(): (weights: ArrayLike<number>) => Float64Array {
  const net = compile(xor.spec);
  const work = makeWorkspace(net, makeCases(net, xor.cases.map(({ inputs }) => inputs), xor.cases.map(({ targets }) => targets)));
  const output = net.layers.at(-1)!;
  return (weights) => {
    forward(work, Float64Array.from(weights));
    return work.y.slice((output.first - 1) * work.count, output.first * work.count);
  };
}

/** The name under which the answers to a case are kept. */
export const answersTo = (c: number): string => `y ${xor.cases[c]!.label}`;

/** The runs: one start, four ways. Beside E they keep the four answers after every sweep. */
export const runOf = keeper({ last: 8, by: ({ seed, update, velocity }: Choice) => `${seed} ${update} ${velocity}` }, (choice): Run => {
  const answer = answerer();
  let answers: Float64Array = new Float64Array(xor.cases.length);
  const watch = Object.fromEntries(xor.cases.map((_, c) => [answersTo(c), (now: Passing) => {
    // Watched in order: with the first case all four are worked out.
    if (c === 0) answers = answer(now.weights);
    return answers[c]!;
  }]));
  return createRun({
    ...xor, settings: settingsOf(choice), seed: choice.seed, weights: roundedStart(xor, choice.seed),
    goals: [goal], endAt: 'never', maxSweeps: LAST, watch,
  });
});

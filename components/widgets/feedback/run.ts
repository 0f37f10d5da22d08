import type { Point } from '@/components/marks/plot/Curve';
import { feedbackRun } from '@/lib/models/feedback-angles';
import { feedbackTasks } from '@/lib/nets/feedback-tasks';
import { keeper, makeBook } from '@/lib/training';
import { LAST, STRIDE, type FeedbackState, type TaskName } from './state';

/** ε, and the range of weights and of the way back, as in the chapter's numbers. */
export const EPSILON = 0.5;
export const RANGE = 1;

export const taskName: Readonly<Record<TaskName, keyof typeof feedbackTasks>> = {
  parity: 'parity 3-8-1',
  encoder: 'encoder 8-5-8',
  deep: 'encoder 8-8-8-8',
};

/** Through which weights the error comes down: those of the way up, or fixed random ones. */
export type Way = 'same' | 'fixed';

type Asked = Pick<FeedbackState, 'task' | 'seed'> & { readonly way: Way };

/**
 * One run for each task, start and way, looked at every ten sweeps; both ways have the same start and the same random weights. It holds
 * the sweeps and the angle between the two signals that can reach the lowest hidden layer, and E.
 */
export const bookOf = keeper({ last: 12, by: ({ task, seed, way }: Asked) => `${task} ${seed} ${way}` }, ({ task, seed, way }) => {
  const { sizes, cases } = feedbackTasks[taskName[task]];
  const run = feedbackRun({ sizes, cases, way, range: RANGE, feedbackRange: RANGE, epsilon: EPSILON, seed });
  const angles: Point[] = [];
  const errors: number[] = [];
  const look = () => {
    const { sweeps, signals, E } = run.moment();
    angles.push([sweeps, signals[0]!]);
    errors.push(E);
  };
  look();
  const goOn = () => {
    for (let k = 0; k < STRIDE; k++) run.tick();
    look();
  };
  return makeBook(LAST, goOn, { angles, E: errors });
});

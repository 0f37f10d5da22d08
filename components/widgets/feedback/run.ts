import type { Point } from '@/components/marks/plot/Curve';
import { feedbackRun, type FeedbackRun } from '@/lib/models/feedback-angles';
import { feedbackTasks } from '@/lib/nets/feedback-tasks';
import { keeper, type Budget } from '@/lib/training';
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

/** A run, looked at every ten sweeps. */
export interface Book {
  /** Steps that are known. */
  readonly known: number;
  /** Sweeps, and the angle between the two signals that can reach the lowest hidden layer. */
  readonly angles: readonly Point[];
  readonly E: readonly number[];
  advance(to: number, budget?: Budget): boolean;
}

function open(run: FeedbackRun): Book {
  const angles: Point[] = [];
  const E: number[] = [];
  const look = () => {
    const { sweeps, signals, E: error } = run.moment();
    angles.push([sweeps, signals[0]!]);
    E.push(error);
  };
  look();
  return {
    angles,
    E,
    get known() {
      return E.length - 1;
    },
    advance(to, { ms = Infinity, now = () => performance.now() } = {}) {
      const last = Math.min(to, LAST);
      const until = ms === Infinity ? Infinity : now() + ms;
      while (E.length - 1 < last) {
        for (let k = 0; k < STRIDE; k++) run.tick();
        look();
        if (until !== Infinity && now() > until) break;
      }
      return E.length - 1 >= last;
    },
  };
}

type Asked = Pick<FeedbackState, 'task' | 'seed'> & { readonly way: Way };

/** One run for each task, start and way; both ways have the same start and the same random weights. */
export const bookOf = keeper({ last: 12, by: ({ task, seed, way }: Asked) => `${task} ${seed} ${way}` }, ({ task, seed, way }): Book => {
  const { sizes, cases } = feedbackTasks[taskName[task]];
  return open(feedbackRun({ sizes, cases, way, range: RANGE, feedbackRange: RANGE, epsilon: EPSILON, seed }));
});

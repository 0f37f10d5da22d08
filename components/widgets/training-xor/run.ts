import { roundedStart, xor } from '@/lib/nets/xor';
import { createRun, keeper, watchAnswers, within02, type Run } from '@/lib/training';
import { alphas, LAST, type Choice } from './state';

/** ε of every run here, and what a run counts as right by. */
export const { epsilon } = xor.settings.schedule[0]!;
export const goal = within02;

/** The settings of a choice. */
export const settingsOf = ({ update, velocity }: Pick<Choice, 'update' | 'velocity'>) => ({
  ...xor.settings,
  update,
  schedule: [{ epsilon, alpha: alphas[velocity]! }],
});

/** The runs: one start, four ways. Beside E they keep the four answers after every sweep. */
export const runOf = keeper({ last: 8, by: ({ seed, update, velocity }: Choice) => `${seed} ${update} ${velocity}` }, (choice): Run =>
  createRun({
    ...xor,
    settings: settingsOf(choice),
    seed: choice.seed,
    weights: roundedStart(xor, choice.seed),
    goals: [goal],
    endAt: 'never',
    maxSweeps: LAST,
    watch: watchAnswers(xor),
  }),
);

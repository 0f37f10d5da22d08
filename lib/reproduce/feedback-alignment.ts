import { feedbackRun } from '@/lib/models/feedback-angles';
import { feedbackTasks } from '@/lib/nets/feedback-tasks';
import { plainSettings } from '@/lib/nets/net';
import { column, counts, share, type Experiment, type Outcomes, type Reading } from './experiment';
import { quantile } from './statistics';
import { constant, quartileText, weightsMark } from './train';

const names = { same: 'back-propagation', fixed: 'fixed random way back' } as const;
const RANGE = 1;

/** Back-propagation against fixed random feedback (lillicrap2016), from the same starts, each with several ε. */
export const feedback: Experiment = {
  id: 'feedback-alignment',
  title: 'Fixed random feedback against back-propagation',
  seeds: 100,
  readings: Object.keys(feedbackTasks).flatMap((task) =>
    (['same', 'fixed'] as const).flatMap((way) =>
      [0.25, 0.5, 1].map((epsilon): Reading => ({
        name: `${task}, ${names[way]}, ε ${epsilon}`,
        settings: { ...plainSettings, ...constant(epsilon, 0), range: RANGE },
        maxSweeps: 5000,
        model: { task, way, 'feedback range': RANGE },
      })),
    ),
  ),
  columns: ['right side of 0.5', 'angle at the start', 'angle at the end', 'weights'],
  run({ settings, maxSweeps, model }, seed) {
    const { sizes, cases } = feedbackTasks[model?.['task'] as keyof typeof feedbackTasks];
    const run = feedbackRun({
      sizes,
      cases,
      way: model?.['way'] as keyof typeof names,
      range: settings.range,
      feedbackRange: RANGE,
      epsilon: settings.schedule[0]!.epsilon,
      seed,
    });
    const angle = () => Number((run.moment().signals[0] ?? 0).toFixed(2));
    const before = angle();
    let solved: number | null = null;
    for (let t = 1; t <= maxSweeps && solved === null; t++) {
      run.tick();
      if (run.worst() < 0.5) solved = t;
    }
    const { weights, biases } = run.stack();
    return [solved, before, angle(), weightsMark([...weights.flat(2), ...biases.flat()])];
  },
  report: (outcomes) => [
    {
      head: [
        'reading',
        'came right in 5,000 sweeps',
        'sweeps: quartiles',
        'angle of the two signals in the lowest hidden layer, at the start: median',
        'at the end: quartiles',
      ],
      body: outcomes.map((each) => [
        each.name,
        share(counts(each, 'right side of 0.5'), (v) => v !== null),
        quartileText(counts(each, 'right side of 0.5')),
        degrees(each, 'angle at the start', [0.5]),
        degrees(each, 'angle at the end', [0.25, 0.5, 0.75]),
      ]),
    },
  ],
};

const degrees = (each: Outcomes, name: string, at: readonly number[]) =>
  at.map((q) => `${Math.round(quantile(column(each, name).map(Number), q) ?? 0)}°`).join(' · ');

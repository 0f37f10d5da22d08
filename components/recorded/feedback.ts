import 'server-only';
import { EPSILON, taskName } from '@/components/widgets/feedback/run';
import { RECORDED, tasks, type TaskName } from '@/components/widgets/feedback/state';
import type { FeedbackRecord } from '@/components/widgets/feedback/view';
import { column, counts } from '@/lib/reproduce/experiment';
import { readingWhere } from '@/lib/reproduce/records';
import { rightSide } from '@/lib/training/goals';

/** When each recorded run of feedback alignment and of back-propagation came right, and the angle of the two signals then. */
export function feedbackRecord(): FeedbackRecord {
  const row = (task: TaskName, way: string) => {
    const found = readingWhere(
      'feedback-alignment',
      ({ settings, model }) => model?.['task'] === taskName[task] && model['way'] === way && settings.schedule[0]!.epsilon === EPSILON,
      `of ${taskName[task]}`,
    );
    const angles = column(found, 'angle at the end').map(Number);
    return counts(found, rightSide.name)
      .slice(0, RECORDED)
      .map((right, k) => `${right ?? '−'}.${Math.round(angles[k]!)}`)
      .join(' ');
  };
  return Object.fromEntries(
    tasks.map((task) => [task, { same: row(task, 'same'), fixed: row(task, 'fixed') }]),
  ) as unknown as FeedbackRecord;
}

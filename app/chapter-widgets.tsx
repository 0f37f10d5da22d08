import 'server-only';
import type { ComponentProps } from 'react';
import { familyTreesRecord } from '@/app/family-trees-record';
import { madeWith, readingWhere } from '@/app/results';
import { widgets as plain } from '@/components/widgets';
import { EPSILON, taskName } from '@/components/widgets/feedback/run';
import { RECORDED, tasks, type TaskName } from '@/components/widgets/feedback/state';
import type { FeedbackRecord } from '@/components/widgets/feedback/view';
import { stuckMap, TRIED } from '@/components/widgets/stuck-map/state';
import { symmetry } from '@/lib/nets/symmetry';
import { column, counts } from '@/lib/reproduce/experiment';
import { rightSide } from '@/lib/training/goals';

/** After how many sweeps each recorded run of the symmetry net came right with the paper's settings, from seed 1 on. */
export function symmetryRecord(): readonly (number | null)[] {
  return counts(readingWhere('symmetry', madeWith(symmetry.settings), 'with the settings of lib/nets/symmetry.ts'), rightSide.name);
}

/** Fig. 1 with the runs that `npm run reproduce` recorded. */
export function FigureOne(props: ComponentProps<typeof plain.FigureOne>) {
  return <plain.FigureOne {...props} record={symmetryRecord()} />;
}

/** How the recorded runs of XOR ended that the map of stuck runs begins with, from seed 1 on: a letter a case, r(ight), h(alf) or w(rong). */
export function stuckRecord(): string {
  const { hidden, epsilon, alpha, range } = stuckMap.initial;
  const found = readingWhere('stuck-xor', ({ settings, model }) => model?.['hidden'] === hidden && settings.range === range
    && settings.schedule[0]!.epsilon === epsilon && settings.schedule[0]!.alpha === alpha, 'with which the map of stuck runs begins');
  return column(found, 'cases').slice(0, TRIED).map((cases) => String(cases).split(' ').map((verdict) => verdict[0]).join('')).join(' ');
}

/** The map of stuck runs with those that `npm run reproduce` recorded. */
export function StuckMap(props: ComponentProps<typeof plain.StuckMap>) {
  return <plain.StuckMap {...props} record={stuckRecord()} />;
}

/** Figs. 2 to 4 with what was measured of such nets. */
export function FamilyTrees(props: Omit<ComponentProps<typeof plain.FamilyTrees>, 'record'>) {
  return <plain.FamilyTrees {...props} record={familyTreesRecord()} />;
}

/** When each recorded run of feedback alignment and of back-propagation came right, and the angle of the two signals then. */
export function feedbackRecord(): FeedbackRecord {
  const row = (task: TaskName, way: string) => {
    const found = readingWhere('feedback-alignment', ({ settings, model }) =>
      model?.['task'] === taskName[task] && model['way'] === way && settings.schedule[0]!.epsilon === EPSILON, `of ${taskName[task]}`);
    const angles = column(found, 'angle at the end').map(Number);
    return counts(found, rightSide.name).slice(0, RECORDED).map((right, k) => `${right ?? '−'}.${Math.round(angles[k]!)}`).join(' ');
  };
  return Object.fromEntries(tasks.map((task) => [task, { same: row(task, 'same'), fixed: row(task, 'fixed') }])) as unknown as FeedbackRecord;
}

/** Feedback alignment with the runs that `npm run reproduce` recorded. */
export function Feedback(props: ComponentProps<typeof plain.Feedback>) {
  return <plain.Feedback {...props} record={feedbackRecord()} />;
}

/** Every widget a chapter can name, given what it shows of content/results. */
export const widgets = { ...plain, FamilyTrees, Feedback, FigureOne, StuckMap };

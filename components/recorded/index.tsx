import 'server-only';
import type { ComponentProps, ComponentType } from 'react';
import { widgets as plain } from '@/components/widgets';
import * as landing from '@/components/widgets/landing-islands';
import { familyTreesRecord } from './family-trees';
import { feedbackRecord } from './feedback';
import { stuckRecord } from './stuck-xor';
import { measureSymmetry, symmetryRecord } from './symmetry';
import { timeLineRecord } from './time-line';

/** Fig. 1 with the runs that `npm run reproduce` recorded. */
function FigureOne(props: ComponentProps<typeof plain.FigureOne>) {
  return <plain.FigureOne {...props} record={symmetryRecord()} />;
}

/** The map of stuck runs with those that `npm run reproduce` recorded. */
function StuckMap(props: ComponentProps<typeof plain.StuckMap>) {
  return <plain.StuckMap {...props} record={stuckRecord()} />;
}

/** Figs. 2 to 4 with what was measured of such nets. */
function FamilyTrees(props: Omit<ComponentProps<typeof plain.FamilyTrees>, 'record'>) {
  return <plain.FamilyTrees {...props} record={familyTreesRecord()} />;
}

/** Feedback alignment with the runs that `npm run reproduce` recorded. */
function Feedback(props: ComponentProps<typeof plain.Feedback>) {
  return <plain.Feedback {...props} record={feedbackRecord()} />;
}

/** The time line with the entries of content/time-line.yaml. */
function TimeLine(props: Omit<ComponentProps<typeof plain.TimeLine>, 'record'>) {
  return <plain.TimeLine {...props} record={timeLineRecord} />;
}

/** Every widget a chapter can name, given what it shows of content. */
export const widgets = { ...plain, FamilyTrees, Feedback, FigureOne, StuckMap, TimeLine };

const landingFigures: Readonly<Record<string, ComponentType>> = {
  Hero: () => <landing.Hero number="0" measured={measureSymmetry()} />,
};

/**
 * The figure of the first page, given what it shows of content/results.
 * @param name as `figure` of content/paper.yaml says it
 */
export function LandingFigure({ name }: { readonly name: string }) {
  const Figure = Object.hasOwn(landingFigures, name) ? landingFigures[name] : undefined;
  if (!Figure)
    throw new Error(
      `content/paper.yaml: no figure “${name}” can stand on the first page; there is ${Object.keys(landingFigures).join(', ')}.`,
    );
  return <Figure />;
}

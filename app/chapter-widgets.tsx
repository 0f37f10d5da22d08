import 'server-only';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentProps } from 'react';
import { widgets as plain } from '@/components/widgets';
import { symmetry } from '@/lib/nets/symmetry';
import { counts, type Outcomes } from '@/lib/reproduce/experiment';
import { rightSide } from '@/lib/training/goals';

/** After how many sweeps each recorded run of the symmetry net came right with the paper's settings, from seed 1 on. */
export function symmetryRecord(): readonly (number | null)[] {
  const record = JSON.parse(readFileSync(join(process.cwd(), 'content/results/symmetry.json'), 'utf8')) as { readings: Outcomes[] };
  const found = record.readings.find(({ settings }) => JSON.stringify(settings) === JSON.stringify(symmetry.settings));
  if (!found) throw new Error('content/results/symmetry.json has no reading with the settings of lib/nets/symmetry.ts; run `npm run reproduce`.');
  return counts(found, rightSide.name);
}

/** Fig. 1 with the runs that `npm run reproduce` recorded. */
export function FigureOne(props: ComponentProps<typeof plain.FigureOne>) {
  return <plain.FigureOne {...props} record={symmetryRecord()} />;
}

/** Every widget a chapter can name, given what it shows of content/results. */
export const widgets = { ...plain, FigureOne };

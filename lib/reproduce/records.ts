import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcomes } from './experiment';

const read = new Map<string, readonly Outcomes[]>();

/** What `npm run reproduce` recorded of an experiment: its readings. The file is read once. */
export function readingsOf(id: string): readonly Outcomes[] {
  const known = read.get(id);
  if (known) return known;
  const file = readFileSync(join(process.cwd(), `content/results/${id}.json`), 'utf8');
  const { readings } = JSON.parse(file) as { readonly readings: readonly Outcomes[] };
  read.set(id, readings);
  return readings;
}

/**
 * The recorded reading for which something holds.
 * @param which ends the sentence "… has no reading …" where there is none
 * @throws where the records are of other settings than what shows them
 */
export function readingWhere(id: string, holds: (reading: Outcomes) => boolean, which: string): Outcomes {
  const found = readingsOf(id).find(holds);
  if (!found) throw new Error(`content/results/${id}.json has no reading ${which}; run \`npm run reproduce\`.`);
  return found;
}

/** Whether a reading was made with just these settings. */
export const madeWith =
  (wanted: Outcomes['settings']) =>
  ({ settings }: Outcomes): boolean =>
    JSON.stringify(settings) === JSON.stringify(wanted);

import { derivatives, machines } from './entries-before';
import { revival } from './entries-revival';
import type { Entry } from './types';

/** All entries in order of time; within a year in order of lanes. */
export const entries: readonly Entry[] = [...machines, ...derivatives, ...revival].toSorted((one, other) => one.year - other.year);

/** Every work that an entry gives as its source; the page of references and the chapter's own list need them. */
export const sourceKeys: readonly string[] = [...new Set(entries.flatMap(({ sources }) => sources.map(({ key }) => key)))];

/** What is on show: everything, or what the Letter itself names. */
export const shown = (only: 'all' | 'letter'): readonly Entry[] =>
  only === 'all' ? entries : entries.filter(({ letter }) => letter !== undefined);

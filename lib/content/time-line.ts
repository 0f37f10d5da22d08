import { join } from 'node:path';
import { z } from 'zod';
import { readEntries } from './bib-source';
import { ContentError, Mistakes } from './content-error';
import { didYouMean } from './nearest';
import { readTextAtOnce } from './read-text';
import { plain, readData, slug, year, type Data } from './yaml-data';

const FILE = 'content/time-line.yaml';
const BIB = 'content/references.bib';

const entry = z.strictObject({
  /** Part of links that readers keep. */
  id: slug,
  /** In which it was printed, given or announced. */
  year,
  /** Beside its mark; short. */
  name: plain,
  /** 1 is named first where room is short. */
  rank: z.literal([1, 2, 3]),
  /** What the Letter of 1986 does with it: cites it, credits its author, or is it. */
  letter: z.enum(['cited', 'credited', 'itself']).optional(),
  /** What happened, in one or two sentences that the sources bear out. */
  text: plain,
  /** Works of references.bib by their keys, and how each is named beside the entry. */
  sources: z.record(z.string(), plain).refine((all) => Object.keys(all).length > 0, {
    message: 'names no work. Add a key of references.bib and how the work is named, such as “rumelhart1986: Rumelhart et al. 1986”.',
  }),
});

const schema = z.strictObject({
  from: year,
  to: year,
  lanes: z.array(z.strictObject({ id: slug, name: plain, entries: z.array(entry).min(1) })).min(1),
});

const purposes: Readonly<Record<string, string>> = {
  from: 'a year of four digits, the first on show',
  to: 'a year of four digits, the last on show',
  lanes: 'a list of lanes, each with id, name and entries',
  entries: 'a list of entries, each with id, year, name, rank, text and sources',
  id: 'a name for links, in small letters, digits and hyphens',
  year: 'a year of four digits',
  rank: '1, 2 or 3; 1 is named first where room is short',
  letter: 'cited, credited or itself, or leave it out',
  sources: 'keys of references.bib, each with how the work is named, such as “rumelhart1986: Rumelhart et al. 1986”',
};

/** What no schema of one value tells: ids that differ, years on show, works that are known, and which entry the paper is. */
function check({ data: { from, to, lanes }, offsetOf }: Data<typeof schema>, works: ReadonlySet<string>, mistakes: Mistakes): void {
  if (to <= from) mistakes.add(offsetOf('to'), `“to” is not after “from”, the year ${from}. Write a later year.`);
  const ids = new Set<string>();
  let itself: string | undefined;
  for (const [l, lane] of lanes.entries())
    for (const [e, { id, year: when, letter, sources }] of lane.entries.entries()) {
      const at = (...path: readonly string[]) => offsetOf('lanes', l, 'entries', e, ...path);
      if (ids.has(id)) mistakes.add(at('id'), `There is an entry “${id}” already. Give this one another id.`);
      ids.add(id);
      if (when < from || when > to) mistakes.add(at('year'), `The year ${when} is not on show, which is ${from} to ${to}.`);
      if (letter === 'itself' && itself !== undefined)
        mistakes.add(at('letter'), `The paper is the entry “${itself}” already. Write cited or credited, or leave “letter” out.`);
      if (letter === 'itself') itself ??= id;
      for (const key of Object.keys(sources).filter((one) => !works.has(one)))
        mistakes.add(
          at('sources', key),
          `There is no reference “${key}” in ${BIB}.${didYouMean(key, works)} Correct the key or add the entry.`,
        );
    }
  if (itself === undefined) mistakes.add(offsetOf('lanes'), 'No entry is the paper. Add “letter: itself” to the one that is.');
}

/**
 * Reads what `content/time-line.yaml` says.
 * @param works keys of the bibliography
 * @returns all entries in order of time; within a year in order of lanes
 * @throws ContentError with every mistake found, each as `file:line:column  sentence`
 */
export function readTimeLine(source: string, works: ReadonlySet<string>) {
  const mistakes = new Mistakes(FILE, source);
  const read = readData(source, mistakes, schema, purposes);
  if (read) check(read, works, mistakes);
  if (mistakes.list.length > 0 || !read) throw new ContentError(mistakes.list);
  const { from, to, lanes } = read.data;
  return {
    from,
    to,
    lanes: lanes.map(({ id, name }) => ({ id, name })),
    entries: lanes
      .flatMap((lane) => lane.entries.map((one) => ({ ...one, lane: lane.id })))
      .toSorted((one, other) => one.year - other.year),
  };
}

/**
 * The time line of a folder of content.
 * @throws ContentError when its time-line.yaml is not UTF-8 or not as it should be
 */
export function loadTimeLine(contentDir: string) {
  // What is wrong in the bibliography itself is told when the chapters are read.
  const bibliography = readTextAtOnce(join(contentDir, 'references.bib'), BIB);
  const works = readEntries(bibliography, new Mistakes(BIB, bibliography)).map(({ key }) => key);
  return readTimeLine(readTextAtOnce(join(contentDir, 'time-line.yaml'), FILE), new Set(works));
}

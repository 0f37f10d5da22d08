import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ContentError, Mistakes } from './content-error';
import { didYouMean } from './nearest';
import { readTextAtOnce } from './read-text';
import { inOneLine, plain, readData, slug, year, type Data } from './yaml-data';

const address = z.url({ protocol: /^https?$/ });

/** What a text of the story may mark, as `markedParts` reads it. */
const mark = /\*\*([^*{}]+)\*\*|\*([^*{}]+)\*|\{(forward|backward|change):([^*{}]+)\}/g;
const marked = inOneLine.refine((text) => !/[*{}]/.test(text.replace(mark, '')), {
  message: 'has a sign * or { without its partner. Write *italics*, **bold**, {forward:so}, {backward:so} or {change:so}.',
});

const neighbour = z.strictObject({ label: plain, year, href: address });

const schema = z.strictObject({
  id: slug,
  siteName: plain,
  title: z.array(plain).min(1).max(3),
  shortTitle: plain,
  authors: z.array(plain).min(1),
  year,
  journal: plain,
  dateline: plain.refine((day) => !Number.isNaN(Date.parse(`${day} UTC`)), { message: 'is no day; write it as 31 December 1999.' }),
  volume: z.int().positive(),
  pages: plain,
  doi: z.string().regex(/^10\.\d+\/\S+$/),
  description: plain,
  app: plain,
  card: plain,
  lead: plain,
  quote: plain,
  figure: z.string().regex(/^[A-Z]\w*$/),
  story: z.strictObject({
    title: plain,
    paragraphs: z.array(marked).min(1),
    years: z.strictObject({
      from: year,
      to: year,
      span: z.strictObject({ from: year, to: year, words: plain }),
      marks: z
        .array(
          z.strictObject({
            year,
            label: plain,
            strong: z.boolean().default(false),
            title: z.boolean().default(false),
            nudge: z.number().default(0),
          }),
        )
        .min(1),
    }),
  }),
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  difficulty: plain,
  maths: plain,
  terms: plain,
  aimMinutes: z.int().positive(),
  end: z.array(slug),
  previous: neighbour.optional(),
  next: neighbour.optional(),
});

/** What each key should hold, for the mistakes that the schema's own sentences do not tell. */
const purposes: Readonly<Record<string, string>> = {
  id: 'a name for addresses and files, in small letters, digits and hyphens',
  title: 'a list of the title’s lines on the first page, each on a line that begins with “- ”',
  authors: 'a list of names, each on a line that begins with “- ”',
  year: 'a year of four digits',
  from: 'a year of four digits',
  to: 'a year of four digits',
  volume: 'a whole number',
  doi: 'the DOI without https://doi.org/, such as 10.1000/182',
  figure: 'the name of a figure of components/recorded, such as Hero',
  paragraphs: 'a list of paragraphs, each on a line that begins with “- ”',
  marks: 'a list of years, each as { year: 1999, label: What was then }',
  strong: 'true, or leave it out',
  nudge: 'a number of pixels, or leave it out',
  level: 'beginner, intermediate or advanced',
  aimMinutes: 'a whole number of minutes',
  end: 'a list of the pages of content/end, without .mdx',
  href: 'an address that begins with https://',
};

/** Part of a text of the story. `mark` is undefined where it is set like the rest. */
export interface MarkedPart {
  readonly text: string;
  readonly mark: 'bold' | 'italics' | 'forward' | 'backward' | 'change' | undefined;
}

/** What the site is about, as `content/paper.yaml` says it: checked, and with the title as one text too. */
export interface Paper extends Omit<z.infer<typeof schema>, 'title'> {
  readonly title: string;
  /** The title's lines on the first page. */
  readonly titleLines: readonly string[];
}

/** A text of the story in its parts, in order. */
export function markedParts(text: string): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  const plainUpTo = (end: number) => {
    if (end > at) parts.push({ text: text.slice(at, end), mark: undefined });
  };
  for (const match of text.matchAll(mark)) {
    const [whole, bold, italics, pass, inPass] = match;
    plainUpTo(match.index);
    if (bold !== undefined) parts.push({ text: bold, mark: 'bold' });
    else if (italics !== undefined) parts.push({ text: italics, mark: 'italics' });
    else parts.push({ text: inPass!, mark: pass as 'forward' | 'backward' | 'change' });
    at = match.index + whole.length;
  }
  plainUpTo(text.length);
  return parts;
}

/** Every page at the end of the book has its place in the order, and every place its page. */
function checkEnd({ data: { end }, offsetOf }: Data<typeof schema>, pages: readonly string[], mistakes: Mistakes): void {
  for (const [k, name] of end.entries()) {
    if (!pages.includes(name)) mistakes.add(offsetOf('end', k), `There is no page content/end/${name}.mdx.${didYouMean(name, pages)}`);
    else if (end.indexOf(name) < k) mistakes.add(offsetOf('end', k), `“${name}” stands here a second time. Remove it.`);
  }
  for (const name of pages.filter((one) => !end.includes(one)))
    mistakes.add(offsetOf('end'), `“end” does not name content/end/${name}.mdx. Add “- ${name}”.`);
}

/**
 * Reads what `content/paper.yaml` says.
 * @param pages names of the pages of content/end, without .mdx
 * @throws ContentError with every mistake found, each as `file:line:column  sentence`
 */
export function readPaper(source: string, pages: readonly string[]): Paper {
  const mistakes = new Mistakes('content/paper.yaml', source);
  const read = readData(source, mistakes, schema, purposes);
  if (read) checkEnd(read, pages, mistakes);
  if (mistakes.list.length > 0 || !read) throw new ContentError(mistakes.list);
  const { title, ...rest } = read.data;
  return { ...rest, title: title.join(' '), titleLines: title };
}

/**
 * The paper that a folder of content is about.
 * @throws ContentError when its paper.yaml is not UTF-8 or not as it should be
 */
export function loadPaper(contentDir: string): Paper {
  const end = join(contentDir, 'end');
  const pages = existsSync(end)
    ? readdirSync(end)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => name.slice(0, -'.mdx'.length))
    : [];
  return readPaper(readTextAtOnce(join(contentDir, 'paper.yaml'), 'content/paper.yaml'), pages);
}

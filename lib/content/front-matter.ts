import { z } from 'zod';
import type { Mistakes } from './content-error';
import { didYouMean } from './nearest';
import { readYaml } from './plain-yaml';

export const sentence = z.string().trim().min(1);

/** Between two lines of `---` at the beginning of the file. */
const block = /^---[ \t]*\r?\n([\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** What would be shown as it is written, since these texts also stand in lists and cards. */
export const markup = /\[[^\]]*@\w|\$[^$]+\$|`|\*\*|(?<![\w*])\*\w[^*]*\*|\]\(|<\/?[A-Za-z]|\\[^\s\d]/;

const schema = z.strictObject({
  title: sentence,
  blurb: sentence,
  question: sentence,
  learn: z.array(sentence).min(2).max(4),
});

/** What a chapter says above its text, between two lines of `---`. */
export type FrontMatter = z.infer<typeof schema>;

/** A page beside the chapters teaches nothing new, so it has no list of what one learns. */
const schemas = { chapter: schema, page: schema.omit({ learn: true }) } as const;
export type Kind = keyof typeof schemas;

const keysOf = (kind: Kind) => Object.keys(schemas[kind].shape);

const purposes: Record<string, string> = {
  title: 'the chapter’s title, in one line of text',
  blurb: 'one line for the table of chapters, in text',
  question: 'the question the chapter answers, in text',
  learn: 'a list of two to four short sentences, each on a line that begins with “- ”',
};

/** Line (from 1) on which a key of the front matter stands; 1 when it is missing. */
function lineOf(source: string, key: string, item?: number): number {
  const lines = source.split('\n');
  const at = lines.findIndex((line, i) => i > 0 && line.startsWith(key) && /^\s*:/.test(line.slice(key.length)));
  if (at < 0) return 1;
  if (item === undefined) return at + 1;
  const items = lines.map((line, i) => (i > at && /^\s*-\s/.test(line) ? i : -1)).filter((i) => i >= 0);
  return (items[item] ?? at) + 1;
}

/** The front matter's YAML, and the file without it: blanks in its place, so that all places stay. */
export interface Split {
  readonly yaml: string;
  readonly text: string;
}

/** Divides a file at its front matter; when it has none, the mistake is noted. */
export function splitFrontMatter(source: string, mistakes: Mistakes): Split | undefined {
  const match = block.exec(source);
  if (match) {
    const [all, yaml = ''] = match;
    return { yaml, text: all.replace(/[^\n]/g, ' ') + source.slice(all.length) };
  }
  mistakes.add(
    { line: 1, column: 1 },
    `The chapter has no front matter. Begin the file with a line “---”, then ${keysOf('chapter').join(', ')}, then a second line “---”.`,
  );
  return undefined;
}

/** Reads the YAML; what it cannot read, or would lose, is noted at its place. */
export function parseFrontMatter(yaml: string, mistakes: Mistakes): unknown {
  // The file's first line is the `---` above it.
  return readYaml(yaml, mistakes, { what: 'The front matter', above: 1 })?.toJS();
}

/** Checks what the YAML said. Mistakes are noted at the line of their key. */
export function readFrontMatter(data: unknown, source: string, mistakes: Mistakes, kind: Kind = 'chapter'): FrontMatter | undefined {
  const keys = keysOf(kind);
  const result = schemas[kind].safeParse(data);
  if (result.success) {
    for (const [key, value] of Object.entries(result.data)) checkPlain(key, value, source, mistakes);
    return { learn: [], ...result.data };
  }
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        mistakes.add(
          { line: lineOf(source, key), column: 1 },
          `Front matter has no key “${key}”.${didYouMean(key, keys)} Remove it or use one of ${keys.join(', ')}.`,
        );
      }
      continue;
    }
    const key = String(issue.path[0] ?? '');
    const item = typeof issue.path[1] === 'number' ? issue.path[1] : undefined;
    const line = lineOf(source, key, item);
    const missing = !(typeof data === 'object' && data !== null && key in data);
    const what = missing ? `is missing. Add “${key}:”,` : 'is not as it should be. Write';
    const value = (data as Record<string, unknown> | null)?.[key];
    const read = item === undefined ? value : (value as unknown[])[item];
    const why = read === null || missing ? '' : readAs[typeof read];
    mistakes.add(
      { line, column: 1 },
      `The front matter’s “${key}” ${what} ${purposes[key] ?? 'a text'}.${why && !(item === undefined && key === 'learn') ? ` ${why}` : ''}`,
    );
  }
  return undefined;
}

/** What YAML made of a text that was not in quotes. */
export const readAs: Partial<Record<string, string>> = {
  number: 'YAML reads this as a number: put it in double quotes.',
  boolean: 'YAML reads this as true or false: put it in double quotes.',
  object: 'YAML reads this as a list or as pairs: put it in double quotes.',
};

/** Front matter is plain text in one line each: it also stands in lists, cards and descriptions. */
function checkPlain(key: string, value: string | readonly string[], source: string, mistakes: Mistakes): void {
  for (const [i, text] of (typeof value === 'string' ? [value] : value).entries()) {
    const at = { line: lineOf(source, key, typeof value === 'string' ? undefined : i), column: 1 };
    const found = markup.exec(text)?.[0];
    if (found)
      mistakes.add(at, `The front matter’s “${key}” is plain text, and “${found}” would be shown as it is written. Say it in words.`);
    if (text.includes('\n')) mistakes.add(at, `The front matter’s “${key}” is one line of text, and this has several. Join them.`);
  }
}

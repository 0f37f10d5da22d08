import { z } from 'zod';
import type { Mistakes } from './content-error';
import { didYouMean } from './nearest';

const sentence = z.string().trim().min(1);

const schema = z.strictObject({
  title: sentence,
  blurb: sentence,
  question: sentence,
  learn: z.array(sentence).min(2).max(4),
});

/** What a chapter says above its text, between two lines of `---`. */
export type FrontMatter = z.infer<typeof schema>;

const keys = Object.keys(schema.shape);

const purposes: Record<string, string> = {
  title: 'the chapter’s title, in one line of text',
  blurb: 'one line for the table of chapters, in text',
  question: 'the question the chapter answers, in text',
  learn: 'a list of two to four short sentences, each on a line that begins with “- ”',
};

/** Line (from 1) on which a key of the front matter stands; 1 when it is missing. */
function lineOf(source: string, key: string, item?: number): number {
  const lines = source.split('\n');
  const at = lines.findIndex((line, i) => i > 0 && new RegExp(`^${key}\\s*:`).test(line));
  if (at < 0) return 1;
  if (item === undefined) return at + 1;
  const items = lines.map((line, i) => (i > at && /^\s*-\s/.test(line) ? i : -1)).filter((i) => i >= 0);
  return (items[item] ?? at) + 1;
}

/** True when the file opens with a block of YAML between `---` lines; otherwise the mistake is noted. */
export function hasFrontMatter(source: string, mistakes: Mistakes): boolean {
  if (/^---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(\r?\n|$)/.test(source)) return true;
  mistakes.add(
    { line: 1, column: 1 },
    `The chapter has no front matter. Begin the file with a line “---”, then ${keys.join(', ')}, then a second line “---”.`,
  );
  return false;
}

/** Checks what the YAML said. Mistakes are noted at the line of their key. */
export function readFrontMatter(data: unknown, source: string, mistakes: Mistakes): FrontMatter | undefined {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
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
    mistakes.add({ line, column: 1 }, `The front matter’s “${key}” ${what} ${purposes[key] ?? 'a text'}.`);
  }
  return undefined;
}

/** A YAML parser's complaint, with the place it names (lines counted from the opening `---` = 0). */
export function yamlMistake(error: unknown, mistakes: Mistakes): boolean {
  if (!(error instanceof Error) || error.name !== 'YAMLException') return false;
  const { reason, mark } = error as Error & { reason?: string; mark?: { line: number; column: number } };
  mistakes.add(
    { line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 },
    `The front matter is not valid YAML (${reason ?? error.message}). Put a text that contains “:” or “#” in double quotes.`,
  );
  return true;
}

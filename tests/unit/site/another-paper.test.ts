import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paper } from '@/app/paper';
import { getBook } from '@/app/book';

// The same site for another paper is made by changing `content/` and adding widgets: what stands here knows no paper.
const folders = ['app', 'components/site', 'lib/site'];

/** What is shown of a kit by example may be of this paper's nets; nobody reads it as text about the paper. */
const examples = 'app/gallery/';

const files = folders
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file).replaceAll('\\', '/')))
  .filter((file) => /\.(tsx?|css)$/.test(file) && !file.startsWith(examples));

/** Places where a word of the paper stands, as `file:line  word`. */
function found(words: readonly string[], text: string, file: string): string[] {
  // A word may begin with a capital where it stands in a sentence; names and titles are as they are.
  const patterns = words.map(
    (word) =>
      [word, new RegExp(`(?<![\\w-])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, /[A-Z]/.test(word) ? '' : 'i')] as const,
  );
  return text.split('\n').flatMap((line, k) =>
    // The list of sheets names the widgets' files.
    line.startsWith('@import ') ? [] : patterns.filter(([, pattern]) => pattern.test(line)).map(([word]) => `${file}:${k + 1}  ${word}`),
  );
}

async function wordsOfThePaper(): Promise<string[]> {
  const { chapters } = await getBook();
  const names = [...paper.authors, paper.previous?.label, paper.next?.label].filter((one) => one !== undefined);
  return [
    paper.title,
    ...paper.titleLines,
    paper.shortTitle,
    paper.siteName,
    paper.id,
    paper.doi,
    paper.pages,
    paper.dateline,
    String(paper.year),
    String(paper.previous?.year),
    String(paper.next?.year),
    ...names,
    ...names.map((name) => name.split(' ').at(-1)!),
    ...paper.story.years.marks.map(({ label }) => label).filter((label) => label !== 'This paper'),
    ...chapters.map(({ slug }) => slug),
    ...chapters.map(({ title }) => title),
    'back-propagation',
    'backpropagation',
    'back-propagating',
    'symmetry',
    'family trees',
    'perceptron',
    'xor',
    'encoder',
  ];
}

test('app, components/site and lib/site know nothing of the paper', async () => {
  const words = await wordsOfThePaper();
  expect(files.length).toBeGreaterThan(80);
  expect(files.flatMap((file) => found(words, readFileSync(file, 'utf8'), file))).toEqual([]);
});

test('a name is seen where it stands, and not within another word', () => {
  expect(found(['Hinton', '1986'], 'a\nHinton (1986)', 'x.ts')).toEqual(['x.ts:2  Hinton', 'x.ts:2  1986']);
  expect(found(['xor', '1986'], 'flexor, x-1986-y', 'x.ts')).toEqual([]);
});

test('nothing outside content says what the paper’s facts are twice: the structured data, footer and cards take them from one file', () => {
  const facts = readdirSync('content', { encoding: 'utf8' }).filter((file) => file.startsWith('paper.'));
  expect(facts).toEqual(['paper.yaml']);
});

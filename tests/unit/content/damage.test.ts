import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentError } from '@/lib/content/book';
import { load } from './support';

const bib = [
  '@string{press = "Press"}',
  '@book{doe1986,title={A {Title} of $x^2$},author={Doe, Jane and {The Society}},year=1986,publisher=press # " of X"}',
  '@incollection{noe1987,title="A part",author={{\\"O}z, A. and others},crossref={book1987},pages={1--2},doi={10.1000/x}}',
  '@book{book1987,title={B},booktitle={B},editor={Doe, J.},year={1987}}',
  '',
].join('\n');
const chapter = [
  '---',
  'title: "A title: #1"',
  'blurb: A line',
  'question: >',
  '  What',
  '  is it?',
  'learn:',
  '  - One thing.',
  "  - 'Another.'",
  '---',
  '',
  '## The sum',
  '',
  'It is $x_j$ of `code` [see @doe1986, p. 3; @noe1987].<Sidenote>A *note*.</Sidenote> See [it](#the-sum), \\$5 and {"{"}.',
  '',
  '| a | $b$ |',
  '| :- | -: |',
  '| 1 | $\\lvert x\\rvert$ |',
  '',
  '$$',
  '\\frac{a}{b}',
  '$$',
  '',
  '```python',
  'x = 1',
  '```',
  '',
  '<Recap title="x">',
  '1. One',
  '2. Two',
  '</Recap>',
  '',
].join('\n');

const signs = fc.string({ unit: fc.constantFrom(...'{}[]()<>"\'\\$@#&*|`~=,:;-_%!\n\t aé1'), maxLength: 3 });
const damage = (text: string) =>
  fc
    .record({ at: fc.nat(text.length), length: fc.nat(3), signs })
    .map(({ at, length, signs: junk }) => text.slice(0, at) + junk + text.slice(at + length));

/** A book of these files is made, or each thing that is wrong has a file, a line, a column and a sentence. */
async function isToldOf(files: Record<string, string>): Promise<void> {
  const error = await load(files).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return;
  if (!(error instanceof ContentError)) throw error;
  for (const line of error.message.split('\n')) expect(line).toMatch(/^content\/[\w.-]+:\d+:\d+ {2}\S.*[.?)]$/);
  for (const { file, line, column } of error.mistakes) {
    const lines = files[file.replace('content/', '')]!.split('\n');
    expect(line).toBeLessThanOrEqual(lines.length + 1);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
  }
}

it('the sound files are sound', async () => {
  expect((await load({ '01-one.mdx': chapter, 'references.bib': bib })).references).toHaveLength(2);
});

it('however a bibliography is damaged, it is read or told of at a place in it', async () => {
  const text = chapter.replace(/`code`[^]*$/, '[@doe1986; @noe1987].\n');
  // An author, or a year, that is none any more, beside another work.
  const examples: [string][] = [
    [bib.replace('author={{', 'thor={{')],
    [bib.replace('author={Doe', 'editor={Doe')],
    [bib.replace('year=1986', 'ear=1986')],
  ];
  await fc.assert(
    fc.asyncProperty(damage(bib), (damaged) => isToldOf({ '01-one.mdx': text, 'references.bib': damaged })),
    { numRuns: 60, examples },
  );
}, 120_000);

it('however a chapter is damaged, it is read or told of at a place in it', async () => {
  await fc.assert(
    fc.asyncProperty(damage(chapter), (text) => isToldOf({ '01-one.mdx': text, 'references.bib': bib })),
    { numRuns: 60 },
  );
}, 120_000);

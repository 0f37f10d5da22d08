import { describe, expect, it } from 'vitest';
import { chapter, complaints } from './support';

const good = ['title: A title', 'blurb: A line', 'question: What?', 'learn:', '  - One thing.', '  - Another.'];
const file = (lines: readonly string[], text = 'Text.\n') => ['---', ...lines, '---', '', text].join('\n');
const said = async (lines: readonly string[], text?: string) =>
  complaints({ '01-one.mdx': file(lines, text) });

describe('front matter', () => {
  it('gives the chapter its data', async () => {
    expect(await chapter('Text.\n')).toMatchObject({
      number: 1,
      slug: 'one',
      file: 'content/01-one.mdx',
      title: 'A title',
      blurb: 'What it is about',
      question: 'What is asked?',
      learn: ['Say one thing.', 'Say another.'],
    });
  });

  it.each([
    ['is missing', 'Text.\n', '1:1', 'has no front matter', 'Begin the file with a line “---”'],
    ['is not closed', '---\ntitle: x\n\nText.\n', '1:1', 'has no front matter', 'a second line “---”'],
    ['is a program', '---js\n{ title: "x" }\n---\n', '1:1', 'has no front matter', 'Begin the file with a line “---”'],
    ['lacks a key', file(good.filter((l) => !l.startsWith('blurb'))), '1:1', '“blurb” is missing', 'Add “blurb:”'],
    ['has a key too many', file([...good, 'auther: me']), '8:1', 'no key “auther”', 'Remove it or use one of title'],
    ['misspells a key', file(good.with(1, 'blurp: x')), '3:1', 'no key “blurp”', 'Did you mean blurb?'],
    ['has an empty text', file(good.with(2, 'question:')), '4:1', '“question” is not as it should be', 'Write the question the chapter answers'],
    ['has a number for a text', file(good.with(0, 'title: 1986')), '2:1', '“title” is not as it should be', 'in one line of text'],
    ['promises one thing only', file(good.slice(0, 5)), '5:1', '“learn” is not as it should be', 'two to four short sentences'],
    ['promises five things', file([...good, '  - c', '  - d', '  - e']), '5:1', '“learn” is not', 'two to four'],
    ['promises a number', file(good.with(5, '  - 7')), '7:1', '“learn” is not', 'begins with “- ”'],
    ['is not YAML', file(good.with(2, 'question: Why: because?')), '4:14', 'not valid YAML', 'in double quotes'],
  ])('%s', async (_, text, place, wrong, cure) => {
    const lines = await complaints({ '01-one.mdx': text });
    const found = lines.find((line) => line.startsWith(`01-one.mdx:${place}  `) && line.includes(wrong));
    expect(found, lines.join('\n') || 'no complaint').toBeDefined();
    expect(found).toContain(cure);
  });

  it('is complained of together with the text', async () => {
    const lines = await said([...good, 'extra: 1'], '<OnceCase />\n');
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['01-one.mdx:8:1', '01-one.mdx:11:1']);
  });
});

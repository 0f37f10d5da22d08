import { describe, expect, it } from 'vitest';
import { chapter, complaints, load } from './support';

const good = ['title: A title', 'blurb: A line', 'question: What?', 'learn:', '  - One thing.', '  - Another.'];
const file = (lines: readonly string[], text = 'Text.\n') => ['---', ...lines, '---', '', text].join('\n');
const said = async (lines: readonly string[], text?: string) => complaints({ '01-one.mdx': file(lines, text) });

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
    [
      'has an empty text',
      file(good.with(2, 'question:')),
      '4:1',
      '“question” is not as it should be',
      'Write the question the chapter answers',
    ],
    ['has a number for a text', file(good.with(0, 'title: 1986')), '2:1', '“title” is not as it should be', 'in one line of text'],
    ['promises one thing only', file(good.slice(0, 5)), '5:1', '“learn” is not as it should be', 'two to four short sentences'],
    ['promises five things', file([...good, '  - c', '  - d', '  - e']), '5:1', '“learn” is not', 'two to four'],
    ['promises a number', file(good.with(5, '  - 7')), '7:1', '“learn” is not', 'begins with “- ”'],
    ['is not YAML', file(good.with(2, 'question: Why: because?')), '4:11', 'not valid YAML', 'in double quotes'],
    ['has a tab', file(good.with(4, '\t- One thing.')), '6:1', 'not valid YAML', 'Indent with spaces, not with a tab'],
    ['has a tab before a text', file(good.with(4, '  -\tOne: two')), '6:4', 'not valid YAML', 'Indent with spaces'],
    ['is cut off at a #', file(good.with(0, 'title: C # minus')), '2:10', 'The text is cut off here', 'double quotes'],
    ['is cut off at a # in a list', file(good.with(5, '  - Say C # minus.')), '7:11', 'The text is cut off here', 'double quotes'],
    ['begins with an ampersand', file(good.with(0, 'title: &c and so on')), '2:8', '“&c” is an instruction to YAML', 'double quotes'],
    ['begins with an exclamation mark', file(good.with(0, 'title: !so it is')), '2:8', '“!so” is an instruction to YAML', 'double quotes'],
    ['begins with an asterisk', file(good.with(0, 'title: *so* it is')), '2:8', '“*so*” is an instruction to YAML', 'double quotes'],
    ['begins with an at sign', file(good.with(0, 'title: @so it is')), '2:8', 'not valid YAML', 'begins with a sign'],
    ['has text after a quotation', file(good.with(0, 'title: "So" it is')), '2:13', 'not valid YAML', 'double quotes'],
    ['has a quotation that is not closed', file(good.with(0, 'title: "So it is')), '2:8', 'This quotation is not closed', 'double quotes'],
    ['says a thing twice', file([...good, 'title: Another']), '8:1', 'not valid YAML', 'double quotes'],
    ['has a number where it says text', file(good.with(0, 'title: 1986')), '2:1', 'YAML reads this as a number', 'put it in double quotes'],
    ['has yes or no', file(good.with(0, 'title: true')), '2:1', 'YAML reads this as true or false', 'put it in double quotes'],
    ['has brackets', file(good.with(0, 'title: [a, b]')), '2:1', 'YAML reads this as a list or as pairs', 'put it in double quotes'],
    [
      'has a colon in a list',
      file(good.with(5, '  - Say: more.')),
      '7:1',
      'YAML reads this as a list or as pairs',
      'put it in double quotes',
    ],
    ['has several lines', file(good.with(0, 'title: |\n  One\n  Two')), '2:1', 'is one line of text', 'Join them'],
    [
      'has a citation',
      file(good.with(1, 'blurb: So it is [@minsky1969]')),
      '3:1',
      'plain text, and “[@m” would be shown',
      'Say it in words',
    ],
    ['has a formula', file(good.with(1, 'blurb: So $x$ is')), '3:1', 'plain text, and “$x$” would be shown', 'Say it in words'],
    ['has emphasis', file(good.with(5, '  - Say *more* of it.')), '7:1', 'plain text, and “*more*” would be shown', 'Say it in words'],
  ])('%s', async (_, text, place, wrong, cure) => {
    const lines = await complaints({ '01-one.mdx': text });
    const found = lines.find((line) => line.startsWith(`01-one.mdx:${place}  `) && line.includes(wrong));
    expect(found, lines.join('\n') || 'no complaint').toBeDefined();
    expect(found).toContain(cure);
  });

  it('may have comments on lines of their own, quotes, folds and the line ends of Windows', async () => {
    const lines = [
      '# the names',
      'title: "C # minus: a \\"title\\""',
      "blurb: 'It''s a line'",
      'question: >',
      '  What',
      '  is it?',
      'learn: ["One.", Two#2]',
      '',
    ];
    const [made] = (await load({ '01-one.mdx': file(lines).replaceAll('\n', '\r\n') })).chapters;
    expect(made).toMatchObject({
      title: 'C # minus: a "title"',
      blurb: 'It’s a line'.replace('’', "'"),
      question: 'What is it?',
      learn: ['One.', 'Two#2'],
    });
  });

  it('may follow a byte-order mark', async () => {
    const [made] = (await load({ '01-one.mdx': `\ufeff${file(good)}` })).chapters;
    expect(made).toMatchObject({ title: 'A title' });
  });

  it('is told of once, where a line begins to make no sense', async () => {
    const lines = await said(['titl', ': "A title"', ...good.slice(1)]);
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['01-one.mdx:3:1']);
  });

  it('is complained of together with the text', async () => {
    const lines = await said([...good, 'extra: 1'], '<OnceCase />\n');
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['01-one.mdx:8:1', '01-one.mdx:11:1']);
  });
});

import { describe, expect, it } from 'vitest';
import { complaints, head, html, htmlOf, load } from './support';

const good = 'title={A title},author={Doe, Jane},year={1986}';
const cited = { '01-one.mdx': `${head}So it is [@doe1986].\n` };
const said = (bib: string) => complaints({ '01-one.mdx': `${head}Text.\n`, 'references.bib': bib });

/** [what, the bibliography, line:column, what is said, what to do] */
const faults: readonly (readonly [string, string, string, string, string])[] = [
  ['an entry without its last brace', `@book{doe1986,${good}`, '1:1', '“doe1986” has no last brace', 'Write } at its end'],
  [
    'an entry without its last brace before another',
    `\n@book{doe1986,${good}\n\n@book{noe1986,${good}}`,
    '2:1',
    '“doe1986” has no last brace',
    'Write } at its end',
  ],
  [
    'a field without its last brace',
    '@book{doe1986,\n  title={A title,\n  author={Doe, Jane}}\n',
    '2:9',
    '“title” has no last brace: it runs on over “author”',
    'Close it',
  ],
  [
    'a field without its last brace before another entry',
    `@book{doe1986,\n  title={A {title},\n  year=1986}\n@book{noe1986,${good}}\n`,
    '2:9',
    '“title” has no last brace: it runs on over “year”',
    'Close it',
  ],
  [
    'a field without its last brace to the end',
    '@book{doe1986,\n  title={A title}, author={Doe\n',
    '2:27',
    '“author” has no last brace: it runs into the end of the file',
    'Close it',
  ],
  [
    'a field that runs into another entry',
    `@book{doe1986,\n  title={A title\n}\n@book{noe1986,${good}}\n`,
    '1:1',
    '“doe1986” has no last brace',
    'Write } at its end',
  ],
  [
    'a quotation that runs into another entry',
    `@book{doe1986,\n  title="A title\n}\n@book{noe1986,${good}}\n`,
    '2:9',
    'it runs into the entry in line 4',
    'Close it',
  ],
  [
    'a field without its last quotation mark',
    '@book{doe1986,\n  title="A title,\n  year=1986}\n',
    '2:9',
    'no last quotation mark',
    'Close it',
  ],
  [
    'a brace too many',
    `@book{doe1986,title={A title}},\n  author={Doe, Jane},year={1986}}\n`,
    '2:10',
    'outside of every entry and would be lost',
    'Remove a brace too many',
  ],
  ['an entry without its @', `book{doe1986,${good}}\n`, '1:5', 'outside of every entry and would be lost', 'write the @'],
  ['a bracket for a brace', `@book(doe1986,${good})\n`, '1:6', 'begins with a bracket', 'Write @book{'],
  ['an entry without a key', `@book{${good}}\n`, '1:12', 'A comma is missing after the key “title”', '@book{title,'],
  ['an entry with no key at all', `@book{,${good}}\n`, '1:7', 'The key “” is not of the form', 'small letters'],
  ['an entry of a key alone', '@book{doe1986}\n', '1:1', '“doe1986” says nothing', 'Write its fields'],
  ['an @ that begins nothing', '@\n', '1:1', 'An entry begins like @article{key,', 'remove the @'],
  [
    'a comma left out',
    '@book{doe1986,title={A title}\n  author={Doe, Jane}}\n',
    '2:3',
    'A comma is missing before this, after “title”',
    'Write one',
  ],
  ['a field without an equals sign', '@book{doe1986,title {A title}}\n', '1:15', 'cannot read this in “doe1986”', 'name={text}'],
  ['a field without a text', '@book{doe1986,title=,author={Doe, Jane}}\n', '1:21', '“title” has no text', 'title={…}'],
  [
    'a word without braces',
    '@article{doe1986,title={A},author={Doe, Jane},journal=nature}\n',
    '1:55',
    '“nature” is neither a number nor defined by @string',
    'in braces',
  ],
  ['a field twice', `@book{doe1986,${good},\n  year={1987}}\n`, '2:3', '“year” twice, and one would be lost', 'Remove one'],
  ['a key in capitals', `@book{Doe1986,${good}}\n`, '1:7', 'The key “Doe1986” is not of the form', 'small letters'],
  ['a key twice', `@book{doe1986,${good}}\n@book{doe1986,${good}}\n`, '2:7', 'The key “doe1986” is used twice', 'Remove one entry'],
  ['an unknown kind', `@artcle{doe1986,${good}}\n`, '1:1', 'no kind of entry “@artcle”', 'Did you mean @article?'],
  ['no title', '@book{doe1986,author={Doe, Jane},year={1986}}\n', '1:1', 'has no title, and nothing could be printed', 'Add title={…}'],
  ['an empty title', '@book{doe1986,title={ },author={Doe, Jane},year={1986}}\n', '1:1', 'has no title', 'Add title={…}'],
  ['nobody', '@misc{doe1986,title={A title},year={1986}}\n', '1:1', 'names nobody', 'author={{Name}}'],
  ['nothing to print', '@misc{doe1986,note={In preparation}}\n', '1:1', 'has no title, and nothing could be printed', 'Add title={…}'],
  [
    'a misspelt field',
    '@book{doe1986,title={A},auhtor={Doe, Jane},editor={Doe, Jane}}\n',
    '1:25',
    '“auhtor” is no field that is printed',
    'Did you mean author?',
  ],
  [
    'names joined by a semicolon',
    '@book{doe1986,title={A},author={Doe, Jane; Noe, John}}\n',
    '1:25',
    'joined by “and”',
    'author={Last, First and Last, First}',
  ],
  [
    'names joined by an ampersand',
    '@book{doe1986,title={A},author={Jane Doe \\& John Noe}}\n',
    '1:25',
    'joined by “and”',
    'author={Last, First and Last, First}',
  ],
  [
    'names joined by commas',
    '@book{doe1986,title={A},author={Doe, Jane, Noe, John}}\n',
    '1:25',
    'too many commas, and a part of it would be lost',
    'author={Last, First and Last, First}',
  ],
  [
    'a name left out',
    '@book{doe1986,title={A},author={Doe, Jane and }}\n',
    '1:25',
    'A name is missing beside an “and”',
    'author={Last, First and Last, First}',
  ],
  [
    'an unknown command',
    '@book{doe1986,title={The \\nosuch{thing}},author={Doe, Jane}}\n',
    '1:15',
    'The command \\nosuch is not known here',
    'Write the letter or sign itself',
  ],
  [
    'a dollar sign that opens a formula',
    '@book{doe1986,title={The $5 thing},author={Doe, Jane}}\n',
    '1:1',
    'cannot read the entry “doe1986”',
    'dollar signs',
  ],
  [
    'a DOI as an address',
    `@book{doe1986,${good},doi={https://doi.org/10.1038/323533a0}}\n`,
    '1:62',
    'is no DOI by itself',
    'from its “10.” on',
  ],
  [
    'a crossref to nothing',
    `@incollection{doe1986,${good},crossref={noe1985}}\n@book{noe1986,${good}}\n`,
    '1:70',
    'no entry “noe1985” to refer to',
    'Did you mean noe1986?',
  ],
  [
    'a crossref to a book that lends no title',
    `@incollection{doe1986,${good},crossref={noe1986}}\n@book{noe1986,${good}}\n`,
    '1:70',
    '“noe1986” has no booktitle to lend',
    'Add booktitle={…} to “noe1986”',
  ],
];

describe('a mistake in the bibliography', () => {
  it.each(faults)('%s is said at its place, with what to do', async (_, bib, place, what, cure) => {
    const lines = await said(bib);
    const found = lines.find((line) => line.startsWith(`references.bib:${place}  `) && line.includes(what));
    expect(found, lines.join('\n') || 'no complaint').toBeDefined();
    expect(found).toContain(cure);
  });

  it('does not hide those of the entries after it', async () => {
    const lines = await said(`@book{a1986,${good}\n@book{b1986,title={A,\n@book{c1986,title=A,${good}}\n`);
    expect(lines.map((line) => line.split('  ')[0])).toEqual([
      'references.bib:1:1',
      'references.bib:2:19',
      'references.bib:3:19',
      'references.bib:3:21',
    ]);
  });
});

/** The list's entry of `doe1986`, and its citation in the text. */
async function shown(bib: string) {
  const { references } = await load({ ...cited, 'references.bib': bib });
  const { short, html } = references.find(({ key }) => key === 'doe1986')!;
  return { short, html };
}

describe('a work', () => {
  it('without a year is said to have no date', async () => {
    expect(await shown('@book{doe1986,title={A title},author={Doe, Jane}}')).toEqual({
      short: 'Doe n.d.',
      html: 'Doe, J. (n.d.) <i>A title</i>.',
    });
  });

  it('with “and others” is cited with “et al.” in the text as in the list', async () => {
    const bib = '@book{doe1986,title={A title},author={Doe, Jane and others},year=1986}';
    expect(await shown(bib)).toEqual({ short: 'Doe et al. 1986', html: 'Doe, J. et al. (1986) <i>A title</i>.' });
    const { chapters } = await load({ '01-one.mdx': `${head}So [@doe1986], and @doe1986.\n`, 'references.bib': bib });
    expect(html(chapters[0]!)).toMatch(/>Doe et al\. 1986<.*>Doe et al\. \(1986\)</);
  });

  it.each([
    ['spaces and capitals', '  @ BOOK { doe1986 ,\r\n\tTITLE = "A title" ,\r\n\tAuthor = "Doe, Jane",\r\n\tyear = "1986",\r\n}\r\n'],
    [
      'a comment before and after',
      'My books, of 1986:\n% the first\n@book{doe1986, % here\n title={A title},author={Doe, Jane},year=1986}\n@comment{jabref-meta: x}\n',
    ],
    [
      'texts put together',
      '@string{a = "A"}\n@string{first = {Jane}}\n@preamble{"\\newcommand{x}"}\n@book{doe1986,title=a # { title},author="Doe, " # first,year=1986}',
    ],
    [
      'braces and quotation marks in its text',
      '@book{doe1986,title="{A} title",author={{\\relax Doe}, Jane},year=1986,note="",abstract={The "{x}" of 50\\%, \\nosuch}}'.replace(
        '{\\relax Doe}',
        '{Doe}',
      ),
    ],
    [
      'a month, and fields of the author’s own',
      '@book{doe1986,title={A title},author={Doe, Jane},year=1986,month=jan,keywords={a, b},mynote={x},x-y={z}}',
    ],
  ])('may be written with %s', async (_, bib) => {
    expect(await shown(bib)).toEqual({ short: 'Doe 1986', html: expect.stringMatching(/^Doe, J\. \(1986\) <i>A title<\/i>\.$/) });
  });

  it.each([
    ['{\\"O}zg{\\"u}r, A.', 'Özgür, A.'],
    ['Le Cun, Yann', 'Le Cun, Y.'],
    ['{The Royal Society}', 'The Royal Society'],
    ['van der Doe, Jr., Jane', 'van der Doe, J., Jr.'],
  ])('of %s is one of %s', async (written, read) => {
    const { html: text } = await shown(`@book{doe1986,title={A title},author={${written}},year=1986}`);
    expect(text).toContain(`${read} (1986)`);
  });

  it('in a book takes from it what it lacks itself', async () => {
    const book = '@book{noe1986,title={The book},booktitle={The book},editor={Noe, John},publisher={Press},year=1986}';
    const part = '@incollection{doe1986,title={A part},author={Doe, Jane},crossref={noe1986},pages={1--2}}';
    const read = 'Doe, J. (1986) ‘A part’. In <i>The book</i>, ed. J. Noe, Press, pp. 1–2.';
    expect((await shown(`${part}\n${book}`)).html).toBe(read);
    expect((await shown(`${book}\n${part}`)).html).toBe(read);
  });

  it('has signs as they are', async () => {
    const { html: text } = await shown('@book{doe1986,title={A < B \\& C: 50\\% of \\emph{all} $x^2$},author={Doe, Jane},year=1986}');
    expect(text).toContain('A &#x3C; B &#x26; C: 50% of');
    expect(text).toContain('x<sup>2</sup>');
  });
});

it('the page of the text prints no error of the citation style', async () => {
  expect(await htmlOf('So [@minsky1969].\n')).not.toContain('CSL STYLE ERROR');
});

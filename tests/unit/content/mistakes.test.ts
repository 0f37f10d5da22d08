import { describe, expect, it } from 'vitest';
import { ContentError } from '@/lib/content/book';
import { quantityInText } from '@/components/widgets/catalogue';
import { chapter, load, wrong } from './support';

/** [what, the chapter's text from line 10 on, line:column, what is said, what to do] */
type Case = readonly [string, string, string, string, string];

const cases: readonly Case[] = [
  ['a tag that is not closed', 'Text.\n\n<Recap>\nMore.\n', '12:1', 'not valid MDX', 'Close each tag'],
  ['a closing tag without an opening one', 'Text</Term> more.\n', '10:6', 'not valid MDX', 'Close each tag'],
  ['a brace that is not closed', 'The set {1, 2.\n', '10:15', 'not valid MDX', 'write \\{'],
  ['a less-than sign', 'If a <5 then.\n', '10:7', 'not valid MDX', 'write \\<'],
  ['an import', 'Text.\n\nimport { X } from "./x"\n\nMore.\n', '12:1', 'neither imports nor exports', 'Remove this line'],
  ['an export', 'export const a = 1\n', '10:1', 'neither imports nor exports', 'Remove this line'],
  ['a paragraph that begins with import', 'import duties rose.\n', '10:15', 'not valid MDX', 'cannot begin with the word “import”'],
  ['an unknown component', 'See\n\n<OnceCase />\n', '12:1', 'no component <OnceCase>', 'Did you mean <OneCase>?'],
  ['an unknown component in a sentence', 'A <Trem>word</Trem>.\n', '10:3', 'no component <Trem>', 'Did you mean <Term>?'],
  ['a component of a component', 'A <Term.Word>word</Term.Word>.\n', '10:3', 'no component <Term.Word>', 'Known are'],
  ['an HTML tag', 'A <a href="/">link</a>.\n', '10:3', '<a> is not used', 'Write Markdown'],
  ['an attribute on HTML', 'A <em style="color:red">word</em>.\n', '10:7', '“style” is not used', 'Remove it'],
  ['a program in braces', 'Now {new Date()} it is.\n', '10:5', 'Braces hold a program', 'write \\{'],
  ['a name in braces', '{title}\n', '10:1', 'Braces hold a program', 'Write the text itself'],
  ['a program as attribute', 'A <Term means={1 + 1}>word</Term>.\n', '10:9', '“means” of <Term> is a program', 'Write a text in quotes'],
  ['a function as attribute', '<OneCase onStep={() => 1} />\n', '10:10', '“onStep” of <OneCase> is a program', 'Write a text in quotes'],
  ['TeX with a hole', '<Term tex={String.raw`${x}`}>w</Term> x\n', '10:7', '“tex” of <Term> is a program', 'String.raw'],
  ['spread attributes', '<OneCase {...props} />\n', '10:10', 'written out', 'name="value"'],
  ['bad TeX in a sentence', 'So $\\frac{1$ it is.\n', '10:12', 'cannot set this formula', 'Correct the TeX'],
  ['an unknown TeX command', 'So $\\nosuch$ it is.\n', '10:5', '\\nosuch', 'Correct the TeX'],
  ['displayed bad TeX', 'Text\n\n$$\nx_{j\n$$\n', '13:5', 'cannot set this formula', 'Correct the TeX'],
  ['bad TeX in a component', '<Equation number="1">\n$$\nx^^2\n$$\n</Equation>\n', '12:2', 'cannot set this formula', 'Correct the TeX'],
  ['TeX that is only half understood', 'So $é$ it is.\n', '10:5', 'cannot set this formula', 'Correct the TeX'],
  ['bad TeX as attribute', '<Term tex="\\frac1">w</Term> x\n', '10:7', 'cannot set this formula', 'Correct the TeX'],
  [
    'an unknown citation',
    'So it is [@rumelhart1986; @minski1969, p. 3].\n',
    '10:27',
    'no reference “minski1969”',
    'Did you mean [@minsky1969]?',
  ],
  [
    'an unknown citation in a sentence',
    '*So* @rumelhardt1986 says.\n',
    '10:6',
    'no reference “rumelhardt1986”',
    'Did you mean [@rumelhart1986]?',
  ],
  ['an unknown citation in a note', 'So.<Sidenote>See\n[@nobody].</Sidenote>\n', '11:2', 'no reference “nobody”', 'add the entry'],
  ['a citation that cannot be read', 'So [@minsky1969 p. 3].\n', '10:4', 'cannot read this citation', 'Write [@key]'],
  ['a citation in an attribute', '<PaperQuote by="[@minsky1969]">w</PaperQuote>\n', '10:13', 'not read in attributes', 'Move the citation'],
  ['a link to a missing chapter', 'See [there](/one-more/).\n', '10:5', 'leads to no page', 'Link to a chapter as /slug/'],
  ['a link to a misspelt page', 'See [there](/refrences/).\n', '10:5', 'leads to no page', 'Did you mean /references/?'],
  ['a link without its last slash', 'See [there](/references).\n', '10:5', 'lacks a slash', 'Write /references/'],
  ['a link to a missing heading', '## The sum\n\nSee [there](#the-sun).\n', '12:5', 'no “#the-sun” on this page', 'Did you mean #the-sum?'],
  ['a relative link', 'See [there](the-problem).\n', '10:5', 'is relative', 'Write https://'],
  ['a link by definition', 'See [there][t].\n\n[t]: /nowhere/\n', '12:1', 'leads to no page', 'Link to a chapter as /slug/'],
  ['a link that is not https', 'See [there](http://example.org).\n', '10:5', 'does not begin with https://', 'Link to an https:// address'],
  ['a script as link', 'See [there](javascript:alert).\n', '10:5', 'does not begin with https://', 'Link to an https:// address'],
  [
    'two headings alike',
    '## The sum\n\nText.\n\n## The sum\n',
    '14:1',
    'already the address of something in line 10',
    'Word this heading differently',
  ],
  ['a heading the page has itself', '## References\n', '10:1', 'the page uses itself', 'Word this heading differently'],
  [
    'an id twice',
    '## The sum\n\n<Recap id="the-sum" />\n',
    '10:1',
    'already the address of something in line 12',
    'Word this heading differently',
  ],
  [
    'an equation twice',
    '<Equation number="7">x</Equation>\n\n<Equation number="7">x</Equation>\n',
    '12:1',
    'already the address of something in line 10',
    'Write “again”',
  ],
  ['a heading of the first level', '# Title\n', '10:1', 'second or third level', 'begin a section with “## ”'],
  ['a heading of the fourth level', '## A\n\n#### B\n', '12:1', 'second or third level', 'Write “## ” or “### ”'],
  ['a subsection without section', '### A\n', '10:1', 'first heading is of the third level', 'Begin with a section'],
  ['a formula in a heading', '## The sum $x$\n', '10:1', 'A heading is plain text', 'Move the formula'],
  ['a citation in a heading', '## So [@minsky1969]\n', '10:1', 'A heading is plain text', 'Move the formula, link, citation'],
  ['an image without description', 'See\n\n![](/a.png)\n', '12:1', 'no description', 'Write what it shows'],
  ['an image from elsewhere', '![A net](https://example.org/a.png)\n', '10:1', 'not one of the site’s own', 'Put the file into public/'],
  ['a figure numbered by hand', '<Figure number="3" title="t" />\n', '10:1', 'numbered by the site', 'Remove “number”'],
  ['a footnote', 'So it is.[^1]\n\n[^1]: Indeed.\n', '10:10', 'Footnotes are written as', '<Sidenote>'],
  ['a note outside a paragraph', 'Text.\n\n<Sidenote>\nA note.\n</Sidenote>\n', '12:1', 'belongs to no paragraph', 'inside a paragraph'],
  ['an empty note', 'Text.<Sidenote></Sidenote>\n', '10:6', 'note is empty', 'Write its text'],
  [
    'a note in a note',
    'Text.<Sidenote>One.<Sidenote>Two.</Sidenote></Sidenote>\n',
    '10:20',
    'cannot contain another',
    'one after the other',
  ],
  [
    'a note after a number',
    'It should answer 0.<Sidenote>So it is.</Sidenote> It does not.\n',
    '10:20',
    '“0.” reads as “0.1”',
    'let a word follow',
  ],
  ['a note after a year', 'It was 1986<Sidenote>So it is.</Sidenote> then.\n', '10:12', '“1986” reads as “19861”', 'Move it behind a word'],
  [
    'a note after a number in bold',
    'So **1,425**<Sidenote>So it is.</Sidenote> sweeps.\n',
    '10:13',
    '“1,425” reads as “1,4251”',
    'Move it',
  ],
  ['a note after a formula', 'So is $y^2$<Sidenote>So it is.</Sidenote> too.\n', '10:12', 'right after a formula', 'let a word follow'],
  ['a note after a formula that ends in a number', 'So is $x_{1}$.<Sidenote>So it is.</Sidenote>\n', '10:15', 'reads as “1.1”', 'Move it'],
  [
    'two notes together',
    'So.<Sidenote>One.</Sidenote><Sidenote>Two.</Sidenote>\n',
    '10:29',
    'two notes stand together',
    'let a word follow',
  ],
  ['an amount of money', 'It cost $5 and then $6 more.\n', '10:9', '“$5 and then $” would be a formula', 'For a dollar sign write \\$'],
  ['two amounts without a space', 'It cost ($5) or ($6).\n', '10:10', 'followed by a digit', 'For a dollar sign write \\$'],
  ['two amounts of millions', 'From US$5m to US$ 6m.\n', '10:8', 'letter before it', 'write \\$'],
  ['one dollar sign', 'It cost $5 then.\n', '10:9', 'opens a formula that nothing closes', 'For a dollar sign write \\$'],
  [
    'a formula that is not closed',
    'So $x_j is.\n\nAnd $y$.\n',
    '10:4',
    'opens a formula that nothing closes',
    'Write $…$ in one paragraph',
  ],
  ['words in a formula', 'So $x_j for every unit j$ is.\n', '10:4', '“for every” is set without its spaces', 'Write \\text{for every}'],
  ['a formula behind the opening signs', '$$ x = 1\ny = 2\n$$\n', '10:1', '“x = 1” stands behind the opening $$', 'on a line of its own'],
  [
    'signs of a displayed formula that are not closed',
    '$$\nx = 1\n\nMore text.\n',
    '10:1',
    'takes all that follows',
    'Write $$ on a line of its own',
  ],
  [
    'a bar of a formula in a table',
    '| a | b |\n| - | - |\n| $|x|$ | 1 |\n',
    '12:6',
    'has 4 cells where the table’s head has 2',
    'write \\vert',
  ],
  ['a bar of code in a table', '| a |\n| - |\n| `x | y` |\n', '12:6', 'has 2 cells where the table’s head has 1', '\\|'],
  [
    'a bar in a table’s head',
    '| $|x|$ | b |\n| - | - |\n| 1 | 2 |\n',
    '10:1',
    'head has 4 cells and the line of hyphens 2',
    'write \\vert',
  ],
  ['a table right under a text', 'Text\n| a | b |\n| - |\n', '11:1', 'head has 2 cells and the line of hyphens 1', 'Make them as many'],
  ['a table without a head', '| - | - |\n| 1 | 2 |\n', '10:1', 'has no head', 'names of its columns'],
  [
    'text right under a table',
    '| a | b |\n| - | - |\n| 1 | 2 |\nAnd so on.\n',
    '13:1',
    'would be a row of the table',
    'Leave an empty line',
  ],
  [
    'two works without a semicolon',
    'So [see @minsky1969, pp. 231-232, and @rosenblatt1958].\n',
    '10:4',
    'cannot read this citation',
    'a semicolon between two works',
  ],
  ['a citation with emphasis in it', 'So [see *there* @minsky1969].\n', '10:17', 'cannot read this citation', 'plain text only'],
  ['a citation with a formula in it', 'So [@minsky1969, eq. $x$].\n', '10:5', 'cannot read this citation', 'plain text only'],
  ['a citation in a link', 'So [as @minsky1969 say](/one/).\n', '10:5', 'A citation is a link itself', 'Move it out'],
  ['empty braces', 'The empty set {} is finite.\n', '10:15', 'Braces vanish', 'write \\{'],
  ['a number in braces', 'The set {1} is finite.\n', '10:9', 'Braces hold a program', 'write \\{'],
  ['numbers in braces', 'The set {[1, 2]} is finite.\n', '10:9', 'Braces hold a program', 'write \\{'],
  ['nothing in braces', 'The set {null} is finite.\n', '10:9', 'Braces hold a program', 'write \\{'],
  ['an attribute twice', 'A <Term means="a" means="b">word</Term>.\n', '10:19', '“means” stands twice in <Term>', 'Remove one'],
  ['mail to nobody', 'Write [me](mailto:me).\n', '10:7', 'no address of mail', 'mailto:name@example.org'],
  ['a link without its address', 'See [there][t].\n', '10:5', 'no line gives its address', 'Write [text](address)'],
  ['a link in two pieces', 'See [there] (/one/).\n', '10:5', 'This is no link', 'without spaces between'],
  ['an address that no text has', 'Text.\n\n[t]: /one/\n', '12:1', 'no text has, and would be lost', 'begin it with \\['],
  ['an address given twice', 'See [t].\n\n[t]: /one/\n[t]: /two/\n', '13:1', 'already given in line 12', 'Remove one'],
  ['bold that is not closed', 'So **it is.\n', '10:4', 'Two asterisks here open or close nothing', '\\*\\*'],
  ['code that is not closed', 'So `it is.\n', '10:4', 'A backtick here', 'Close the code'],
  ['a listing that is not closed', '```\nx = 1\n\nMore text.\n', '10:1', 'takes all that follows', 'Write ``` on a line of its own'],
  ['a product with asterisks', 'So 2*3*4 is 24.\n', '10:5', 'asterisks here would vanish', '\\cdot'],
  ['a heading without a space', 'Text.\n\n##The sum\n', '12:1', 'no heading yet', 'a space after the #'],
  ['a heading by a line below', 'A text\n---\n', '10:1', 'makes a heading of this text', 'Leave an empty line'],
  ['a year that begins a line', '1986. That was the year.\n', '10:1', '“1986.” begins an item of a list', 'write 1986\\.'],
  ['a list that leaves a number out', '1. One\n2. Two\n4. Four\n', '12:1', 'would be shown as 3', 'Count a list from 1'],
  [
    'an unknown language of code',
    'Text\n\n```pyhton\nx\n```\n',
    '12:1',
    'no highlighter for the language “pyhton”',
    'Did you mean python?',
  ],
];

describe('a mistake in the text', () => {
  it.each(cases)('%s is said at its place, with what to do', async (_, text, place, said, cure) => {
    const lines = await wrong(text);
    const found = lines.find((line) => line.startsWith(`${place}  `) && line.includes(said));
    expect(found, lines.join('\n') || 'no complaint').toBeDefined();
    expect(found).toContain(cure);
  });

  it('is not hidden by another: all of a book are said together, in order', async () => {
    const text = '## A\n\nSo [@nobody] and $\\nosuch$.\n\n<OnceCase />\n\n[x](/nowhere/)\n';
    const lines = await wrong(text);
    expect(lines.map((line) => line.split('  ')[0])).toEqual(['12:5', '12:19', '14:1', '16:1']);
  });

  it('comes as a ContentError with file, line and column', async () => {
    const text = '---\ntitle: x\nblurb: x\nquestion: x\nlearn: [a, b]\n---\n\n<OnceCase />\n';
    const error = await load({ '01-one.mdx': text }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(ContentError);
    expect(error).toMatchObject({ file: 'content/01-one.mdx', line: 8, column: 1 });
    expect((error as Error).message).toMatch(/^content\/01-one\.mdx:8:1 {2}There is no component/);
  });
});

describe('an attribute', () => {
  const attributes = { Term: { means: 'text', modern: 'text' }, Option: { right: 'bare' }, Recap: {} } as const;
  const components = new Set(['Term', 'Option', 'Recap', 'OneCase']);

  it.each([
    [
      'that is misspelt',
      'A <Term maens="a">word</Term>.\n',
      '10:9',
      '<Term> has no attribute “maens”, which would be lost',
      'Did you mean means? Known are means, modern.',
    ],
    ['of a component without any', '<Recap titel="x">\nText.\n</Recap>\n', '10:8', '<Recap> has no attribute “titel”', 'It has none.'],
    ['that is one of every object', 'A <Term toString="a">word</Term>.\n', '10:9', 'has no attribute “toString”', 'Known are'],
    [
      'with a value it cannot have',
      'An <Option right="no">answer</Option>.\n',
      '10:12',
      '“right” of <Option> is written without a value',
      'Leave it out',
    ],
    ['without the value it must have', 'A <Term means>word</Term>.\n', '10:9', '“means” of <Term> says nothing', 'Write means="…"'],
  ])('%s is said at its place', async (_, text, place, said, cure) => {
    const [line] = await wrong(text, { components, attributes });
    expect(line).toMatch(new RegExp(`^${place}  `));
    expect(line).toContain(said);
    expect(line).toContain(cure);
  });

  it('that a component has is fine, and of one that says nothing about it', async () => {
    const text = 'A <Term means="a" modern="b">word</Term>, an <Option right>answer</Option>.\n\n<OneCase start={{ a: 1 }} />\n';
    expect(await wrong(text, { components, attributes })).toEqual([]);
  });
});

describe('the key of a number', () => {
  const options = {
    components: new Set(['Number', 'Change']),
    attributes: { Number: { of: 'quantity' }, Change: { of: 'quantity' } },
    readQuantity: quantityInText,
  } as const;

  it.each([
    [
      'of a unit that is not there',
      'It says <Number of="y.9">0.4</Number>.\n',
      '10:17',
      'The net xor has no number “y.9”',
      'name another net before it',
    ],
    ['of an input’s total input', 'It says <Change of="x.1">0.4</Change>.\n', '10:17', 'no number “x.1”', 'Correct the units'],
    [
      'of another net',
      'It says <Number of="symmetry:y.10">0.4</Number>.\n',
      '10:17',
      'The net symmetry has no number “y.10”',
      'Correct the units',
    ],
    ['of an unknown net', 'It says <Number of="xro:y.5">0.4</Number>.\n', '10:17', 'no net “xro”', 'Known are xor, symmetry'],
    ['that is none', 'It says <Number of="y5">0.4</Number>.\n', '10:17', '“y5” is no key of a number', 'Write it like y.5'],
    ['without its text', 'It says <Number of>0.4</Number>.\n', '10:17', 'says nothing', 'Write of="…"'],
    ['that is a number', 'It says <Number of={5}>0.4</Number>.\n', '10:17', 'is the key of a number', 'Write it like of="y.5"'],
    ['in a formula', 'So $x + \\of{w.4.5}{0.4}$ it is.\n', '10:13', 'The net xor has no number “w.4.5”', 'Correct the units'],
    ['in a displayed formula', '$$\nx\n+ \\of{net:E}{0.4}\n$$\n', '12:7', 'no net “net”', 'Known are xor'],
  ])('%s is said at its place', async (_, text, place, said, cure) => {
    const lines = await wrong(text, options);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${place}  `));
    expect(lines[0]).toContain(said);
    expect(lines[0]).toContain(cure);
  });

  it('gets its net: the stepper’s first, unless the text names another', async () => {
    const { code } = await chapter(
      'It says <Number of="y.5">0.4</Number>, <Change of="printed:w.8.1">14</Change> and $\\of{E}{\\alpha x} + \\of{symmetry-3:y.8}{1}$.\n',
      options,
    );
    for (const key of ['xor:y.5', 'printed:w.8.1', 'xor:E', 'symmetry-3:y.8']) expect(code).toContain(key);
    // As it was written it stays for those who copy it.
    expect(code).toContain('of{E}{');
  });
});

describe('what only looks like a mistake', () => {
  it.each([
    ['a comment', '{/* not shown */}\n\nText.\n'],
    ['literals', '<OneCase a="x" b={-1.5} c={true} d={["a", { b: 1 }]} e={`text`} f={null} />\n'],
    ['raw TeX', '<Term tex={String.raw`\\frac{a}{b}`}>w</Term> in a text\n'],
    ['braces in formulas and code', 'So $x_{j}$ and `{a}` and \\{b\\}.\n'],
    ['a text in braces', 'So {"<"} it is.\n'],
    ['plain HTML', 'H<sub>2</sub>O <abbr title="exclusive or">XOR</abbr>\n'],
    ['an address of mail in code', 'Write `someone@example.org`.\n'],
    ['dollar signs', 'It cost \\$5 and then \\$6, or `$7`.\n'],
    ['a digit before a formula', 'So 2$x$, and ($y$) too, $5$ and $6$.\n'],
    ['words in a formula that are marked as such', 'So $x_{\\text{of the unit}} = \\sin a b$ it is.\n'],
    ['bars in a table that are escaped', '| a | b |\n| - | :-: |\n| $\\lvert x\\rvert$ | `x \\| y` |\n| 1 |\n'],
    ['works with a semicolon', 'So [see @minsky1969, pp. 231-232; and @rosenblatt1958].\n'],
    ['mail', 'Write [me](mailto:me@example.org?subject=x) or me@example.org.\n'],
    ['a link with its address below', 'See [there][t] and [t].\n\n[t]: /one/\n'],
    ['escaped signs', 'So \\*\\*, \\`, \\[a\\]\\[b\\], 1986\\. and \\# stand.\n'],
    ['about, with a tilde', 'There are ~5 and ~6 of them.\n'],
    ['a list that is counted by ones', '1. One\n1. Two\n\nText.\n\n1) One\n2) Two\n'],
    ['a formula in a quotation', '> So\n>\n> $$\n> x = 1\n> $$\n>\n> ```\n> y\n> ```\n'],
    [
      'notes after words',
      'In 1986 it was so.<Sidenote>One.</Sidenote> So is $x$, too,<Sidenote>Two.</Sidenote> [@minsky1969, p. 3]<Sidenote>Three.</Sidenote>\n',
    ],
    ['an equation shown again', '<Equation number="7">x</Equation>\n\n<Equation number="7" again>x</Equation>\n'],
  ])('%s', async (_, text) => {
    expect(await wrong(text)).toEqual([]);
  });
});

import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadBook } from '@/lib/content/book';
import { chapter, complaints, contentDir, head, html, htmlOf, load } from './support';

describe('the files of a book', () => {
  it('are its chapters, in order', async () => {
    const book = await load({ '02-two.mdx': `${head}Two.\n`, '01-one.mdx': `${head}One.\n`, 'notes.txt': '' });
    expect(book.chapters.map(({ number, slug }) => [number, slug])).toEqual([
      [1, 'one'],
      [2, 'two'],
    ]);
  });

  it.each([
    ['1-one.mdx', 'Name it like 01-the-problem.mdx'],
    ['01-One.mdx', 'Name it like 01-the-problem.mdx'],
    ['02-two.mdx', 'Chapter 01 was expected here, not 02'],
  ])('may not be called %s', async (name, cure) => {
    const [line] = await complaints({ [name]: `${head}Text.\n` });
    expect(line).toMatch(new RegExp(`^${name}:1:1  `));
    expect(line).toContain(cure);
  });

  it('may not share a number', async () => {
    const [line] = await complaints({ '01-a.mdx': `${head}A.\n`, '01-b.mdx': `${head}B.\n` });
    expect(line).toMatch(/^01-b\.mdx:1:1 {2}Chapter 02 was expected here, not 01/);
  });

  it('are compiled again only when something changed', async () => {
    const components = new Set(['OneCase']);
    const options = { contentDir, components, figures: components, basePath: '/never' };
    const [first, second] = [loadBook(options).catch((e) => e), loadBook(options).catch((e) => e)];
    expect(await first).toBe(await second);
  });
});

describe('links', () => {
  const two = { '02-two.mdx': `${head}## The sum\n\nText.\n` };
  const one = (link: string) => ({ '01-one.mdx': `${head}See [it](${link}).\n`, ...two });

  it.each(['/two/', '/two/#the-sum', '/', '/#chapters', '/references/', 'https://example.org/a#b'])('may lead to %s', async (link) => {
    expect(await complaints(one(link))).toEqual([]);
  });

  it('are checked against the headings of the other chapter', async () => {
    const [line] = await complaints(one('/two/#the-sun'));
    expect(line).toMatch(/^01-one\.mdx:10:5 {2}There is no “#the-sun” on the page \/two\/\. Did you mean #the-sum\?/);
  });

  it('may lead to an equation, a figure, a reference and a component with an id', async () => {
    const text =
      '[a](#equation-7) [b](#figure-1-1) [c](#bib-minsky1969) [d](#here) [@minsky1969]\n\n<Equation number="7">x</Equation>\n\n<OneCase />\n\n<Recap id="here" />\n';
    expect(await complaints({ '01-one.mdx': head + text })).toEqual([]);
  });

  it('know only the routes that are given', async () => {
    const routes = new Set(['/lab/']);
    expect(await complaints(one('/lab/'), { routes })).toEqual([]);
    expect(await complaints(one('/references/'), { routes })).toHaveLength(1);
  });

  it('and images are put under the base path', async () => {
    const book = await load(
      { '01-one.mdx': `${head}[a](/two/#the-sum) [b](#x) [c](https://example.org/)\n\n## X\n\n![A net](/net.png)\n`, ...two },
      { basePath: '/repo' },
    );
    const text = html(book.chapters[0]!);
    expect(text).toContain('href="/repo/two/#the-sum"');
    expect(text).toContain('href="#x"');
    expect(text).toContain('href="https://example.org/"');
    expect(text).toContain('src="/repo/net.png"');
  });

  it('of images lead to files that exist, when the folder is given', async () => {
    const text = { '01-one.mdx': `${head}![A net](/no-such.png)\n` };
    const [line] = await complaints(text, { publicDir: join(process.cwd(), 'public') });
    expect(line).toContain('There is no file public/no-such.png');
  });
});

describe('an image', () => {
  const publicDir = mkdtempSync(join(tmpdir(), 'public-'));
  afterAll(() => rmSync(publicDir, { recursive: true }));
  cpSync(join(process.cwd(), 'public/screenshot.png'), join(publicDir, 'net.png'));
  writeFileSync(join(publicDir, 'net.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 320"><path d="M0 0h9"/></svg>');
  writeFileSync(join(publicDir, 'note.png'), 'This is no picture.');

  it('says its size, and is a link to its file', async () => {
    const text = await htmlOf('![A net](/net.png)\n', { publicDir, basePath: '/repo' });
    const image = '<img src="/repo/net.png" alt="A net" width="1600" height="1275" loading="lazy" decoding="async"/>';
    expect(text).toBe(`<p><a class="picture" href="/repo/net.png">${image}</a></p>`);
  });

  it('of lines says the size of its view', async () => {
    expect(await htmlOf('![A net](/net.svg "Title")\n', { publicDir })).toContain('width="640" height="320"');
  });

  it('within a link leads where that leads', async () => {
    const text = await htmlOf('[![A net](/net.png)](https://example.org/)\n', { publicDir });
    expect(text).toMatch(/^<p><a href="https:\/\/example\.org\/"><img [^>]*width="1600"[^>]*><\/a><\/p>$/);
  });

  it('within a figure is one too', async () => {
    const text = await htmlOf('<Figure title="t">\n![A net](/net.png)\n</Figure>\n', { publicDir });
    expect(text).toContain('<a class="picture" href="/net.png"><img');
  });

  it('that is none is refused at its place', async () => {
    const [line] = await complaints({ '01-one.mdx': `${head}See\n![A net](/note.png)\n` }, { publicDir });
    expect(line).toBe(
      '01-one.mdx:11:1  I cannot read the size of public/note.png. Save it as PNG, JPEG, WebP, AVIF or SVG with a viewBox.',
    );
  });
});

describe('what a chapter becomes', () => {
  it('headings with addresses and links to themselves', async () => {
    const made = await chapter('## The *sum*\n\n### Turned “round”\n');
    expect(made.headings).toEqual([
      { id: 'the-sum', text: 'The sum', depth: 2 },
      { id: 'turned-round', text: 'Turned “round”', depth: 3 },
    ]);
    expect(html(made)).toContain('<h2 id="the-sum"><a class="heading-link" href="#the-sum">The <em>sum</em></a></h2>');
  });

  it('formulas by the KaTeX whose style sheet the site has, not translated', async () => {
    const text = await htmlOf('So $x_j$.\n\n$$\nx_j\n$$\n');
    expect(text).toMatch(/<span class="katex" translate="no"><span class="katex-mathml">/);
    expect(text).toMatch(/<span class="katex-display" translate="no">/);
    expect(text).toContain('class="katex-base"');
    expect(text).not.toMatch(/class="base"|class="strut"/);
  });

  it('formulas and listings as one element each', async () => {
    const { code } = await chapter('So $x_j$.\n\n```python\nx = 1\n```\n');
    expect(code).not.toContain('className:"katex-html"');
    expect(code).not.toContain('"data-line"');
    expect(code).toContain('Static');
  });

  it('displayed formulas within components', async () => {
    expect(await htmlOf('<Equation number="1">\n$$\nx_j\n$$\n</Equation>\n')).toMatch(
      /<x-equation number="1"><span class="katex-display".*<\/span><\/x-equation>/s,
    );
  });

  it('figures with numbers', async () => {
    const files = {
      '01-one.mdx': `${head}Text.\n`,
      '02-two.mdx': `${head}<OneCase />\n\n<Figure title="t">\nText.\n\n</Figure>\n\n<Term />\n`,
    };
    const text = html((await load(files)).chapters[1]!);
    expect(text).toContain('<x-onecase number="2.1">');
    expect(text).toContain('<x-figure title="t" number="2.2">');
    expect(text).toContain('<x-term>');
  });

  it('listings in the page’s own inks', async () => {
    const text = await htmlOf('```python\nx = 1  # one\n```\n\n```\nplain\n```\n');
    expect(text).toMatch(/<pre class="listing" tabindex="0"><code/);
    expect(text).toMatch(/<span style="color:var\(--ink3\);font-style:italic"># one<\/span>/);
    expect(text).not.toMatch(/#[0-9a-f]{6}|background/i);
  });

  it('tables that scroll within themselves', async () => {
    const text = await htmlOf('| a |\n| - |\n| 1 |\n\n| b |\n| - |\n| 2 |\n');
    expect(text).toContain('<div class="table-scroll" role="region" aria-label="Table 1" tabindex="0"><table>');
    expect(text).toContain('aria-label="Table 2"');
  });
});

describe('the chapters of this site', () => {
  const files = readdirSync(contentDir).filter((name) => name.endsWith('.mdx'));

  it.runIf(files.length > 0)('are without mistakes', async () => {
    const { getBook } = await import('@/app/book');
    const book = await getBook();
    expect(book.chapters).toHaveLength(files.length);
    expect(book.references.length).toBeGreaterThan(0);
    const cited = new Set(book.chapters.flatMap((c) => c.citations));
    expect(new Set(book.references.map((r) => r.key))).toEqual(cited);
    for (const { code } of book.chapters) expect(code).not.toMatch(/\[@|citation--|dataCite/);
  });
});

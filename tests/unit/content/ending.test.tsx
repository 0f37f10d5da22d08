import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { getBook, mdxComponents } from '@/app/book';
import { endLinks, toChapterLinks, totalMinutes } from '@/app/links';
import { measuredNumber, measuredWords } from '@/app/measured';
import { ChapterBody } from '@/components/prose/ChapterBody';
import { symmetry } from '@/lib/nets/symmetry';
import { measured } from '@/lib/reproduce/measured';
import { recorded } from './by-hand';
import { bibliography, chapter, citations, readable } from './prose-source';
import { complaints, head, load } from './support';

// The pages at the end: their numbers are those of the chapters, where tests work them out again, and nothing is typed.

const slugs = ['summary', 'self-test', 'claims'] as const;
const source = (slug: string) => readFileSync(`content/end/${slug}.mdx`, 'utf8').replace(/^---[\s\S]*?---\n/, '');
const numbers = measured((id) => recorded(id).readings);
const used = (text: string) => [...text.matchAll(/<Measured of="([^"]+)" \/>/g)].map(([, name]) => name!);
const blocks = (text: string, tag: string) =>
  [...text.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, inside]) => inside!);

/** Where a chapter, whose numbers have tests of their own, says the same number. */
const said: readonly (readonly [name: string, slug: string, words: string])[] = [
  ['symmetry weights', 'what-came-next', 'The first network in the paper has # weights'],
  ['symmetry reported', 'limitations', 'The symmetry network took # sweeps'],
  ['symmetry starts', 'why-it-mattered', 'We trained the same network from # random starts'],
  ['symmetry in time', 'why-it-mattered', 'It was #.'],
  ['symmetry half', 'why-it-mattered', 'Half were there by sweep #'],
  ['symmetry learned', 'why-it-mattered', 'Of the # that learned it, all but two have the pattern'],
  ['symmetry limit', 'why-it-mattered', '16 were not by sweep #'],
  ['symmetry sizes', 'why-it-mattered', 'near 1:2:4 in #'],
  ['xor starts', 'the-problem', 'of # starts that we ran'],
  ['xor stuck', 'the-problem', 'with small weights, # had not got all four cases right'],
  ['xor small stuck, long steps', 'how-it-works', 'between −0.3 and 0.3, # had not learned it'],
  ['xor large stuck, long steps', 'how-it-works', 'Between −2 and 2, it was #.'],
  ['xor sweeps', 'how-it-works', 'From our start 109 sweeps now do what took #'],
  ['xor sweeps with velocity', 'how-it-works', 'From our start # sweeps now do'],
  ['stuck starts', 'limitations', 'We trained XOR from # starts within ±1'],
  ['stuck with two', 'limitations', 'With two hidden units # runs were stuck'],
  ['stuck with eight, wide', 'limitations', 'even eight units leave # stuck'],
  ['family weights', 'why-it-mattered', 'That makes # weights, biases included'],
  ['family nets', 'why-it-mattered', 'Of our # networks 11 had all four'],
  ['family four of four', 'why-it-mattered', 'Of our 100 networks # had all four'],
  ['family half trained', 'why-it-mattered', 'half had at least # right'],
  ['family mean of four', 'limitations', 'got # of four new ones right on average'],
  ['tell nationality', 'why-it-mattered', 'some unit told nationality in #'],
  ['tell generation', 'why-it-mattered', 'generation in #, branch'],
  ['tell branch', 'why-it-mattered', 'branch in #, and sex in none'],
  ['encoder starts', 'limitations', 'With ε = 0.1 all # starts learned it'],
  ['encoder learned', 'limitations', 'With ε = 0.1 all # starts learned it'],
  ['encoder, steps five times as long', 'limitations', 'Only #.'],
  ['deep starts', 'what-came-next', 'none of the # has learned the task'],
  ['deep ReLU', 'what-came-next', '# did, and quickest of all'],
  ['deep good start', 'what-came-next', 'Which lets all # learn it'],
  ['deep skip paths', 'what-came-next', '# did, most of them late'],
  ['parity starts', 'limitations', 'parity of three inputs, from # starts'],
  ['parity learned, random way back', 'limitations', 'parity of three inputs, from # starts. All learned it both ways'],
  ['parity half', 'limitations', 'half of them by sweep # with the true weights'],
  ['parity half, random way back', 'limitations', 'by sweep # with random ones'],
  ['sequence nets', 'what-came-next', 'All our # networks learned these'],
  ['sequences all five', 'what-came-next', 'of the five others, # networks completed all'],
  ['cell at 0.9, 20 steps', 'what-came-next', '0.9 to the power of 20 is #.'],
];
/** Told there in words or as a power. */
const inWords: Readonly<Record<string, string>> = {
  'symmetry pattern': '982',
  'stuck with five': '0',
  'family by the recipe': '0',
  'tell sex': '0',
  'deep sigmoid': '0',
  'through 8 layers': '0.001',
  'through 32 layers': '3 × 10^−14',
  'plain unit, 20 steps': '1 × 10^−13',
};
const spelled: Readonly<Record<string, string>> = { 'symmetry weights': 'seventeen' };

describe('every number', () => {
  it.each(said)('%s is that of %s', (name, slug, words) => {
    const shown = spelled[name] ?? measuredWords(numbers[name]!());
    expect(readable(chapter(slug).blocks.join('\n')).replaceAll('\n', ' ')).toContain(words.replace('#', shown));
  });

  it('is told in words where the chapters do so', () => {
    for (const [name, shown] of Object.entries(inWords)) expect(measuredWords(numbers[name]!()), name).toBe(shown);
  });

  it('is in one of these lists, is used, and is asked for by a name that exists', () => {
    const names = Object.keys(numbers);
    expect([...said.map(([name]) => name), ...Object.keys(inWords)].toSorted()).toEqual(names.toSorted());
    const asked = new Set(slugs.flatMap((slug) => used(source(slug))));
    expect([...asked].toSorted()).toEqual(names.toSorted());
    expect(() => measuredNumber('symmetry wieghts')).toThrow('there is no such number');
  });

  it('of ours is measured, not typed', () => {
    const typed = (text: string) => text.replace(/<[^>]*>|\[@[^\]]*\]|\(\/[^)]*\)|\$[^$]*\$/g, '').match(/\d[\d.,:]*\d|\d/g) ?? [];
    // Ranges and sizes of the tasks; the words of the summary's table name sizes of nets, and the gate.
    expect(blocks(source('claims'), 'Saw').flatMap(typed)).toEqual(['1:2:4', '0.3', '0.3', '2', '5', '20']);
    expect(blocks(source('self-test'), 'Reveal').flatMap(typed)).toEqual(['1', '7', '5', '0.25', '0.3', '2', '9']);
    const table = source('summary').split('## What we measured')[1]!;
    expect(typed(table)).toEqual(['8', '32', '20', '0.9']);
    expect(symmetry.reported.find(({ what }) => what === 'sweeps')?.value).toBe(numbers['symmetry reported']!());
  });

  it('is shown with few digits, small ones as a power', () => {
    expect([1425, 2.07, 0.1215, 0.00108, 3.4e-14].map(measuredWords)).toEqual(['1,425', '2.07', '0.12', '0.001', '3 × 10^−14']);
  });
});

describe('the self-test', () => {
  const questions = blocks(source('self-test'), 'Predict');

  it('has ten questions, one right answer each, a word on every option, and an explanation with its source', () => {
    expect(questions).toHaveLength(10);
    const titles = [...source('self-test').matchAll(/<Predict title="([^"]*)"/g)].map(([, title]) => title);
    expect(titles).toEqual(Array.from({ length: 10 }, (_, k) => `Question ${k + 1} of 10`));
    for (const question of questions) {
      const options = blocks(question, 'Option');
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(question.match(/<Option right>/g)).toHaveLength(1);
      for (const option of options) expect(blocks(option, 'Because').join('').trim().length).toBeGreaterThan(15);
      const [reveal] = blocks(question, 'Reveal');
      expect(reveal!.length).toBeGreaterThan(80);
      expect(citations(reveal!).length).toBeGreaterThan(0);
    }
    // Not always in the same place.
    const places = questions.map((question) => [...question.matchAll(/<Option( right)?>/g)].findIndex(([, right]) => right));
    expect([0, 1, 2].map((at) => places.filter((one) => one === at).length >= 2)).toEqual([true, true, true]);
  });
});

describe('the claims', () => {
  it('are ten, each with a page of the paper and a source for it', () => {
    const claims = blocks(source('claims'), 'Claim');
    expect(claims).toHaveLength(10);
    for (const [, page] of source('claims').matchAll(/<Claim title="[^"]+" page="([^"]+)"/g)) expect(page).toMatch(/^53[3-6](–53[3-6])?$/);
    for (const claim of claims) expect(citations(claim)[0]).toMatchObject({ key: 'rumelhart1986' });
  });

  it('cite on these pages only what the chapters cite, on pages that it has', async () => {
    const { chapters } = await getBook();
    const cited = new Set(chapters.flatMap((one) => one.citations));
    for (const { key, pages } of slugs.flatMap((slug) => citations(source(slug)))) {
      expect(cited, key).toContain(key);
      const work = bibliography.find((one) => one.key === key);
      if (pages && work?.pages) expect(pages[0] >= work.pages[0] && pages[1] <= work.pages[1], key).toBe(true);
    }
  });
});

describe('the pages', () => {
  it('have nine equations and five figures, and change no minute of the book', async () => {
    const book = await getBook();
    const page = book.pages.find(({ slug }) => slug === 'summary')!;
    const html = renderToStaticMarkup(<ChapterBody code={page.code} components={mdxComponents} />);
    expect([...html.matchAll(/id="equation-(\d)"/g)].map(([, number]) => number).join('')).toBe('123456789');
    expect([...html.matchAll(/<b>Fig\. (\d)<\/b>/g)].map(([, number]) => number).join('')).toBe('12345');
    expect(endLinks(book, 'claims').map(({ title }) => title)).toEqual(['The Book on Two Pages', 'Ten Questions']);
    expect(totalMinutes(toChapterLinks({ ...book, pages: [] }))).toBe(totalMinutes(toChapterLinks(book)));
    expect(book.chapters.map(({ slug }) => slug)).not.toContain('summary');
  });

  const first = { '01-one.mdx': `${head}Text, and [the end](/end-of-it/).\n` };
  const page = '---\ntitle: The end\nblurb: All of it\nquestion: What was it?\n---\n\n';

  it('lie in their own folder, without a number and a list of what one learns', async () => {
    const book = await load({ ...first, 'end/end-of-it.mdx': `${page}Text [@minsky1969].\n` });
    expect(book.pages).toMatchObject([{ slug: 'end-of-it', title: 'The end', citations: ['minsky1969'] }]);
    expect(book.chapters).toHaveLength(1);
  });

  it.each([
    ['end/End.mdx', page, 'Name it like end/summary.mdx'],
    ['end/end-of-it.mdx', page.replace('blurb', 'learn'), 'Front matter has no key “learn”'],
    ['end/end-of-it.mdx', `${page}[there](/nowhere/)\n`, 'leads to no page of this site'],
  ])('are checked like chapters: %s', async (name, text, fault) => {
    expect((await complaints({ ...first, [name]: text })).join('\n')).toContain(fault);
  });
});

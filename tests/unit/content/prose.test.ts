import { describe, expect, it } from 'vitest';
import { bibliography, chapters, citations, readable } from './prose-source';

/** Words a chapter may have, side notes and references apart. Raise the upper bound of a chapter that is extended. */
const length: Record<string, readonly [number, number]> = {
  'historical-context': [1000, 1200],
  'the-problem': [1000, 1200],
  'the-core-idea': [1000, 1200],
  'how-it-works': [1300, 1500],
  'the-mathematics': [1300, 1500],
  'the-code': [1050, 1250],
  'why-it-mattered': [1400, 1650],
  limitations: [1100, 1400],
  'what-came-next': [1100, 1400],
};

/** Claims that are wrong or need care, and habits that are not the voice of this book. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/nobody knew|no one knew/i, 'others had the method; say “no widely known, efficient way”'],
  [/sat unsolved/i, 'solutions were in print before 1986'],
  [/ended (the|an?) (first )?(AI )?winter/i, 'it was one of several works behind the revival'],
  [/(invent|discover)\w* (of )?back-?propagation/i, 'the method was found several times'],
  [/every (single )?neural network (in the world|trained)/i, '“nearly every large neural network”'],
  [/solve[sd]? the vanishing gradient/i, 'LSTMs ease it'],
  [/four-page/i, 'a Letter of under four pages'],
  [/(cannot|can't|could not|couldn’t) learn XOR/i, 'the proofs concern one adjustable layer'],
  [/useless/i, 'Minsky and Papert gave a judgement and a research problem'],
  [/Nobel Prize for back/i, 'it cites the Boltzmann machine'],
  [/the brain learns this way/i, 'the paper says the opposite'],
  [/learns? like (a|the) brain/i, 'the paper says the opposite'],
  [/forget gate.{0,40}1997/i, 'it came in 1999/2000'],
  [/attention was invented/i, 'it was introduced for translation in 2014/15'],
  [/can learn anything|learn any function/i, 'universal approximation says only that weights exist'],
  [/no bad local minima/i, 'an argument and experiments, not a theorem'],
  [/\blet[’']s\b/i, 'filler'],
  [/\bdiv(e|es|ing) (in|into|deep)/i, 'filler'],
  [
    /in this (chapter|section|article)|we will (see|learn|explore)|as we (saw|shall see)|\bbelow\b.{0,20}you (will )?see/i,
    'no announcements',
  ],
  [
    /\b(groundbreaking|revolutionary|game-chang|magic|simply put|needless to say|it is worth noting|delve|journey|unlock)\b/i,
    'hype or filler',
  ],
  [/\b(neurons?|epochs?|edges|samples)\b/i, 'units, sweeps, connections, cases'],
  [/\b(color|behavior|recogniz|optimiz|minimiz|generaliz|analyz|center\b|judgment|learned to be)/i, 'British spelling'],
  [/ - |--|—/, 'no dashes as punctuation; a real minus sign, an en dash in ranges'],
  [/\d-\d|(^|\s)-\d/, 'real minus sign or en dash'],
  [/['"]/, 'typographic quotes'],
];

const commonWords = new Set(['Ba', 'Child', 'He', 'Ho', 'Oh', 'Sun', 'White', 'others']);
const names = [...new Set(bibliography.flatMap((work) => work.surnames))].filter((name) => !commonWords.has(name));
const named = new RegExp(`(?<![\\p{L}-])(${names.join('|')})(?![\\p{L}-])`, 'u');

/** Text without its formulas, whose minus signs and primes are TeX’s business. Side notes belong to it. */
const style = (block: string) => readable(block.replace(/<\/?Sidenote>/g, ' ').replace(/\$[^$]*\$/g, 'x'));

it('finds the bibliography', () => {
  expect(bibliography.length).toBeGreaterThan(60);
  expect(names).toContain('Linnainmaa');
  expect(bibliography.find((work) => work.key === 'rumelhart1986')?.pages).toEqual([533, 536]);
});

it('has the nine chapters in order', () => {
  expect(chapters.map((source) => source.name)).toEqual(Object.keys(length).map((slug, i) => `0${i + 1}-${slug}.mdx`));
});

describe.each(chapters)('$name', ({ slug, frontMatter, body, blocks }) => {
  const text = readable(blocks.join('\n\n'));
  const prose = blocks.filter((block) => !block.startsWith('#'));

  it('has front matter that fits its places', () => {
    expect([...frontMatter.matchAll(/^(\w+):/gm)].map((match) => match[1])).toEqual(['title', 'blurb', 'question', 'learn']);
    const question = /^question: (.*)$/m.exec(frontMatter)?.[1] ?? '';
    expect(question.length).toBeGreaterThan(20);
    expect(question.length).toBeLessThanOrEqual(155);
    expect(question).toMatch(/\?$/);
    const learn = [...frontMatter.matchAll(/^ {2}- (.*)$/gm)].map((match) => match[1] ?? '');
    expect(learn.length).toBeGreaterThanOrEqual(2);
    expect(learn.length).toBeLessThanOrEqual(4);
    for (const sentence of learn) expect(sentence).toMatch(/^[A-Z].{10,90}\.$/);
  });

  it('has the length of a chapter', () => {
    const [least, most] = length[slug] ?? [0, 0];
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    expect(words).toBeGreaterThanOrEqual(least);
    expect(words).toBeLessThanOrEqual(most);
  });

  it('cites a source in every paragraph with a year or a name', () => {
    const uncited = prose.filter((block) => {
      const plain = block.replace(/\[@[^\]]*\]/g, '');
      return (/\b(19|20)\d\d\b/.test(plain) || named.test(plain)) && citations(block).length === 0;
    });
    expect(uncited).toEqual([]);
  });

  it('cites works of the bibliography, on pages that they have', () => {
    for (const { key, pages } of citations(body)) {
      const work = bibliography.find((candidate) => candidate.key === key);
      expect(work, `@${key} is not in references.bib`).toBeDefined();
      if (!pages || !work?.pages) continue;
      expect(pages[0], key).toBeGreaterThanOrEqual(work.pages[0]);
      expect(pages[1], key).toBeLessThanOrEqual(work.pages[1]);
    }
    expect(body.replace(/\[@[^\]]*\]/g, ''), 'a bare @key').not.toContain('@' + 'rumelhart');
    expect(citations(body).length).toBeGreaterThan(0);
  });

  it.each(forbidden)('does not say %s', (phrase, why) => {
    const lines = frontMatter.split('\n').map((line) => line.replace(/^(\w+:|  -) ?"?|"$/g, ''));
    const said = prose
      .map(style)
      .concat(lines)
      .filter((block) => phrase.test(block));
    expect(said, why).toEqual([]);
  });

  it('gives the page of everything it takes from the paper', () => {
    for (const [tag] of body.matchAll(/<PaperQuote\b[^>]*>/g)) expect(tag).toMatch(/ page="53[3-6]"/);
    for (const [tag] of body.matchAll(/<Equation\b[^>]*>/g)) {
      if (tag.includes('number=')) expect(tag).toMatch(/ number="[1-9]" page="53[3-6]"/);
    }
  });

  it('quotes the paper by one sentence at a time', () => {
    for (const [, quoted = ''] of body.matchAll(/<PaperQuote\b[^>]*>([\s\S]*?)<\/PaperQuote>/g)) {
      expect(quoted.trim().match(/[.?!](\s|$)/g)?.length ?? 0).toBeLessThanOrEqual(1);
    }
  });

  it('lights each signal at most once in a sentence', () => {
    for (const sentence of prose.join('\n').split(/(?<=[.?!:;])\s/)) {
      for (const signal of ['Forward', 'Backward', 'Change']) {
        expect(sentence.split(`<${signal}>`).length - 1, sentence).toBeLessThanOrEqual(1);
      }
    }
  });

  it('imports nothing and computes nothing', () => {
    const plain = body.replace(/^```[\s\S]*?^```$/gm, '').replace(/\$\$[\s\S]*?\$\$|\$[^$]*\$|`[^`]*`/g, '');
    expect(plain).not.toMatch(/^(import|export)\b/m);
    expect(plain).not.toMatch(/[{}]/);
  });

  it('links to chapters that exist', () => {
    for (const [, target = ''] of body.matchAll(/\]\(\/([\w-]*)\/(?:#[\w-]+)?\)/g)) {
      expect(chapters.map((source) => source.slug)).toContain(target);
    }
  });
});

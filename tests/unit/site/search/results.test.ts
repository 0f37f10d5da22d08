import { describe, expect, it } from 'vitest';
import { pieces } from '@/components/site/search/excerpt';
import { inWords, isNear, lineOf } from '@/components/site/search/results';

describe('an excerpt', () => {
  it('is text, whatever stands in it', () => {
    expect(pieces('if a &lt; b &amp;amp; <mark>sweeps</mark> &lt;script&gt; &frac;')).toEqual([
      { text: 'if a < b &amp; ', hit: false },
      { text: 'sweeps', hit: true },
      { text: ' <script> &frac;', hit: false },
    ]);
    expect(pieces('')).toEqual([]);
  });
});

describe('a line of what was found', () => {
  const part = (title: string, hits: number, url = `/p/#${title}`) => ({
    title,
    url,
    excerpt: title,
    locations: Array.from({ length: hits }, (_, k) => k),
  });

  it('shows the four headings with most hits, in the order of the page', () => {
    const line = lineOf(
      {
        url: '/p/',
        excerpt: 'x',
        meta: { title: 'Page', within: '3' },
        sub_results: [part('top', 9, '/p/'), part('a', 1), part('b', 5), part('c', 2), part('d', 3), part('e', 4)],
      },
      'text',
    );
    expect(line).toMatchObject({ title: '3 Page', url: '/p/', excerpt: 'top' });
    expect(line.parts.map(({ title }) => title)).toEqual(['b', 'c', 'd', 'e']);
  });

  it('of a figure tells where it is', () => {
    expect(
      lineOf({ url: '/p/#figure-3-1', excerpt: 'x', meta: { title: 'Figure 3.1', within: '3 Page' }, sub_results: [] }, 'figure'),
    ).toEqual({ title: 'Figure 3.1', url: '/p/#figure-3-1', within: '3 Page', excerpt: 'x', parts: [] });
  });
});

it('what was found is said in a sentence', () => {
  const none = { text: 0, term: 0, figure: 0, reference: 0 };
  expect(inWords(none, 'xyz')).toBe('Nothing found for “xyz”. Try a shorter word, or another.');
  expect(inWords({ ...none, figure: 1 }, 'x')).toBe('Found: 1 figure.');
  expect(inWords({ text: 3, term: 1, figure: 0, reference: 2 }, 'x')).toBe('Found: 3 pages, 1 explained word and 2 references.');
});

it('a find begins as what was looked for does', () => {
  expect(isNear('learned', ['learns'])).toBe(true);
  expect(isNear('Ciresan', ['Cireşan,'])).toBe(true);
  expect(isNear('xyzzyqwv', ['x', 'XOR'])).toBe(false);
  expect(isNear('big xyz', ['bigger'])).toBe(true);
  expect(inWords({ text: 1, term: 0, figure: 0, reference: 0 }, 'xyz', false)).toBe('Nothing found for “xyz”. The nearest: 1 page.');
});

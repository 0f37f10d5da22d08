import type { Found, Kind } from './engine';

/** A line of the list: a link, where it is, and the words around what was found. */
export interface Line {
  readonly title: string;
  readonly url: string;
  readonly within: string;
  readonly excerpt: string;
  /** Headings of the page under which it was found, in the page's order. */
  readonly parts: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** How many headings of a page are shown: those with most hits. */
const shownParts = 4;

/** A found page or place as a line of the list. */
export function lineOf(found: Found, kind: Kind): Line {
  const { title, within = '' } = found.meta;
  if (kind !== 'text') return { title, url: found.url, within, excerpt: found.excerpt, parts: [] };
  const headed = found.sub_results.filter(({ url }) => url.includes('#'));
  const best = new Set(headed.toSorted((a, b) => b.locations.length - a.locations.length).slice(0, shownParts));
  const top = found.sub_results.find(({ url }) => !url.includes('#'));
  return {
    title: `${within} ${title}`.trim(),
    url: found.url,
    within: '',
    excerpt: top?.excerpt ?? (headed.length > 0 ? '' : found.excerpt),
    parts: headed.filter((part) => best.has(part)).map((part) => ({ title: part.title, url: part.url, excerpt: part.excerpt })),
  };
}

export const headings: Readonly<Record<Kind, string>> = {
  text: 'In the text',
  term: 'Words explained',
  figure: 'Figures',
  reference: 'References',
};

const names: Readonly<Record<Kind, readonly [one: string, more: string]>> = {
  text: ['page', 'pages'],
  term: ['explained word', 'explained words'],
  figure: ['figure', 'figures'],
  reference: ['reference', 'references'],
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Whether a found word begins as one of those that were looked for does. Where nothing fits, the engine takes letters away
 * from the end until something does, down to one letter; that is no find.
 */
export function isNear(words: string, hits: readonly string[]): boolean {
  const asked = plain(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return hits.map(plain).some((hit) => asked.some((word) => hit.includes(word.slice(0, Math.max(3, Math.ceil(word.length * 0.6))))));
}

/** What was found, as a sentence that is read out: `Found on 3 pages, in 1 figure and 2 references.` */
export function inWords(counts: Readonly<Record<Kind, number>>, words: string, near = true): string {
  const all = (Object.keys(names) as Kind[])
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind]} ${names[kind][counts[kind] === 1 ? 0 : 1]}`);
  if (all.length === 0) return `Nothing found for “${words}”. Try a shorter word, or another.`;
  const last = all.pop()!;
  return `${near ? 'Found' : `Nothing found for “${words}”. The nearest`}: ${all.length > 0 ? `${all.join(', ')} and ` : ''}${last}.`;
}

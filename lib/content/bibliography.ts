import { join } from 'node:path';
import type { Element, ElementContent, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import rehypeCitation from 'rehype-citation';
import { visit } from 'unist-util-visit';
import { checkEntries } from './bib-check';
import { readEntries } from './bib-source';
import { ContentError, Mistakes } from './content-error';
import { didYouMean } from './nearest';
import { readText } from './read-text';
import type { Reference } from './types';

const BIB = 'references.bib';
const STYLE = 'citation-style.csl';

/** The keys of `references.bib`, and of each entry what the citation style does not print. */
export interface Bibliography {
  readonly contentDir: string;
  readonly keys: ReadonlySet<string>;
  /** arXiv number by key. */
  readonly eprints: ReadonlyMap<string, string>;
  /** Keys of works without an author or a year of their own. */
  readonly incomplete: ReadonlySet<string>;
}

/** Reads `references.bib`; its own mistakes are a ContentError. */
export async function readBibliography(contentDir: string): Promise<Bibliography> {
  const source = await readText(join(contentDir, BIB), `content/${BIB}`);
  const mistakes = new Mistakes(`content/${BIB}`, source);
  const keys = new Set<string>();
  const eprints = new Map<string, string>();
  const incomplete = new Set<string>();
  const entries = readEntries(source, mistakes);
  for (const { key, keyAt, fields } of entries) {
    if (!/^[a-z][a-z0-9]*$/.test(key)) {
      mistakes.add(keyAt, `The key “${key}” is not of the form “name1986”. Use small letters and digits only.`);
    } else if (keys.has(key)) {
      mistakes.add(keyAt, `The key “${key}” is used twice. Remove one entry, or add a word to its key.`);
    }
    keys.add(key);
    const field = (name: string) => fields.find((f) => f.name === name)?.value;
    if (!field('author') || !(field('year') ?? field('date'))) incomplete.add(key);
    const eprint = field('eprint');
    const archive = field('archiveprefix') ?? field('eprinttype') ?? 'arxiv';
    if (eprint && archive.toLowerCase() === 'arxiv') eprints.set(key, eprint);
  }
  // What values mean is looked at only when the file can be read at all: one fault would be told as many.
  if (mistakes.list.length === 0) checkEntries(entries, mistakes);
  if (mistakes.list.length > 0) throw new ContentError(mistakes.list);
  return { contentDir, keys, eprints, incomplete };
}

/** Runs rehype-citation: each text `[@key]` or `@key` of `tree` is formatted, the list comes last. No network. */
async function cite(tree: Root, { contentDir }: Bibliography): Promise<void> {
  const plugin = rehypeCitation as unknown as (options: object) => (tree: Root, file: object) => Promise<void>;
  const run = plugin({ path: contentDir, bibliography: BIB, csl: STYLE, linkCitations: true });
  await run(tree, { cwd: contentDir, data: {} });
}

const span = (value: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: {},
  children: [{ type: 'text', value }],
});

/**
 * Formats the marked citations of `tree` in place, and the works cited as a list: in its order (author,
 * year, title), where two have the same authors and year with a letter, “1986a”, “1986b”.
 */
export async function formatCitations(tree: Root, keys: readonly string[], bibliography: Bibliography): Promise<Reference[]> {
  if (keys.length === 0) return [];
  // First all works are cited, so that the letters after equal years are settled; then each alone. Together stand those
  // that have authors and a year: by these the package tells the works of one bracket apart, and it fails without them.
  const together = keys.filter((key) => !bibliography.incomplete.has(key));
  const first = [together, ...[...bibliography.incomplete].filter((key) => keys.includes(key)).map((key) => [key])].filter(
    ({ length }) => length > 0,
  );
  const all = first.map((some) => span(`[${some.map((key) => `@${key}`).join('; ')}]`));
  const each = keys.map((key) => span(`[@${key}]`));
  tree.children.unshift(...all, ...each);
  await cite(tree, bibliography);
  const list = tree.children.pop() as Element;
  tree.children.splice(0, all.length + each.length);
  const short = new Map(keys.map((key, i) => [key, etAl(toString(each[i]!)).slice(1, -1)]));
  return list.children
    .filter((entry) => entry.type === 'element')
    .map((entry) => {
      const key = String(entry.properties.id).replace(/^bib-/, '');
      return { key, short: short.get(key) ?? key, html: toHtml(finished(entry, bibliography.eprints.get(key))) };
    });
}

/** A short citation, in which the “and others” of BibTeX became a name, as it is said in the list. */
export const etAl = (short: string): string => short.replace(/,? and others (?=\(?(?:\d|n\.d\.))/, ' et al. ');

// Names that the BibTeX reader leaves in its own jargon.
const words: readonly [RegExp, string][] = [
  [/\bmathesis\b/, 'Master’s thesis'],
  [/\bphdthesis\b/, 'PhD thesis'],
  [/\btechreport\b/, 'Technical report'],
  [/,? and others(?= \()/, ' et al.'],
];

function finished(entry: Element, eprint: string | undefined): ElementContent[] {
  const text = (value: string): Text => ({ type: 'text', value });
  visit(entry, 'text', (node) => {
    for (const [pattern, word] of words) node.value = node.value.replace(pattern, word);
  });
  const ended = /[.?!]’?$/.test(toString(entry));
  if (eprint) entry.children.push(text(`${ended ? '' : '.'} https://arxiv.org/abs/${eprint}`));
  else if (!ended && !/https:\S+$/.test(toString(entry))) entry.children.push(text('.'));
  return entry.children.flatMap((child) => (child.type === 'text' ? linked(child.value) : [child])) as ElementContent[];
}

/** Addresses and DOIs within a text become links. */
function linked(value: string): ElementContent[] {
  return value.split(/(https:\/\/\S+[^\s.,]|doi:10\.\S+[^\s.,])/).map((part, i): ElementContent => {
    if (i % 2 === 0) return { type: 'text', value: part };
    const href = part.replace(/^doi:/, 'https://doi.org/');
    const shown = part
      .replace(/^https:\/\/arxiv\.org\/abs\//, 'arXiv:')
      .replace(/^https:\/\/(doi\.org\/)?/, (_, doi) => (doi ? 'doi:' : ''));
    return { type: 'element', tagName: 'a', properties: { href }, children: [{ type: 'text', value: shown }] };
  });
}

/**
 * Formats references for a list of their own, in the list's order. Letters after equal years are those of
 * this list; a chapter's own are in `Chapter.references`.
 * @throws TypeError for a key that is not in `references.bib`
 */
export async function formatReferences(contentDir: string, keys: Iterable<string>): Promise<Reference[]> {
  const bibliography = await readBibliography(contentDir);
  const wanted = [...new Set(keys)];
  const unknown = wanted.find((key) => !bibliography.keys.has(key));
  if (unknown !== undefined) {
    throw new TypeError(`No reference “${unknown}” in content/${BIB}.${didYouMean(unknown, bibliography.keys)}`);
  }
  return formatCitations({ type: 'root', children: [] }, wanted, bibliography);
}

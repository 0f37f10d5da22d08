import type { Element, ElementContent, Nodes, Root as HastRoot } from 'hast';
import { toString } from 'hast-util-to-string';
import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { etAl, formatCitations, type Bibliography } from './bibliography';
import type { Mistakes } from './content-error';
import { didYouMean } from './nearest';
import { isJsx } from './nodes';
import type { Reference } from './types';

/** One work within brackets: `see -@key, p. 534`. */
interface Cited {
  readonly key: string;
  readonly prefix: string;
  readonly locator: string;
  /** `-@key`: the year without the authors. */
  readonly yearOnly: boolean;
}

// Brackets with an @ in them, or a bare @key (“@minsky1969 showed …”), perhaps with a locator in brackets.
const citation = /\[([^[\]]*@[^[\]]*)\]|(?<![\p{L}\p{N}@./:])@([\p{L}][\p{L}\p{N}_-]*)(?: \[([^[\]@]+)\])?/gu;
const item = /^(?:(.*?)\s+)?(-)?@([\p{L}][\p{L}\p{N}_-]*)(?:,\s*(.+))?$/su;

const unreadable =
  'I cannot read this citation. Write [@key], [@key, p. 534] or [see @key, p. 1; @other], a semicolon between two works and plain text only.';

/** “pp. 1-4” → “pp. 1–4”, not broken after “p.”. */
const tidy = (locator: string) => locator.replace(/(\d)\s*-{1,2}\s*(\d)/g, '$1–$2').replace(/\.\s+(?=\d)/g, '.\u00a0');

/**
 * Remark plugin: checks citations and marks them for `citations`. Accepted are `[@key]`, `[@key, p. 534]`,
 * `[see @key; @other]`, `[-@key]`, and within a sentence `@key` or `@key [p. 534]`.
 * @param cited gets the keys in order of first appearance
 */
export function markCitations(bibliography: Bibliography, mistakes: Mistakes, cited: Set<string>) {
  return () => (tree: Root) => {
    visit(tree, 'text', (node, index, parent) => {
      if (index === undefined || !parent || !node.value.includes('@')) return undefined;
      if (parent.type === 'link' || parent.type === 'linkReference') {
        if (node.value.search(citation) >= 0 && !node.value.startsWith('mailto:'))
          mistakes.add(node, 'A citation is a link itself. Move it out of the text of this link.');
        return undefined;
      }
      const parts = marked(node, bibliography, mistakes, cited);
      parent.children.splice(index, 1, ...(parts as never[]));
      return [SKIP, index + parts.length];
    });
  };
}

function marked(node: Text, bibliography: Bibliography, mistakes: Mistakes, cited: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  const start = node.position?.start.offset ?? 0;
  const source = mistakes.source.slice(start, node.position?.end.offset ?? start);
  let searched = 0;
  let done = 0;
  /** Notes a mistake at the place of `what` in the source, which may differ from the text by escapes. */
  const fault = (what: string, message: string) => {
    const at = source.indexOf(what, searched);
    mistakes.add(at < 0 ? node : start + at, message);
  };
  const known = (key: string) => {
    if (bibliography.keys.has(key)) {
      cited.add(key);
      return true;
    }
    fault(
      `@${key}`,
      `There is no reference “${key}” in content/references.bib.${didYouMean(key, bibliography.keys, (k) => `[@${k}]`)} Correct the key or add the entry.`,
    );
    return false;
  };
  for (const match of node.value.matchAll(citation)) {
    const [all, inside, bare, bareLocator] = match;
    const [before, after] = [node.value.slice(0, match.index), node.value.slice(match.index + all.length)];
    // Brackets that close elsewhere hold a formula, emphasis or code, and this is only a piece of what they hold.
    const piece = inside === undefined && (/\[[^\]]*$/.test(before) || /^[^[]*\]/.test(after));
    if (piece) fault(all, unreadable);
    const items = inside === undefined ? [bareItem(bare ?? '', bareLocator)] : inside.split(';').map(parseItem);
    const faulty = items.indexOf(undefined);
    if (faulty >= 0) {
      fault(all, unreadable);
    }
    const good = items.filter((i) => i !== undefined);
    const allKnown = good.map((i) => known(i.key)).every(Boolean);
    searched = Math.max(searched, source.indexOf(all, searched) + all.length);
    if (piece || faulty >= 0 || !allKnown) continue;
    if (match.index > done) parts.push({ type: 'text', value: node.value.slice(done, match.index) });
    parts.push(group(good, inside === undefined));
    done = match.index + all.length;
  }
  if (done < node.value.length) parts.push({ type: 'text', value: node.value.slice(done) });
  return parts;
}

function parseItem(text: string): Cited | undefined {
  const [, prefix = '', minus, key, locator = ''] = item.exec(text.trim()) ?? [];
  // A second key in the page or the words before is another work, which would be printed as it is written.
  return key === undefined || /@\p{L}/u.test(prefix + locator)
    ? undefined
    : { key, prefix, locator: tidy(locator.trim()), yearOnly: minus !== undefined };
}

const bareItem = (key: string, locator = ''): Cited => ({ key, prefix: '', locator: tidy(locator.trim()), yearOnly: false });

/** A node that becomes `<span data-cite-group>` with one span for each work. */
function group(items: readonly Cited[], narrative: boolean): PhrasingContent {
  const children = items.map((cited) => ({
    type: 'citation',
    data: {
      hName: 'span',
      hProperties: { dataCite: cited.key, dataPrefix: cited.prefix, dataLocator: cited.locator },
    },
    children: [{ type: 'text', value: narrative ? `@${cited.key}` : `[${cited.yearOnly ? '-' : ''}@${cited.key}]` }],
  }));
  const hProperties = { dataCiteGroup: narrative ? 'narrative' : 'brackets' };
  return { type: 'citations', data: { hName: 'span', hProperties }, children } as unknown as PhrasingContent;
}

/**
 * Remark plugin: finds the works that a component cites by itself, such as the entries of a time line. The page of
 * all references lists them; the chapter's own list keeps to what its text cites.
 * @param sources keys by the component's name
 * @param cited gets the keys
 */
export function citationsOfComponents(
  sources: ReadonlyMap<string, readonly string[]>,
  bibliography: Bibliography,
  mistakes: Mistakes,
  cited: Set<string>,
) {
  return () => (tree: Root) => {
    visit(tree, (node) => {
      for (const key of isJsx(node) ? (sources.get(node.name ?? '') ?? []) : []) {
        if (bibliography.keys.has(key)) cited.add(key);
        else
          mistakes.add(
            node,
            `<${isJsx(node) ? node.name : ''}> cites “${key}”, which is not in content/references.bib.${didYouMean(key, bibliography.keys)} Correct the key or add the entry.`,
          );
      }
    });
  };
}

/**
 * Rehype plugin: formats the marked citations as links to `#bib-key`, the works' places in the list of
 * references that the page shows.
 * @param references gets that list
 */
export function citations(bibliography: Bibliography, cited: ReadonlySet<string>, references: Reference[]) {
  return () => async (tree: HastRoot) => {
    references.push(...(await formatCitations(tree, [...cited], bibliography)));
    visit(tree, 'element', (node, index, parent) => {
      const kind = node.properties.dataCiteGroup;
      if (kind === undefined || index === undefined || !parent) return undefined;
      const parts = kind === 'narrative' ? narrative(node) : bracketed(node);
      parent.children.splice(index, 1, ...parts);
      return [SKIP, index + parts.length];
    });
    visit(tree, joinTexts);
  };
}

/** Makes one text of neighbouring ones; React would put a comment between them in the HTML. */
function joinTexts(node: Nodes): void {
  if (!('children' in node)) return;
  node.children = (node.children as ElementContent[]).reduce<ElementContent[]>((joined, child) => {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else joined.push(child);
    return joined;
  }, []);
}

const text = (value: string) => ({ type: 'text' as const, value });

function link(key: unknown, value: string): Element {
  const properties = { className: ['cite'], href: `#bib-${String(key)}`, dataCite: String(key) };
  return { type: 'element', tagName: 'a', properties, children: [text(value)] };
}

function bracketed(group: Element): ElementContent[] {
  const works = (group.children as Element[]).flatMap((work, i) => {
    const { dataCite, dataPrefix, dataLocator } = work.properties;
    const short = etAl(toString(work)).slice(1, -1);
    const before = (i > 0 ? '; ' : '') + (dataPrefix ? `${String(dataPrefix)} ` : '');
    const linked = link(dataCite, dataLocator ? `${short}, ${String(dataLocator)}` : short);
    return before ? [text(before), linked] : [linked];
  });
  return [text('('), ...works, text(')')];
}

function narrative(group: Element): ElementContent[] {
  const work = group.children[0] as Element;
  const { dataCite, dataLocator } = work.properties;
  const short = etAl(toString(work));
  return [link(dataCite, dataLocator ? short.replace(/\)$/, `, ${String(dataLocator)})`) : short)];
}

import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeSlug from 'rehype-slug';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import type { Ids } from './ids';
import type { Heading } from './types';

/** rehype-slug for one heading alone: without its numbering of equal ids, which hides a clash. */
const slug = rehypeSlug();
const giveId = (heading: Element) => (slug as (tree: Root) => void)({ type: 'root', children: [heading] });

/**
 * Rehype plugin: gives every heading its id, checks it, fills `headings`, and wraps the text in a link to
 * itself (so the text stays the accessible name of both).
 */
export function selfLinkedHeadings(mistakes: Mistakes, headings: Heading[], ids: Ids) {
  return () => (tree: Root) => {
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName)) return;
      const depth = Number(node.tagName[1]);
      if (depth !== 2 && depth !== 3) {
        const cure = depth === 1 ? 'The title comes from the front matter; begin a section with “## ”.' : 'Write “## ” or “### ”.';
        mistakes.add(node, `A heading in a chapter is of the second or third level. ${cure}`);
        return;
      }
      if (depth === 3 && headings.length === 0) {
        mistakes.add(node, 'The first heading is of the third level. Begin with a section, “## ”.');
      }
      giveId(node);
      const id = String(node.properties.id ?? '');
      if (id === '') {
        mistakes.add(node, 'This heading has no letters to make an address from. Write some words.');
      } else {
        ids.claim(id, node, mistakes, 'Word this heading differently.');
      }
      checkInside(node, mistakes);
      headings.push({ id, text: toString(node).trim(), depth });
      node.children = [headingLink(id, node.children)];
    });
  };
}

/** A heading also stands in the list of contents, where only its plain text is shown. */
function checkInside(heading: Element, mistakes: Mistakes): void {
  visit(heading, (node) => {
    const formula = node.type === 'element' && String(node.properties.className ?? '').includes('math');
    const link = node.type === 'element' && node.tagName === 'a';
    const citation = node.type === 'element' && node.properties.dataCiteGroup !== undefined;
    if (formula || link || citation || node.type === 'mdxJsxTextElement') {
      mistakes.add(
        heading,
        'A heading is plain text, because it also stands in the list of contents. Move the formula, link, citation or component into the paragraph below.',
      );
    }
  });
}

/** The unobtrusive link of a heading to itself. */
function headingLink(id: string, children: Element['children']): Element {
  return { type: 'element', tagName: 'a', properties: { className: ['heading-link'], href: `#${id}` }, children };
}

import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { isJsx, type Jsx } from './nodes';

type Parent = Extract<Nodes, { children: unknown[] }>;
const isNote = (node: Nodes): node is Nodes & Jsx => isJsx(node) && node.name === 'Sidenote';

/**
 * Rehype plugin: in place of each `<Sidenote>` stands a numbered link, and the note itself follows the
 * block (paragraph, list, table …) it was written in, both in one `div.noted`. Style sheets can then put
 * it into the margin beside the block, or leave it below.
 */
export function sideNotes(mistakes: Mistakes) {
  return () => (tree: Root) => {
    let count = 0;
    const inBlocks = (parent: Parent) => {
      parent.children = parent.children.map((child) => {
        if (isNote(child)) {
          mistakes.add(
            child,
            'This side note belongs to no paragraph. Write <Sidenote>…</Sidenote> inside a paragraph, right after the word it is about; inside a component, put the component’s tags on lines of their own.',
          );
        } else if (isJsx(child)) {
          inBlocks(child as Parent);
        } else if (child.type === 'element') {
          const notes: Element[] = [];
          lift(child, notes, { text: '', ends: 'text' });
          if (notes.length > 0) return noted(child, notes);
        }
        return child;
      }) as typeof parent.children;
    };
    const lift = (parent: Parent, notes: Element[], before: Before) => {
      parent.children = parent.children.map((child) => {
        if (isNote(child)) {
          check(child, mistakes);
          checkPlace(child, before, mistakes);
          before.ends = 'note';
          count++;
          notes.push(note(count, child.children as ElementContent[]));
          return reference(count);
        }
        if (child.type === 'text' && child.value !== '') {
          before.text += child.value;
          before.ends = 'text';
        }
        const tex = texOf(child);
        if (tex !== undefined) {
          // Without what closes it, so that its last digit is seen.
          before.text += tex.replace(/[\s}]+$/, '');
          before.ends = 'formula';
        } else if ('children' in child) lift(child as Parent, notes, before);
        return child;
      }) as typeof parent.children;
    };
    inBlocks(tree);
  };
}

function check(node: Nodes & Jsx, mistakes: Mistakes): void {
  if (node.children.length === 0) {
    mistakes.add(node, 'This side note is empty. Write its text between <Sidenote> and </Sidenote>.');
  }
  const inner = (node.children as Nodes[]).find(isNote);
  if (inner) mistakes.add(inner, 'A side note cannot contain another one. Write one after the other.');
}

/** What stands before a note's mark in its block. */
interface Before {
  text: string;
  ends: 'text' | 'formula' | 'note';
}

/** The raised mark of a note would be read as a part of a number, as a power, or as one number with another mark. */
function checkPlace(node: Nodes, { text: before, ends }: Before, mistakes: Mistakes): void {
  const cure = 'Move it behind a word, or let a word follow.';
  if (ends === 'note') {
    mistakes.add(node, `The marks of two notes stand together, and read as one number. ${cure}`);
  } else if (ends === 'formula') {
    mistakes.add(node, `The note’s mark stands right after a formula, and reads as a power. ${cure}`);
  } else {
    const number = /[\d.,]*\p{N}[.,]?$/u.exec(before)?.[0];
    if (number) mistakes.add(node, `The note’s mark stands right after a number, and “${number}” reads as “${number}1”. ${cure}`);
  }
}

/** The TeX of a formula that KaTeX has set. */
function texOf(node: Nodes): string | undefined {
  if (node.type !== 'element' || !String(node.properties.className ?? '').includes('katex')) return undefined;
  let tex = '';
  visit(node, 'element', (inner) => {
    if (inner.tagName === 'annotation') tex = toString(inner);
  });
  return tex;
}

const text = (value: string) => ({ type: 'text' as const, value });

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function reference(n: number): Element {
  return element('a', { className: ['note-ref'], id: `note-ref-${n}`, href: `#note-${n}`, ariaLabel: `Note ${n}` }, [text(String(n))]);
}

function note(n: number, children: ElementContent[]): Element {
  const back = element('a', { className: ['note-number'], href: `#note-ref-${n}`, ariaLabel: `Note ${n}: back to the text` }, [
    text(String(n)),
  ]);
  return element('p', { className: ['note'], id: `note-${n}` }, [back, text(' '), ...trimmed(children)]);
}

/** Without the line ends just inside the tags. */
function trimmed(children: ElementContent[]): ElementContent[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return children;
}

// `role=note`: as a landmark, which an aside is by default, dozens of them would be in the way.
function noted(block: Element, notes: Element[]): Element {
  return element('div', { className: ['noted'] }, [block, element('aside', { className: ['notes'], role: 'note' }, notes)]);
}

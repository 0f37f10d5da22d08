import type { Code, Definition, Emphasis, Heading, List, Nodes, Paragraph, Root, Strong, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { sourceOf, unescaped } from './written';

/**
 * Remark plugin: Markdown is not read as something else than was meant. Markdown itself knows no errors: what it
 * cannot read it prints with all its signs, and some plain text it takes for a list, a heading or emphasis.
 */
export function markdownAsMeant(mistakes: Mistakes) {
  return () => (tree: Root) => {
    const used = new Set<string>();
    const defined = new Map<string, Definition>();
    visit(tree, (node: Nodes) => {
      if (node.type === 'text') unreadMarks(node, mistakes);
      else if (node.type === 'paragraph') hashWithoutSpace(node, mistakes);
      else if (node.type === 'heading') underlined(node, mistakes);
      else if (node.type === 'list') numbering(node, mistakes);
      else if (node.type === 'code') unclosed(node, mistakes);
      else if (node.type === 'emphasis' || node.type === 'strong') product(node, mistakes);
      else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
      else if (node.type === 'definition') {
        const earlier = defined.get(node.identifier);
        if (earlier)
          mistakes.add(node, `The address of “[${node.label}]” is already given in line ${earlier.position?.start.line}. Remove one.`);
        else defined.set(node.identifier, node);
      }
    });
    for (const [name, node] of defined) {
      if (!used.has(name))
        mistakes.add(
          node,
          `This line gives the address of a link “[${node.label}]” that no text has, and would be lost. Remove it, or begin it with \\[.`,
        );
    }
  };
}

const marks: readonly [RegExp, string][] = [
  [/\[[^\][@]+\]\[[^\]@]*\]/, 'This is no link: no line gives its address, as [name]: https://… does. Write [text](address).'],
  [
    /\[[^\][]*\]\s*\((?:https?:|mailto:|\/|#)/,
    'This is no link. Write [text](address), without spaces between the two or within the address.',
  ],
  [/\*\*/, 'Two asterisks here open or close nothing, and would be printed. Write **bold** without spaces inside, or \\*\\*.'],
  [/`/, 'A backtick here opens or closes nothing, and would be printed. Close the code, or write \\`.'],
];

function unreadMarks(node: Text, mistakes: Mistakes): void {
  // What is escaped was meant as it stands.
  const written = sourceOf(node, mistakes).replace(/\\[\s\S]/g, '  ');
  for (const [pattern, said] of marks) {
    const found = pattern.exec(written);
    if (found) mistakes.add((node.position?.start.offset ?? 0) + found.index, said);
  }
}

function hashWithoutSpace(node: Paragraph, mistakes: Mistakes): void {
  if (/^#{1,6}[^\s#\d]/.test(sourceOf(node, mistakes)))
    mistakes.add(node, 'This is no heading yet. Write a space after the #, or \\# for the sign itself.');
}

function underlined(node: Heading, mistakes: Mistakes): void {
  if (sourceOf(node, mistakes).startsWith('#')) return;
  mistakes.add(
    node,
    'The line of hyphens or equals signs below makes a heading of this text. Leave an empty line between them, or begin the heading with “## ”.',
  );
}

/** The style sheet counts lists from 1, so that another number would be shown as a wrong one. */
function numbering(list: List, mistakes: Mistakes): void {
  if (!list.ordered) return;
  const numbers = list.children.map((item) => Number(/^\d+/.exec(sourceOf(item, mistakes))?.[0]));
  const same = numbers.every((n) => n === 1);
  const wrong = numbers.findIndex((n, i) => n !== (same ? 1 : i + 1));
  if (wrong < 0) return;
  const n = numbers[wrong]!;
  mistakes.add(
    list.children[wrong]!,
    `“${n}.” begins an item of a list here, and would be shown as ${wrong + 1}. Count a list from 1; for a number at the beginning of a line write ${n}\\.`,
  );
}

function unclosed(node: Code, mistakes: Mistakes): void {
  const lines = sourceOf(node, mistakes).trimEnd().split('\n');
  const fence = /^(?:`{3,}|~{3,})/.exec(lines[0]!.trim())?.[0];
  const last = lines.at(-1)!.replace(/^[\s>]*/, '');
  if (fence && (lines.length < 2 || !last.startsWith(fence) || !/^[`~]+$/.test(last))) {
    mistakes.add(node, `This listing is not closed, and takes all that follows. Write ${fence} on a line of its own below it.`);
  }
}

/** `2*3*4` loses its asterisks. */
function product(node: Emphasis | Strong, mistakes: Mistakes): void {
  const { start, end } = node.position ?? {};
  const [before = '', after = ''] = [mistakes.source[(start?.offset ?? 0) - 1], mistakes.source[end?.offset ?? -1]];
  const letter = /[\p{L}\p{N})(]/u;
  if (letter.test(before) && letter.test(after) && unescaped(sourceOf(node, mistakes), '*')[0] === 0) {
    mistakes.add(
      node,
      'The asterisks here would vanish and make emphasis. For a product write $a \\cdot b$ or \\*; for emphasis within a word <em>…</em>.',
    );
  }
}

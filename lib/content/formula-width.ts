import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** More signs than this may be wider than a phone: 360 px less the margins hold seventeen of the widest. */
const LIMIT = 16;

const has = (node: Element, name: string) => Array.isArray(node.properties.className) && node.properties.className.includes(name);

/**
 * True for a formula with a piece that cannot be broken (a fraction, brackets, an argument) and may be wider than a
 * phone. Signs above each other count as side by side; for a fraction that errs on the safe side.
 */
export function isLong(formula: Element): boolean {
  let longest = 0;
  visit({ type: 'root', children: [formula] } satisfies Root, 'element', (node) => {
    if (!has(node, 'katex-base')) return;
    let spaces = 0;
    visit(node, 'element', (inner) => void (spaces += has(inner, 'mspace') ? 1 : 0));
    longest = Math.max(longest, [...toString(node).replace(/\u200b/g, '')].length + spaces);
  });
  return longest > LIMIT;
}

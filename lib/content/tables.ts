import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Rehype plugin: a wide table scrolls within itself, by keyboard too, and the page does not. */
export function scrollingTables() {
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || index === undefined || !parent) return;
      count++;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        // Regions need names that differ.
        properties: { className: ['table-scroll'], role: 'region', ariaLabel: `Table ${count}`, tabIndex: 0 },
        children: [node],
      };
    });
  };
}

import type { Root } from 'hast';
import type { Paragraph, Root as Markdown, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { sourceOf, unescaped } from './written';

const bars = 'A bar within a cell is \\|; within a formula write \\vert, \\mid, \\lvert and \\rvert, or \\Vert.';
const cells = (n: number) => `${n} ${n === 1 ? 'cell' : 'cells'}`;

/** Remark plugin, after remark-gfm: no cell of a table is lost, and what is meant for a table is one. */
export function wholeTables(mistakes: Mistakes) {
  return () => (tree: Markdown) => {
    visit(tree, (node) => {
      if (node.type === 'table') checkRows(node, mistakes);
      if (node.type === 'paragraph') checkParagraph(node, mistakes);
    });
  };
}

function checkRows(table: Table, mistakes: Mistakes): void {
  const width = table.children[0]?.children.length ?? 0;
  for (const row of table.children.slice(1)) {
    const extra = row.children[width];
    if (extra) {
      mistakes.add(
        extra,
        `This row has ${cells(row.children.length)} where the table’s head has ${width}, and what is too much would be lost. ${bars}`,
      );
    } else if (unescaped(sourceOf(row, mistakes), '|').length === 0) {
      mistakes.add(row, 'This line would be a row of the table above it. Leave an empty line between the table and the text.');
    }
  }
}

const delimiters = /^[\s>]*\|?(\s*:?-+:?\s*\|)+(\s*:?-+:?\s*)?$/;

/** A head and a line of hyphens that do not agree make no table, and all its bars would be printed. */
function checkParagraph(paragraph: Paragraph, mistakes: Mistakes): void {
  const lines = sourceOf(paragraph, mistakes).split('\n');
  const at = lines.findIndex((line) => delimiters.test(line));
  if (at < 0) return;
  const count = (line: string) =>
    unescaped(
      line
        .trim()
        .replace(/^[\s>]*\|/, '')
        .replace(/\|$/, ''),
      '|',
    ).length + 1;
  const { line, column } = paragraph.position!.start;
  const said =
    at === 0
      ? 'This would be a table, but has no head. Write a line with the names of its columns above it'
      : `This would be a table, but its head has ${cells(count(lines[at - 1]!))} and the line of hyphens ${count(lines[at]!)}. Make them as many`;
  mistakes.add({ line: line + Math.max(at - 1, 0), column: at > 1 ? 1 : column }, `${said}. ${bars}`);
}

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

import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { sourceOf, unescaped } from './written';

const sign = 'For a dollar sign write \\$.';

/** Two words with a space between them that KaTeX would run together, such as “and then”. */
const words = /(?<![A-Za-z\\])(?:[A-Za-z]{3,}\s+[A-Za-z]{2,}|[A-Za-z]{2,}\s+[A-Za-z]{3,})(?![A-Za-z])/;
const commands = /\\[A-Za-z]+\*?(?:\{[^{}]*\})?/g;

/** Remark plugin, after remark-math: a formula is what was meant for one, and what was meant for one is a formula. */
export function formulasAsMeant(mistakes: Mistakes) {
  return () => (tree: Root) => {
    visit(tree, (node) => {
      if (node.type === 'text') {
        const [at] = node.value.includes('$') ? unescaped(sourceOf(node, mistakes), '$') : [];
        if (at !== undefined) {
          mistakes.add(
            node.position!.start.offset! + at,
            `This $ opens a formula that nothing closes, or closes one that nothing opens. Write $…$ in one paragraph. ${sign}`,
          );
        }
      } else if (node.type === 'inlineMath') {
        const written = sourceOf(node, mistakes);
        const inner = /^\$([^$][\s\S]*)\$$/.exec(written)?.[1];
        const { start, end } = node.position!;
        const [before = '', next = ''] = [mistakes.source[start.offset! - 1], mistakes.source[end.offset!]];
        const why = inner === undefined ? undefined : moneyLike(before, inner, next);
        if (why) {
          mistakes.add(
            node,
            `“${written}” would be a formula, but it ${why}, as an amount of money is. ${sign} A formula stands between signs without spaces.`,
          );
        } else wordsRunTogether(node.value, node, mistakes);
      } else if (node.type === 'math') {
        const lines = sourceOf(node, mistakes).trimEnd().split('\n');
        if (node.meta) {
          mistakes.add(
            node,
            `“${node.meta}” stands behind the opening $$ and would be lost. Write $$ on a line of its own, above the formula and below it.`,
          );
        } else if (lines.length < 2 || !/^[\s>]*\${2,}$/.test(lines.at(-1)!)) {
          mistakes.add(node, 'This $$ is not closed, and takes all that follows into the formula. Write $$ on a line of its own below it.');
        } else wordsRunTogether(node.value, node, mistakes);
      }
    });
  };
}

/** What makes a formula look like an amount of money and the words after it. */
function moneyLike(before: string, inner: string, next: string): string | undefined {
  if (/\d/.test(next)) return 'is followed by a digit';
  if (/^\s|\s$/.test(inner)) return 'has a space just inside its signs';
  return /[A-Za-z]/.test(before) && /^\d/.test(inner) ? 'has a letter before it and begins with a digit' : undefined;
}

function wordsRunTogether(tex: string, node: Parameters<Mistakes['add']>[0], mistakes: Mistakes): void {
  const found = words.exec(tex.replace(commands, ' \\ '))?.[0];
  if (!found) return;
  const set = found.replace(/\s+/g, '');
  mistakes.add(
    node,
    `In a formula “${found}” is set without its spaces, as “${set}”. Write \\text{${found}}, or close the formula before the words. ${sign}`,
  );
}

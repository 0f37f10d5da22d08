import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import type { Ids } from './ids';
import { isJsx, textAttribute } from './nodes';
import type { NumberedFigure } from './types';

/**
 * Remark plugin: gives each numbered figure `number="4.1"`, chapter and place in the chapter; its address is `#figure-4-1`. `found`
 * gets them in order.
 */
export function numberedFigures(chapter: number, figures: ReadonlySet<string>, mistakes: Mistakes, ids: Ids, found: NumberedFigure[]) {
  return () => (tree: Root) => {
    let count = 0;
    visit(tree, (node) => {
      if (!isJsx(node) || !figures.has(node.name ?? '')) return;
      const own = node.attributes.some((a) => a.type === 'mdxJsxAttribute' && a.name === 'number');
      if (own) {
        mistakes.add(node, `Figures are numbered by the site. Remove “number” from <${node.name}>.`);
        return;
      }
      count++;
      ids.claim(`figure-${chapter}-${count}`, node, mistakes, 'Choose another id there.');
      node.attributes.push(textAttribute('number', `${chapter}.${count}`));
      found.push({ component: node.name!, number: `${chapter}.${count}` });
    });
  };
}

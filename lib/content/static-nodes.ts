import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { lighter } from '../notation/lighter';
import { isLong } from './formula-width';
import { textAttribute, type Jsx } from './nodes';

const has = (node: Element, name: string) => Array.isArray(node.properties.className) && node.properties.className.includes(name);

const isFormula = (node: Element) => has(node, 'katex') || has(node, 'katex-display');
const isCode = (node: Element) => 'data-rehype-pretty-code-figure' in node.properties;

/**
 * Last rehype plugin: a formula or a highlighted listing becomes one `<Static tag html>`. As ordinary
 * elements, each of their many spans would be written twice into the page and walked again in the browser.
 */
export function staticNodes() {
  return (tree: Root) => {
    visit(tree, 'element', (node, index, parent) => {
      if (index === undefined || !parent || !(isFormula(node) || isCode(node))) return undefined;
      const formula = isFormula(node);
      // The highlighter's figure holds nothing but the `pre`; without it, a listing is like any other.
      const shown = formula ? node : ((node.children[0] as Element | undefined) ?? node);
      const names = formula ? [...(node.properties.className as string[])] : ['listing'];
      if (has(node, 'katex') && isLong(node)) names.push('katex-long');
      const inFlow = !formula || parent.type === 'root' || (parent.type as string) === 'mdxJsxFlowElement';
      const replacement = {
        type: inFlow ? 'mdxJsxFlowElement' : 'mdxJsxTextElement',
        name: 'Static',
        attributes: [
          textAttribute('tag', shown.tagName),
          ...(formula
            ? [textAttribute('className', names.join(' ')), textAttribute('translate', 'no')]
            : [textAttribute('className', names.join(' ')), textAttribute('tabIndex', '0')]),
          textAttribute('html', formula ? lighter(toHtml(shown.children)) : toHtml(shown.children)),
        ],
        children: [],
      } as Jsx;
      parent.children[index] = replacement as Nodes as Element;
      return [SKIP, index + 1];
    });
  };
}

// The syntax trees of MDX: these type imports add its nodes to `mdast` and `hast`.
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdxjsEsm } from 'mdast-util-mdxjs-esm';

export type { MdxJsxAttribute, MdxjsEsm };

/** `<Name …>…</Name>`, alone on its lines (flow) or within a paragraph (text). */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
/** `{…}`, likewise. */
export type Braces = MdxFlowExpression | MdxTextExpression;

export const isJsx = (node: { type: string }): node is Jsx => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

export const isBraces = (node: { type: string }): node is Braces => node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression';

/** An attribute of a component whose value is any text, also one with quotes and line ends. */
export function textAttribute(name: string, value: string): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: JSON.stringify(value),
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [{ type: 'ExpressionStatement', expression: { type: 'Literal', value } }],
        },
      },
    },
  };
}

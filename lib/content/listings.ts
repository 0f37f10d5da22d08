import type { Root } from 'mdast';
import type { Options } from 'rehype-pretty-code';
import { bundledLanguages } from 'shiki';
import { visit } from 'unist-util-visit';
import type { Mistakes } from './content-error';
import { didYouMean } from './nearest';

/**
 * Code is set in ink, as the rest of the page: three greys of the site's own tokens (5:1 or better on the
 * page in both themes) and weight. Being custom properties they follow the theme without a second copy.
 */
export const inkTheme = {
  name: 'ink',
  type: 'light' as const,
  fg: 'var(--ink)',
  bg: 'var(--paper)',
  tokenColors: [
    { settings: { foreground: 'var(--ink)', background: 'var(--paper)' } },
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: 'var(--ink3)', fontStyle: 'italic' } },
    { scope: ['string', 'punctuation.definition.string'], settings: { foreground: 'var(--ink2)' } },
    { scope: ['keyword.control', 'storage', 'keyword.operator.logical.python', 'keyword.control.import'], settings: { fontStyle: 'bold' } },
    { scope: ['entity.name.function', 'meta.definition.function'], settings: { fontStyle: 'bold' } },
  ],
};

export const prettyCodeOptions = {
  theme: inkTheme as unknown as NonNullable<Options['theme']>,
  keepBackground: false,
  defaultLang: { block: 'plaintext' },
  // What is in the page's ink anyway need not say so.
  transformers: [
    {
      span(node) {
        const style = String(node.properties.style ?? '').replace(/^color:var\(--ink\);?/, '');
        if (style) node.properties.style = style;
        else delete node.properties.style;
      },
    },
  ],
} satisfies Options;

const languages = new Set([...Object.keys(bundledLanguages), 'plaintext', 'text', 'math']);

/** Remark plugin: a listing names a language the highlighter knows. */
export function knownLanguages(mistakes: Mistakes) {
  return () => (tree: Root) => {
    visit(tree, 'code', (node) => {
      if (!node.lang || languages.has(node.lang)) return;
      mistakes.add(
        node,
        `There is no highlighter for the language “${node.lang}”.${didYouMean(node.lang, languages)} Name a known one, or “text”.`,
      );
    });
  };
}

'use client';

import { createElement } from 'react';
import { KEPT } from './kept-place';

interface KeptHtmlProps {
  readonly tag: string;
  /** From `keep`. */
  readonly name: string;
  /** Attributes of the element, as React names them. */
  readonly [attribute: string]: unknown;
}

/** What stands in the page under a name; on the server, what was kept under it. */
function htmlOf(name: string): string {
  if (typeof document !== 'undefined') return document.querySelector(`[data-kept="${name}"]`)?.innerHTML ?? '';
  const html = (globalThis as unknown as Record<symbol, Map<string, string> | undefined>)[KEPT]?.get(name);
  if (html === undefined) throw new Error(`No HTML was kept under the name ${name}.`);
  return html;
}

/**
 * One element whose HTML comes with the page, and only once. React takes the element over without looking into it;
 * should it ever have to make it anew, it finds the HTML where it still stands.
 */
export function KeptHtml({ tag, name, ...attributes }: KeptHtmlProps) {
  return createElement(tag, {
    ...attributes,
    'data-kept': name,
    suppressHydrationWarning: true,
    dangerouslySetInnerHTML: {
      get __html() {
        return htmlOf(name);
      },
    },
  });
}

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Children, Fragment, createElement, isValidElement, type ReactElement, type ReactNode } from 'react';
import { keep } from './kept';
import { KeptHtml } from './KeptHtml';

type Markup = (node: ReactNode, options: { readonly identifierPrefix: string }) => string;

let markup: Markup | undefined;

/**
 * React's own renderer of HTML. Next refuses its import where it renders for React; a require that the bundler
 * does not follow is given Node's copy, and elements are the same to both.
 */
function toMarkup(): Markup {
  markup ??= (createRequire(join(process.cwd(), 'package.json'))('react-dom/server') as { renderToStaticMarkup: Markup })
    .renderToStaticMarkup;
  return markup;
}

let finishing = false;

/** Whether what is rendered now is inside something that is finished as a whole. */
export const isFinishing = (): boolean => finishing;

/** The HTML of nodes in which nothing can come to life. */
function htmlOf(node: ReactNode, name: string): string {
  finishing = true;
  try {
    return toMarkup()(createElement(Fragment, null, node), { identifierPrefix: `${name}-` });
  } finally {
    finishing = false;
  }
}

const isComponent = (type: unknown): type is (props: unknown) => ReactNode =>
  typeof type === 'function' && (type as { $$typeof?: symbol }).$$typeof !== Symbol.for('react.client.reference');

/** The element of HTML that an element comes to, when that can be said at once. */
function hostOf(element: ReactElement): ReactElement | undefined {
  let node: ReactNode = element;
  while (isValidElement(node) && isComponent(node.type)) node = node.type(node.props);
  return isValidElement(node) && typeof node.type === 'string' ? node : undefined;
}

/**
 * An element that is finished when the page is sent: React takes it over as it stands, and is sent no copy of what is
 * in it. For what no script of React's ever changes.
 *
 * @param name for the ids inside; no two elements of a page may share one
 * @returns the element itself, when it does not come to one element of HTML
 */
export function finished(element: ReactElement, name: string): ReactElement {
  const host = hostOf(element) as ReactElement<{ children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } }, string> | undefined;
  if (!host) return element;
  const { children, dangerouslySetInnerHTML, ...attributes } = host.props;
  const html = dangerouslySetInnerHTML?.__html ?? htmlOf(children, name);
  return createElement(KeptHtml, { ...attributes, key: element.key ?? undefined, tag: host.type, name: keep(html) });
}

/** Parts of the page that are finished when they are sent. @see finished */
export function Finished({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return Children.map(children, (child, k) => (isValidElement(child) ? finished(child, `${name}-${k}`) : child));
}

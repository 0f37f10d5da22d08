import { Children, Fragment, isValidElement, type ElementType, type ReactElement, type ReactNode } from 'react';

/** The props of a child element, as far as this module looks at them. */
type WithChildren = { readonly children?: ReactNode };

/** True for `<p>` and fragments, which MDX may put around an author's component. */
function isWrapper(node: ReactNode): node is ReactElement<WithChildren> {
  return isValidElement(node) && (node.type === 'p' || node.type === Fragment);
}

/**
 * Parts an author's children into the elements of one component and everything else, in order.
 * Looks through paragraphs and fragments, so it does not matter whether a tag stands on its own line.
 */
export function pick<P>(children: ReactNode, type: (props: P) => ReactNode): { found: ReactElement<P>[]; rest: ReactNode[] } {
  const found: ReactElement<P>[] = [];
  const rest: ReactNode[] = [];
  for (const child of Children.toArray(children)) {
    if (isValidElement(child) && child.type === (type as ElementType)) found.push(child as ReactElement<P>);
    else if (isWrapper(child)) {
      const inner = pick(child.props.children, type);
      if (inner.found.length === 0) rest.push(child);
      else {
        found.push(...inner.found);
        rest.push(...inner.rest);
      }
    } else rest.push(child);
  }
  return { found, rest };
}

/** The children without their paragraphs: for places where HTML allows phrasing content only. */
export function phrasing(children: ReactNode): ReactNode[] {
  return Children.toArray(children).flatMap((child) => (isWrapper(child) ? phrasing(child.props.children) : [child]));
}

/** True when there is anything but white space. */
export function hasContent(children: ReactNode): boolean {
  return Children.toArray(children).some((child) => typeof child !== 'string' || child.trim() !== '');
}

/** The plain text of a tree of elements; components count for their children only. */
export function textOf(node: ReactNode): string {
  return Children.toArray(node)
    .map((child) => {
      if (typeof child === 'string' || typeof child === 'number') return String(child);
      return isValidElement<WithChildren>(child) ? textOf(child.props.children) : '';
    })
    .join('');
}

/** True when there is at least one word to read out; a formula or a bare number has none. */
export function hasWords(node: ReactNode): boolean {
  return /\p{L}{3,}/u.test(textOf(node));
}

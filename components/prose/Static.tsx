import { keep } from './kept';
import { KeptHtml } from './KeptHtml';

interface StaticProps {
  readonly tag: string;
  readonly html: string;
  readonly className?: string;
  readonly translate?: 'no';
  readonly tabIndex?: string;
}

/**
 * HTML that was finished when the chapter was compiled: a formula or a listing (lib/content/static-nodes).
 * One element with its HTML as text keeps thousands of spans out of what React has to walk through, and it is sent once.
 */
export function Static({ html, ...attributes }: StaticProps) {
  return <KeptHtml {...attributes} name={keep(html)} />;
}

/** The same inside a block that is finished as a whole. */
export function PlainStatic({ tag: Tag, html, tabIndex, ...attributes }: StaticProps) {
  const Element = Tag as 'span';
  return <Element {...attributes} {...(tabIndex === undefined ? {} : { tabIndex: Number(tabIndex) })} dangerouslySetInnerHTML={{ __html: html }} />;
}

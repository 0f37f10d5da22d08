import { createElement } from 'react';
import { finished, isFinishing } from './finish';

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
export function Static({ tag, html, ...attributes }: StaticProps) {
  const element = createElement(tag, { ...attributes, dangerouslySetInnerHTML: { __html: html } });
  return isFinishing() ? element : finished(element, 'static');
}

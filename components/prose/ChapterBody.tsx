import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import type { MDXComponents, MDXContent } from 'mdx/types';
import { Enhance } from './Enhance';
import { finished } from './finish';
import { Static } from './Static';
import { vocabulary } from './index';

/** What comes to plain HTML: the author's vocabulary. All else of a chapter may come to life. */
const plain: ReadonlySet<unknown> = new Set([...Object.values(vocabulary), Static]);

/** Whether all that an element holds, in whatever attribute, comes to plain HTML. */
function isPlain(node: unknown): boolean {
  if (Array.isArray(node)) return node.every(isPlain);
  if (!React.isValidElement(node)) return true;
  const { type, props } = node;
  if (typeof type !== 'string' && type !== React.Fragment && !plain.has(type)) return false;
  return Object.values(props as object).every(isPlain);
}

const blocksOf = (content: React.ReactNode): readonly React.ReactNode[] => {
  const together = React.isValidElement<{ children?: React.ReactNode }>(content) && content.type === React.Fragment;
  const children = together ? content.props.children : content;
  return Array.isArray(children) ? (children as readonly React.ReactNode[]) : [children];
};

/**
 * The text of a chapter. Runs its compiled code, on the server only: the code must meet the server's own
 * copy of React's runtime, and the browser never needs it. A block in which nothing can come to life is sent as
 * finished HTML, once; the author's vocabulary gets its behaviour from one `Enhance`.
 * @param code `Chapter.code` of lib/content
 * @param components everything chapters may name
 */
export function ChapterBody({ code, components }: { code: string; components: MDXComponents }) {
  const run = new Function('React', 'ReactDOM', '_jsx_runtime', code) as (
    react: typeof React,
    reactDom: object,
    runtime: typeof jsxRuntime,
  ) => { default: MDXContent };
  const Content = run(React, {}, jsxRuntime).default;
  return (
    <>
      {blocksOf(Content({ components: { ...components, Static } })).map((block, k) => (
        <React.Fragment key={k}>{React.isValidElement(block) && isPlain(block) ? finished(block, `block-${k}`) : block}</React.Fragment>
      ))}
      <Enhance />
    </>
  );
}

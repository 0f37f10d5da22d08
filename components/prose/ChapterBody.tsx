import * as React from 'react';
import * as jsxRuntime from 'react/jsx-runtime';
import type { MDXComponents, MDXContent } from 'mdx/types';
import { Static } from './Static';

/**
 * The text of a chapter. Runs its compiled code, on the server only: the code must meet the server's own
 * copy of React's runtime, and the browser never needs it.
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
  return <Content components={{ ...components, Static }} />;
}

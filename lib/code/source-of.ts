import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files';

/** A function of the project's own source, as it stands in the file. */
export interface SourceText {
  /** Path from the top of the project. */
  readonly file: string;
  readonly name: string;
  /** With the comment above it. */
  readonly text: string;
  /** First and last line in the file, from 1. */
  readonly first: number;
  readonly last: number;
}

/**
 * The real text of a function of a TypeScript file, exported or not, with its comment; for instance
 * `sourceOf('lib/engine/forward.ts', 'forward')`. Throws when the file has no such function.
 */
export function sourceOf(file: string, name: string): SourceText {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const head = lines.findIndex((line) => new RegExp(`^(export )?function ${name}\\b`).test(line));
  if (head < 0) throw new Error(`${file}: there is no function ${name}.`);
  const last = head + lines.slice(head).findIndex((line) => line === '}');
  let first = head;
  if (lines[head - 1]?.trimEnd().endsWith('*/')) while (!lines[first]!.startsWith('/**')) first--;
  return { file, name, text: lines.slice(first, last + 1).join('\n'), first: first + 1, last: last + 1 };
}

import type { Node } from 'unist';
import type { Mistakes } from './content-error';

/** A node's piece of the file, as the author wrote it. */
export function sourceOf(node: Pick<Node, 'position'>, { source }: Mistakes): string {
  const { start, end } = node.position ?? {};
  return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}

/** Offsets in `written` at which `sign` stands without a backslash before it. */
export function unescaped(written: string, sign: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < written.length; i++) {
    if (written[i] === '\\') i++;
    else if (written.startsWith(sign, i)) found.push(i);
  }
  return found;
}

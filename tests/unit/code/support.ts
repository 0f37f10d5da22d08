import { codeFolder } from '@/lib/code/files';
import { runPython } from '@/lib/code/python';

/** Runs Python lines among the programs and reads what they print as JSON. */
export function ask<T>(python: string, lines: string): T {
  return JSON.parse(runPython(python, ['-c', `import json\n${lines}`], codeFolder)) as T;
}

/** The greatest |a − b| / max(|a|, |b|) of two lists. */
export function farthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`${a.length} numbers against ${b.length}`);
  return Array.from(a).reduce((most, value, k) => {
    const size = Math.max(Math.abs(value), Math.abs(b[k]!));
    return Math.max(most, size === 0 ? 0 : Math.abs(value - b[k]!) / size);
  }, 0);
}

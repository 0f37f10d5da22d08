import { memo, type FunctionComponent } from 'react';

/** Whether two values of plain data say the same; functions and elements must be the same ones. */
export function samePlain(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, k) => samePlain(one, b[k]));
  }
  // Only what is plain is looked into.
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => name in b && samePlain((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}

/**
 * A mark that is drawn anew only when what it is given says something else. A view makes all its marks anew at every step, though
 * a step changes few of them.
 */
export function memoPlain<Props extends object>(mark: FunctionComponent<Props>): FunctionComponent<Props> {
  return memo(mark, samePlain) as unknown as FunctionComponent<Props>;
}

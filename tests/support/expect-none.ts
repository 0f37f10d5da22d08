import { expect } from 'vitest';

/** Expects that a list of faults is empty, and shows all of them when it is not. */
export function expectNone(faults: readonly string[]): void {
  expect(faults, `\n${faults.join('\n')}\n`).toEqual([]);
}

import type { EquationNumber } from '@/lib/engine/types';

/** The equation that a line of source says it realises, by a comment that begins with its number: `# (1)`. */
export function equationIn(line: string): EquationNumber | undefined {
  const number = /#\s*\(([1-9])\)/.exec(line)?.[1];
  return number === undefined ? undefined : (Number(number) as EquationNumber);
}

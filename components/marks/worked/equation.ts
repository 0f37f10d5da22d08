import { format } from '@/lib/notation/format';
import type { WorkedCell, WorkedEquation } from './types';

/** A sign between numbers. */
export const sign = (text: string): WorkedCell => ({ kind: 'sign', text });

const brackets = '()[]1)²';

/** Whether a sign stands close, as a bracket does. */
export const isBracket = (text: string): boolean => brackets.includes(text);

/** The equation of its groups, with its width. */
export function workedEquation(number: number, groups: readonly (readonly WorkedCell[])[]): WorkedEquation {
  return { number, groups, ems: groups.flat().reduce((sum, cell) => sum + emsOf(cell), 0) * 1.03 };
}

function emsOf(cell: WorkedCell): number {
  if (cell.kind === 'half') return 0.6;
  if (cell.kind === 'sign') return isBracket(cell.text) ? 0.6 : Math.max(1.45, cell.text.length * 0.56);
  const digits = cell.number.text ?? format(0, cell.number.decimals);
  const width = [...digits].reduce((sum, c) => sum + (c === '.' ? 0.28 : c === '−' ? 0.78 : 0.5), 0) + 0.5;
  if (cell.kind === 'logistic') return width * 0.7 + 3;
  // Δw(t − 1) is wider than its number.
  const symbols = cell.symbols.reduce((sum, { of }) => sum + (of.q === 'deltaWBefore' ? 4.8 : 1.5), 0);
  return Math.max(width, cell.symbols.length > 1 || symbols > 2 ? symbols : 1, cell.words ? 4.2 : 1);
}

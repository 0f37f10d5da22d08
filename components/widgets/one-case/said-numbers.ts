import type { Operand } from '@/lib/engine';
import { format } from '@/lib/notation/format';
import type { CaseData } from './case-data';
import { decimalsFor } from './reading';

/** A number of the case, as its chip shows it. */
export function text(operand: Operand, data: CaseData): string {
  return format(operand.value, decimalsFor(operand, data));
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
/** Small numbers in words. */
export const count = (n: number) => small[n] ?? String(n);
export const weightName = (j: number, i: number) => (i === 0 ? `bias of unit ${j}` : `weight from unit ${i} to unit ${j}`);

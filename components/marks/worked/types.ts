import type { NumberMark, SymbolMark } from '../types';

/** One cell of a worked equation: what stands in the row of symbols and, exactly below, in the row of numbers. */
export type WorkedCell =
  | { readonly kind: 'number'; readonly symbols: readonly SymbolMark[]; readonly words?: string; readonly number: NumberMark }
  | { readonly kind: 'sign'; readonly text: string }
  | { readonly kind: 'half' }
  | { readonly kind: 'logistic'; readonly unit: number; readonly number: NumberMark };

/** A worked equation. It may be broken between groups, never inside one. */
export interface WorkedEquation {
  /** The paper's number of it; other numbers are of steps that the paper does not number. */
  readonly number: number;
  readonly groups: readonly (readonly WorkedCell[])[];
  /** Roughly how wide it is on one line, in em of its type; from which the type's size follows. */
  readonly ems: number;
}

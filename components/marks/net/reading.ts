import type { NumberMark, Pass, QuantityRef, Role } from '../types';

/** A step as a drawing needs to know it. */
export interface ShownStep {
  readonly index: number;
  readonly pass: Pass;
  readonly equation: number;
  readonly operands: readonly QuantityRef[];
  readonly result: QuantityRef;
}

/** What a drawing of a net asks of a moment: which numbers are known, and what each is to the step on show. */
export interface NetReading {
  /** null before the first step, and while a number is pointed at that no step makes. */
  readonly step: ShownStep | null;
  /** The last step done, whatever is pointed at, and the numbers that are: of a large net the part in play stays while they lie in it. */
  readonly done: ShownStep | null;
  readonly touched: readonly QuantityRef[];
  /** Whether a number is being traced, so that all else stands back. */
  readonly pointed: string | null;
  /** Whether the numbers that the one pointed at goes into are lit, not those it was made of. */
  readonly onward: boolean;
  known(ref: QuantityRef): boolean;
  /** null: not computed yet, or no such number. */
  value(ref: QuantityRef): number | null;
  role(ref: QuantityRef): Role;
  /** A part of the drawing that stands for several numbers takes the strongest of their roles. */
  strongest(refs: readonly QuantityRef[]): Role;
  mark(ref: QuantityRef): NumberMark;
}

/** Whether a number goes into the step on show or comes out of it. */
export const isLit = (role: Role): boolean => role === 'operand' || role === 'result';

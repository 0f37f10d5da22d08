import { sigmoid } from './math';
import { tanh } from './tanh';
import type { UnitKind } from './types';

/** The kinds of unit, in the order in which error messages list them. */
export const UNIT_KINDS: readonly UnitKind[] = ['sigmoid', 'tanh', 'relu', 'linear'];

/** Eq. (2), p. 533, or its counterpart for another kind: the output y of a unit whose total input is x. */
export function output(kind: UnitKind, x: number): number {
  switch (kind) {
    case 'sigmoid':
      return sigmoid(x);
    case 'tanh':
      return tanh(x);
    case 'relu':
      return x > 0 ? x : 0;
    case 'linear':
      return x;
  }
}

/**
 * The slope dy/dx of eq. (5), p. 534, from the output alone: y(1 − y) for the sigmoid, 1 − y² for
 * tanh. A ReLU at its kink (x = 0, so y = 0) is given slope 0.
 */
export function slope(kind: UnitKind, y: number): number {
  switch (kind) {
    case 'sigmoid':
      return y * (1 - y);
    case 'tanh':
      return 1 - y * y;
    case 'relu':
      return y > 0 ? 1 : 0;
    case 'linear':
      return 1;
  }
}

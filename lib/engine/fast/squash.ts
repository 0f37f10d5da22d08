import { expScaled, sigmoid } from '../math';
import { tanh } from '../tanh';
import { index } from './indices';

/**
 * Eq. (2) and its kin for a row: y[k] = f(y[k] + bias) for k from `from` up to (not with) `to`, to the
 * same bits as `sigmoid` and `tanh` give one by one.
 */
type RowFunction = (y: Float64Array, from: number, to: number, bias: number) => void;

// Four numbers at once: one check of their size for all, and four look-ups and divisions that need not
// wait for each other. The functions used stand inside a function for the same reason as in `expScaled`.

export const sigmoidRow = ((): RowFunction => {
  const e = expScaled,
    any = sigmoid;
  return (y, from, to, bias) => {
    const b = +bias,
      end = index(to),
      last = end - 3;
    let k = index(from);
    for (; k < last; k += 4) {
      const x0 = y[k]! + b,
        x1 = y[k + 1]! + b,
        x2 = y[k + 2]! + b,
        x3 = y[k + 3]! + b;
      if (Math.abs(x0) + Math.abs(x1) + Math.abs(x2) + Math.abs(x3) < 708) {
        y[k] = 1 / (1 + e(-x0, 1023));
        y[k + 1] = 1 / (1 + e(-x1, 1023));
        y[k + 2] = 1 / (1 + e(-x2, 1023));
        y[k + 3] = 1 / (1 + e(-x3, 1023));
      } else {
        y[k] = any(x0);
        y[k + 1] = any(x1);
        y[k + 2] = any(x2);
        y[k + 3] = any(x3);
      }
    }
    for (; k < end; k++) y[k] = any(y[k]! + b);
  };
})();

/** For tanh, four at once gain a hundredth: not worth it. */
export const tanhRow: RowFunction = (y, from, to, bias) => {
  for (let k = from; k < to; k++) y[k] = tanh(y[k]! + bias);
};

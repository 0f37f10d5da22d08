import { EngineError, checkNumber, describe } from './errors';
import type { Network } from './network';

/** Training cases, checked. Row c of `inputs` is case c: the input layers' numbers one after another. */
export interface Cases {
  readonly count: number;
  /** count × inputCount numbers. */
  readonly inputs: Float64Array;
  /** count × targetCount numbers. */
  readonly targets: Float64Array;
}

/** Rows of numbers, or the same numbers one after another. */
export type Rows = readonly (readonly number[])[] | Float64Array;

/**
 * Cases for `net`. `inputs` is count × inputCount, `targets` count × targetCount. The numbers are
 * copied. Throws `EngineError` for a wrong shape, a NaN or an infinity, with its position.
 */
export function makeCases(net: Network, inputs: Rows, targets: Rows): Cases {
  const x = flatten('inputs', inputs, net.inputCount, 'input units');
  const d = flatten('targets', targets, net.targetCount, 'units with desired outputs');
  const count = x.length / net.inputCount;
  if (count === 0) throw new EngineError('inputs', 'at least one case', 'none');
  const rows = d.length / net.targetCount;
  if (rows !== count) throw new EngineError('targets', `${count} cases, as many as inputs`, `${rows}`);
  return { count, inputs: x, targets: d };
}

function flatten(argument: string, rows: Rows, width: number, what: string): Float64Array {
  if (rows instanceof Float64Array) {
    if (rows.length % width !== 0) throw new EngineError(argument, `a multiple of ${width} numbers (${width} ${what})`, `${rows.length}`);
    rows.forEach((value, k) => checkNumber(`${argument}[${Math.floor(k / width)}][${k % width}]`, value));
    return rows.slice();
  }
  if (!Array.isArray(rows)) throw new EngineError(argument, 'rows of numbers, one for each case', describe(rows));
  const flat = new Float64Array(rows.length * width);
  rows.forEach((row: readonly number[], c) => {
    if (!Array.isArray(row)) throw new EngineError(`${argument}[${c}]`, `${width} numbers (${what})`, describe(row));
    if (row.length !== width) throw new EngineError(`${argument}[${c}]`, `${width} numbers (${what})`, `${row.length}`);
    row.forEach((value, k) => {
      checkNumber(`${argument}[${c}][${k}]`, value);
      flat[c * width + k] = value;
    });
  });
  return flat;
}

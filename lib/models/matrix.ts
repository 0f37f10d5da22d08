/** A matrix as rows: one row of weights per receiving unit, the weights from its senders in order. */
export type Matrix = readonly (readonly number[])[];

/** Σ_i w_ji y_i for every j. */
export const times = (w: Matrix, y: readonly number[]): number[] =>
  w.map((row) => row.reduce((sum, weight, i) => sum + weight * (y[i] ?? 0), 0));

/** Σ_j w_ji e_j for every i: eq. (7), the way back. */
export function timesTransposed(w: Matrix, e: readonly number[]): number[] {
  const width = w[0]?.length ?? 0;
  return Array.from({ length: width }, (_, i) => w.reduce((sum, row, j) => sum + (row[i] ?? 0) * (e[j] ?? 0), 0));
}

/** a·b summed over all places, for matrices of one shape. */
export const inner = (a: Matrix, b: Matrix): number =>
  a.reduce((sum, row, j) => sum + row.reduce((part, value, i) => part + value * (b[j]?.[i] ?? 0), 0), 0);

/** A matrix made place by place. */
export const matrix = (rows: number, columns: number, at: (j: number, i: number) => number): number[][] =>
  Array.from({ length: rows }, (_, j) => Array.from({ length: columns }, (_, i) => at(j, i)));

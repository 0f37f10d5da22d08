import type { Moment } from './moment';

export const cell = 30;

/** Names of the rows and columns. */
export const bits = Array.from({ length: 8 }, (_, n) => n.toString(2).padStart(3, '0'));
const reversed = [0, 4, 2, 6, 1, 5, 3, 7];

/** Rows: the first three inputs; columns: the last three read backwards, so that symmetry is the diagonal. */
export function mapView({ answers }: Moment) {
  return answers.map(({ y, symmetric }, input) => ({
    /** Place among the 64 cases. */
    input,
    row: input >> 3,
    column: reversed[input & 7]!,
    /** Side of its square as a share of the cell: its area is the output. */
    side: Math.sqrt(y),
    symmetric,
  }));
}

/** The input whose answer stands in a cell of the map. */
export function inputAt(row: number, column: number): number {
  return row * 8 + reversed[column]!;
}

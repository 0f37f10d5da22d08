import type { Moment } from './moment';

export const cell = 30;

/** One of the 64 answers as a square of the map: its area is the output. */
export interface Square {
  /** Place among the 64 cases. */
  readonly input: number;
  readonly row: number;
  readonly column: number;
  /** Side as a share of the cell. */
  readonly side: number;
  readonly symmetric: boolean;
}

const number = (bits: readonly number[]) => bits.reduce((sum, bit) => 2 * sum + bit, 0);
const reversed = [0, 4, 2, 6, 1, 5, 3, 7];

/** Rows: the first three inputs; columns: the last three read backwards, so that symmetry is the diagonal. */
export function mapView({ answers }: Moment): readonly Square[] {
  return answers.map(({ inputs, y, symmetric }, input) => ({
    input,
    row: number(inputs.slice(0, 3)),
    column: number(inputs.slice(3).reverse()),
    side: Math.sqrt(y),
    symmetric,
  }));
}

/** The input whose answer stands in a cell of the map. */
export function inputAt(row: number, column: number): number {
  return row * 8 + reversed[column]!;
}

import type { Pass, Role } from '../types';

/** A unit at the edge of a matrix. */
export interface EdgeUnit {
  readonly unit: number;
  readonly name: string;
  readonly role: Role;
  /** What it says; null while that is not known. */
  readonly y: number | null;
  /** What comes back at it: of a receiver ∂E/∂x, of a sender ∂E/∂y. */
  readonly back: number | null;
  /** The numbers of it that are in play, as they are written. */
  readonly says: readonly { readonly key: string; readonly text: string; readonly role: Role }[];
}

/** Weights between two ranks of a large net as squares: a column for each sender, a row for each receiver. */
export interface MatrixMark {
  /** Grows with every step. */
  readonly moment: number;
  readonly description: string;
  readonly pass: Pass;
  readonly rows: readonly EdgeUnit[];
  readonly columns: readonly EdgeUnit[];
  /** Names of the groups of rows and of columns: the layers. */
  readonly rowGroups: readonly EdgeGroup[];
  readonly columnGroups: readonly EdgeGroup[];
  /** Row by row; NaN where two units are not connected. */
  readonly values: readonly (readonly number[])[];
  /** What the squares are: weights, their derivatives or their changes. */
  readonly shows: 'w' | 'dEdw' | 'deltaW';
  readonly full: number;
  /** Cells in play, with the key of their weight. */
  readonly lit: readonly { readonly row: number; readonly column: number; readonly key: string; readonly role: Role }[];
  /** All layers of the net, and which of them this matrix joins. */
  readonly chain: readonly { readonly name: string; readonly size: number; readonly part: 'sends' | 'hears' | null }[];
  /** Said of weights that others share. */
  readonly note?: string | undefined;
}

export interface EdgeGroup {
  readonly name: string;
  readonly from: number;
  readonly count: number;
}

/** Where the parts of a drawn matrix stand, in px. */
export interface MatrixPlaces {
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Letters of the names at the edges, in px. */
const LETTER = 6.4;
/** A strip of squares beside the matrix, and the gap between them. */
export const STRIP = 5;

/** Fits a matrix into a width and a height. */
export function placesFor(
  { rows, columns }: Pick<MatrixMark, 'rows' | 'columns'>,
  most: { readonly width: number; readonly height: number },
): MatrixPlaces {
  const longest = (units: readonly EdgeUnit[]) => Math.max(...units.map(({ name }) => name.length)) * LETTER + 8;
  const left = Math.ceil(longest(rows)) + 4;
  const names = Math.ceil(longest(columns)) + 2;
  const right = 74;
  const group = 18;
  // Beside the squares a strip for what is said and one for what comes back, on each side a cell wide.
  const across = (most.width - left - right - 3 * STRIP) / (columns.length + 2);
  const down = (most.height - names - 2 * group - 3 * STRIP - 16) / (rows.length + 2);
  const cell = Math.max(7, Math.min(20, Math.floor(10 * Math.min(across, down)) / 10));
  const top = group + names + cell + STRIP;
  return {
    cell,
    left,
    top,
    width: Math.round(left + (columns.length + 2) * cell + 3 * STRIP + right),
    height: Math.round(top + (rows.length + 1) * cell + 2 * STRIP + group + 16),
  };
}

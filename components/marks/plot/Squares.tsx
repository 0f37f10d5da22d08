import { memo } from 'react';
import { toneClass, type Tone } from './tone';
import { untranslated } from './untranslated';

export interface SquaresProps {
  /** What a listener is told that the picture shows. */
  readonly label: string;
  /** Row by row. The area of a square is |value|; filled is positive, hollow negative. */
  readonly values: readonly (readonly number[])[];
  /** The value that fills a cell. Default: the largest. */
  readonly full?: number;
  readonly tone?: Tone;
  readonly rowNames?: readonly string[];
  readonly columnNames?: readonly string[];
  /** Cells with a frame: those that belong together, as the case on show. */
  readonly framed?: readonly (readonly [row: number, column: number])[];
  /** Side of a cell in px at its largest. */
  readonly cell?: number;
}

/** Inside of a cell; what is left is the gap. In the drawing's own units, of which a cell has 20. */
const CELL = 20;
const MOST = 17;
/** Width of a hollow square's line. */
const LINE = 1.5;
const LETTER = 6.6;

/** Outlines of the squares of one sign; the smallest that can still be told from nothing has a side of 2. */
export function squarePaths(
  values: readonly (readonly number[])[],
  full: number,
): { readonly positive: string; readonly negative: string } {
  const paths = { positive: '', negative: '' };
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (!Number.isFinite(value) || value === 0) return;
      const outer = Math.max(2, MOST * Math.sqrt(Math.min(1, Math.abs(value) / full)));
      // A hollow square's line lies inside it, so that both signs cover the same area.
      const side = value < 0 ? Math.max(0.5, outer - LINE) : outer;
      const at = (k: number) => Math.round(100 * (k * CELL + (CELL - side) / 2)) / 100;
      const s = Math.round(100 * side) / 100;
      paths[value < 0 ? 'negative' : 'positive'] += `M${at(c)} ${at(r)}h${s}v${s}h${-s}z`;
    }),
  );
  return paths;
}

/** Numbers as squares on a grid, after Hinton: two paths, however many. */
export const Squares = memo(function Squares({
  label,
  values,
  full,
  tone = 'quiet',
  rowNames,
  columnNames,
  framed = [],
  cell = 20,
}: SquaresProps) {
  const columns = Math.max(1, ...values.map((row) => row.length));
  const most = full ?? (Math.max(...values.flat().map(Math.abs).filter(Number.isFinite)) || 1);
  const { positive, negative } = squarePaths(values, most);
  const left = rowNames ? Math.max(...rowNames.map((name) => name.length)) * LETTER + 10 : 1;
  const top = columnNames ? 18 : 1;
  const [width, height] = [left + columns * CELL + 1, top + values.length * CELL + 1];
  return (
    <svg
      className={`plot-squares ${toneClass(tone)}`}
      viewBox={`${-left} ${-top} ${width} ${height}`}
      style={{ maxInlineSize: `${(width * cell) / CELL}px` }}
      role="img"
      {...untranslated}
      aria-label={label}
    >
      {rowNames?.map((name, r) => (
        <text key={r} x="-8" y={r * CELL + CELL / 2 + 4} textAnchor="end">
          {name}
        </text>
      ))}
      {columnNames?.map((name, c) => (
        <text key={c} x={c * CELL + CELL / 2} y="-6" textAnchor="middle">
          {name}
        </text>
      ))}
      {framed.length > 0 && (
        <path
          className="plot-framed"
          d={framed.map(([r, c]) => `M${c * CELL + 0.5} ${r * CELL + 0.5}h${CELL - 1}v${CELL - 1}h${1 - CELL}z`).join('')}
        />
      )}
      <path className="plot-positive" d={positive} />
      <path className="plot-negative" d={negative} />
    </svg>
  );
});

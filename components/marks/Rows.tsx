import type { CSSProperties, ReactNode } from 'react';
import { Raised } from './Raised';

export interface RowsProps {
  /** The class that says how it looks. */
  readonly look: string;
  /** Heard, and seen only where it is said. */
  readonly caption: string;
  readonly captionSeen?: boolean;
  /** Heads of the columns; without them the first cell of each row says what stands in it. */
  readonly heads?: readonly ReactNode[];
  /**
   * The first cell of each row is its head, unless it is said that none is; the last one of a row that is shorter than `heads`
   * reaches to the end. Powers of ten in texts are raised.
   */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly headless?: boolean;
  readonly className?: string;
  readonly style?: CSSProperties;
  /** What a row or a cell is, for its look. */
  readonly rowClass?: (row: number) => string | undefined;
  readonly cellClass?: (row: number, column: number) => string | undefined;
}

/** A text with its powers of ten raised, or what stands there instead. */
const raised = (cell: ReactNode) => (typeof cell === 'string' ? <Raised text={cell} /> : cell);

/** How many columns a row's last cell takes, where it is more than its own. */
function reach(heads: RowsProps['heads'] = [], column: number): number | undefined {
  return column < heads.length - 1 ? heads.length - column : undefined;
}

/** A table of what is written, whatever it looks like: `Values` beside a picture, `PlotTable` instead of one. */
export function Rows({
  look,
  caption,
  captionSeen = false,
  heads,
  rows,
  headless = false,
  className,
  style,
  rowClass,
  cellClass,
}: RowsProps) {
  return (
    <table className={className === undefined ? look : `${look} ${className}`} style={style}>
      <caption className={captionSeen ? undefined : 'heard'}>{raised(caption)}</caption>
      {heads && (
        <thead>
          <tr>
            {heads.map((head, c) => (
              <th key={c} scope="col">
                {raised(head)}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((cells, r) => (
          <tr key={r} className={rowClass?.(r)}>
            {cells.map((cell, c) =>
              c === 0 && !headless ? (
                <th key={c} scope="row">
                  {raised(cell)}
                </th>
              ) : (
                <td key={c} className={cellClass?.(r, c)} colSpan={c === cells.length - 1 ? reach(heads, c) : undefined}>
                  {raised(cell)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

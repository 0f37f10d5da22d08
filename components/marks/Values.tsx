import type { CSSProperties, ReactNode } from 'react';
import { Raised } from './Raised';

export interface ValuesProps {
  /** Heard, not seen. */
  readonly caption: string;
  /** Heads of the columns; without them the first cell of each row says what stands in it. */
  readonly heads?: readonly ReactNode[];
  /** The first cell of each row is its head. Powers of ten in texts are raised. */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly className?: string;
  readonly style?: CSSProperties;
  /** What a row or a cell is, for its look. */
  readonly rowClass?: (row: number) => string | undefined;
  readonly cellClass?: (row: number, column: number) => string | undefined;
}

/** A text with its powers of ten raised, or what stands there instead. */
export const raised = (cell: ReactNode) => (typeof cell === 'string' ? <Raised text={cell} /> : cell);

/** Numbers in rows that are only read, beside a picture; those that can be asked or changed are a `ValueTable`. */
export function Values({ caption, heads, rows, className, style, rowClass, cellClass }: ValuesProps) {
  return (
    <table className={className === undefined ? 'values' : `values ${className}`} style={style}>
      <caption className="heard">{caption}</caption>
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
        {rows.map(([head, ...cells], r) => (
          <tr key={r} className={rowClass?.(r)}>
            <th scope="row">{raised(head)}</th>
            {cells.map((cell, c) => (
              <td key={c} className={cellClass?.(r, c + 1)}>
                {raised(cell)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

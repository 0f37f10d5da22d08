import type { ReactNode } from 'react';
import { raised } from '../Values';

export interface PlotTableProps {
  readonly caption: string;
  /** Heads of the columns, the first one that of the x axis. */
  readonly heads: readonly ReactNode[];
  /** What is written, row by row; of a long curve take those that `evenly` picks. */
  readonly rows: readonly (readonly ReactNode[])[];
  readonly className?: string;
  /** The caption is for listeners only. */
  readonly heard?: boolean;
}

/** The numbers of a picture: for a figure's table, or for whoever does not see the drawing. */
export function PlotTable({ caption, heads, rows, className, heard = false }: PlotTableProps) {
  return (
    <table className={className === undefined ? 'plot-table' : `plot-table ${className}`}>
      <caption className={heard ? 'heard' : undefined}>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head, c) => (
            <th key={c} scope="col">
              {raised(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head = '', ...cells], k) => (
          <tr key={k}>
            <th scope="row">{raised(head)}</th>
            {cells.map((cell, c) => (
              <td key={c}>{raised(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** At most so many of the numbers 0 … last, evenly, both ends among them. */
export function evenly(last: number, most = 21): number[] {
  const count = Math.min(last + 1, most);
  return Array.from({ length: count }, (_, k) => (count === 1 ? 0 : Math.round((k * last) / (count - 1))));
}

import { Rows, type RowsProps } from '../Rows';

export interface PlotTableProps extends Pick<RowsProps, 'caption' | 'rows' | 'className'> {
  /** Heads of the columns, the first one that of the x axis. */
  readonly heads: NonNullable<RowsProps['heads']>;
  /** The caption is for listeners only. */
  readonly heard?: boolean;
}

/** The numbers of a picture, for a figure's table, or for whoever does not see the drawing; of a long curve the rows that `evenly` picks. */
export function PlotTable({ heard = false, ...rest }: PlotTableProps) {
  return <Rows {...rest} look="plot-table" captionSeen={!heard} />;
}

/** At most so many of the numbers 0 … last, evenly, both ends among them. */
export function evenly(last: number, most = 21): number[] {
  const count = Math.min(last + 1, most);
  return Array.from({ length: count }, (_, k) => (count === 1 ? 0 : Math.round((k * last) / (count - 1))));
}

import { Rows, type RowsProps } from './Rows';

/** Numbers in rows that are only read, beside a picture; those that can be asked or changed are a `ValueTable`. */
export function Values(props: Omit<RowsProps, 'look'>) {
  return <Rows {...props} look="values" />;
}

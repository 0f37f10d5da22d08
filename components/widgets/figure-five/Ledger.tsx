import type { CSSProperties } from 'react';
import { Values } from '@/components/marks/Values';
import { UNKNOWN } from '@/lib/notation/format';
import { Weight } from './Net';
import type { ledger } from './view';

interface LedgerProps {
  readonly rows: ReturnType<typeof ledger>['rows'];
  readonly chosen: number;
  /** With a column for each copy, as they stand above; or a line for each. */
  readonly kind: 'wide' | 'narrow';
}

/** ∂E/∂w of every copy of the chosen weight, by the two ways. */
export function Ledger({ rows, chosen, kind }: LedgerProps) {
  const across = kind === 'wide';
  const steps = rows[0].copies.length;
  const names = [...rows[0].copies.map((_, n) => `copy ${n + 1}`), 'sum', 'average'];
  const ways = rows.map(({ name, short, copies, sum, average }) => ({ name: across ? name : short, numbers: [...copies, sum, average] }));
  const lines = across
    ? ways.map(({ name, numbers }) => [name, ...numbers])
    : names.map((name, n) => [name, ...ways.map(({ numbers }) => numbers[n]!)]);
  const head = (
    <>
      <span aria-hidden="true">
        ∂<i>E</i>/∂
        <Weight k={chosen} />
      </span>
      <span className="heard">derivative of the error by weight {chosen + 1}</span>
    </>
  );
  return (
    <Values
      caption={`The gradient of every copy of weight ${chosen + 1}, in two ways`}
      heads={[head, ...(across ? names : ways.map(({ name }) => name))]}
      rows={lines.map((line) => line.map((text) => text ?? UNKNOWN))}
      className={`five-ledger is-${kind}`}
      style={across ? ({ '--steps': steps } as CSSProperties) : {}}
      rowClass={(row) => (!across && row === steps ? 'opens' : undefined)}
      cellClass={(row, column) => (lines[row]![column] === null ? 'is-unknown' : undefined)}
    />
  );
}

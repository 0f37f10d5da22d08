import type { CSSProperties } from 'react';
import { Raised } from '@/components/marks/Raised';
import { UNKNOWN } from '@/lib/notation/format';
import { Weight } from './Net';
import type { Ledger as LedgerView } from './view';

export interface LedgerProps {
  readonly ledger: LedgerView;
  readonly chosen: number;
  /** With a column for each copy, as they stand above; or a line for each. */
  readonly kind: 'wide' | 'narrow';
}

const Cell = ({ text }: { readonly text: string | null }) => (
  <td className={text === null ? 'is-unknown' : undefined}>
    <Raised text={text ?? UNKNOWN} />
  </td>
);

/** ∂E/∂w of every copy of the chosen weight, by the two ways. */
export function Ledger({ ledger: { rows }, chosen, kind }: LedgerProps) {
  const [history, layers] = rows;
  const steps = history.copies.length;
  const copies = history.copies.map((_, n) => `copy ${n + 1}`);
  const caption = <caption className="heard">The gradient of every copy of weight {chosen + 1}, in two ways</caption>;
  const head = (
    <>
      <span aria-hidden="true">
        ∂<i>E</i>/∂
        <Weight k={chosen} />
      </span>
      <span className="heard">derivative of the error by weight {chosen + 1}</span>
    </>
  );
  if (kind === 'wide') {
    return (
      <table className="values five-ledger is-wide" style={{ '--steps': steps } as CSSProperties}>
        {caption}
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {[...copies, 'sum', 'average'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.copies.map((text, n) => (
                <Cell key={n} text={text} />
              ))}
              <Cell text={row.sum} />
              <Cell text={row.average} />
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <table className="values five-ledger is-narrow">
      {caption}
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {rows.map(({ short }) => (
            <th key={short} scope="col">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {copies.map((name, n) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <Cell text={history.copies[n]!} />
            <Cell text={layers.copies[n]!} />
          </tr>
        ))}
        <tr className="opens">
          <th scope="row">sum</th>
          <Cell text={history.sum} />
          <Cell text={layers.sum} />
        </tr>
        <tr>
          <th scope="row">average</th>
          <Cell text={history.average} />
          <Cell text={layers.average} />
        </tr>
      </tbody>
    </table>
  );
}

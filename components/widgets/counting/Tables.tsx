import { grouped } from '@/lib/notation/magnitude';
import { href } from '@/lib/site/paths';
import { Raised } from '@/components/marks/Raised';
import type { Source } from './sizes';
import type { NetRow, PriceRow } from './view';

export function SourceLink({ source }: { readonly source: Source }) {
  return <a href={href(`/references/#bib-${source.key}`)}>{source.label}</a>;
}

export interface PricesProps {
  readonly rows: readonly PriceRow[];
  /** What is bought. */
  readonly what: string;
  readonly ratio?: boolean;
  /** For a listener. */
  readonly caption: string;
}

/** What both ways cost, row by row; with `ratio` also how many times as much. */
export function Prices({ rows, what, ratio = false, caption }: PricesProps) {
  return (
    <table className="values counting-prices">
      <caption className="heard">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{what}</th>
          <th scope="col" className="pass-forward">
            <span aria-hidden="true">→ </span>one at a time
          </th>
          <th scope="col" className="pass-backward">
            <span aria-hidden="true">← </span>backward pass
          </th>
          {ratio && <th scope="col">ratio</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, trying, back, times }) => (
          <tr key={head}>
            <th scope="row">{head}</th>
            <td>
              <Raised text={trying} />
            </td>
            <td>
              <Raised text={back} />
            </td>
            {ratio && (
              <td>
                <Raised text={times} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** All nets of the ruler, with their sources. */
export function AllNets({ rows, machine }: { readonly rows: readonly NetRow[]; readonly machine: string }) {
  return (
    <table className="counting-nets-table">
      <caption>Slopes of all weights, one case: one weight at a time, and by one backward pass. Times on {machine}</caption>
      <thead>
        <tr>
          <th scope="col">Net</th>
          <th scope="col">Year</th>
          <th scope="col">Weights</th>
          <th scope="col">Passes, one at a time</th>
          <th scope="col">Passes, backward</th>
          <th scope="col">Multiplications, one at a time</th>
          <th scope="col">Multiplications, backward</th>
          <th scope="col">Time, one at a time</th>
          <th scope="col">Time, backward</th>
          <th scope="col" className="is-words">
            Source of the size
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ size, weights, rows: prices }) => (
          <tr key={size.id}>
            <th scope="row">{size.name}</th>
            <td>{size.year ?? '–'}</td>
            <td>{weights}</td>
            {prices.flatMap(({ head, trying, back }) => [
              <td key={`${head} trying`}>
                <Raised text={trying} />
              </td>,
              <td key={`${head} back`}>
                <Raised text={back} />
              </td>,
            ])}
            <td className="is-words">
              {size.source && <SourceLink source={size.source} />}
              {size.note && `${size.source ? ', ' : ''}${size.note}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The net that the ruler stands at. */
export function Told({ row: { size, rows } }: { readonly row: NetRow }) {
  return (
    <>
      <p className="counting-name">
        {size.name}
        {size.year !== null && <span> {size.year}</span>}
      </p>
      <p className="counting-size">{grouped(size.weights)} weights</p>
      <p className="counting-source">
        {size.source ? (
          <>
            Source: <SourceLink source={size.source} />
            {size.note && `, ${size.note}`}
          </>
        ) : (
          size.note
        )}
      </p>
      <Prices rows={rows} what="one case" caption={`Slopes of all ${grouped(size.weights)} weights, one case`} />
    </>
  );
}

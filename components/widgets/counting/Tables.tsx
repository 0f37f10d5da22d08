import { PlotTable } from '@/components/marks/plot/PlotTable';
import { Values } from '@/components/marks/Values';
import type { Source } from '@/lib/nets/landmarks';
import { grouped } from '@/lib/notation/magnitude';
import { href } from '@/lib/site/paths';
import type { NetRow, PriceRow } from './view';

function SourceLink({ source }: { readonly source: Source }) {
  return <a href={href(`/references/#bib-${source.key}`)}>{source.label}</a>;
}

interface PricesProps {
  readonly rows: readonly PriceRow[];
  /** What is bought. */
  readonly what: string;
  readonly ratio?: boolean;
  /** For a listener. */
  readonly caption: string;
}

/** A way with its arrow, in the colour of its pass. */
const way = (pass: 'forward' | 'backward', arrow: string, name: string) => (
  <span className={`pass-${pass}`}>
    <span aria-hidden="true">{arrow} </span>
    {name}
  </span>
);

/** What both ways cost, row by row; with `ratio` also how many times as much. */
export function Prices({ rows, what, ratio = false, caption }: PricesProps) {
  return (
    <Values
      caption={caption}
      heads={[what, way('forward', '→', 'one at a time'), way('backward', '←', 'backward pass'), ...(ratio ? ['ratio'] : [])]}
      rows={rows.map(({ head, trying, back, times }) => [head, trying, back, ...(ratio ? [times] : [])])}
      className="counting-prices"
    />
  );
}

const heads = [
  'Net',
  'Year',
  'Weights',
  ...['Passes', 'Multiplications', 'Time'].flatMap((price) => [`${price}, one at a time`, `${price}, backward`]),
  'Source of the size',
];

/** All nets of the ruler, with their sources. */
export function AllNets({ rows, machine }: { readonly rows: readonly NetRow[]; readonly machine: string }) {
  return (
    <PlotTable
      className="counting-nets-table"
      caption={`Slopes of all weights, one case: one weight at a time, and by one backward pass. Times on ${machine}`}
      heads={heads}
      rows={rows.map(({ size: { name, year, source, note }, weights, rows: prices }) => [
        name,
        year ?? '–',
        weights,
        ...prices.flatMap(({ trying, back }) => [trying, back]),
        <>
          {source && <SourceLink source={source} />}
          {note && `${source ? ', ' : ''}${note}`}
        </>,
      ])}
    />
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

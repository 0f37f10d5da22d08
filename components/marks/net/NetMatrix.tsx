import { useQuantity } from '../net-scope';
import { squarePaths } from '../plot/Squares';
import { placesFor, STRIP, type EdgeUnit, type MatrixMark } from './matrix';
import { isLit } from './reading';

export interface NetMatrixProps {
  readonly mark: MatrixMark;
  /** What it may take, in px. */
  readonly width: number;
  readonly height: number;
}

/** The side of a cell in the drawing's own units, in which `squarePaths` works. */
const UNIT = 20;

/** Names stand every second row and column where cells are narrower than their letters are high; those in play always. */
const ROOMY = 10;

/** Squares of one strip or matrix, drawn at a place with cells of a size. */
function Cells({
  values,
  full,
  x,
  y,
  cell,
  className,
}: {
  readonly values: readonly (readonly number[])[];
  readonly full: number;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  readonly className: string;
}) {
  const { positive, negative } = squarePaths(values, full);
  return (
    <g className={className} transform={`translate(${x} ${y}) scale(${cell / UNIT})`}>
      <path className="plot-positive" d={positive} />
      <path className="plot-negative" d={negative} />
    </g>
  );
}

const said = (units: readonly EdgeUnit[]) => units.map(({ y }) => y ?? NaN);
const back = (units: readonly EdgeUnit[]) => units.map((unit) => unit.back ?? NaN);
const largest = (values: readonly number[]) => Math.max(...values.filter(Number.isFinite).map(Math.abs), 1e-12);

/**
 * A part of a large net: its weights as squares, filled when positive, hollow when negative; above the columns what the senders say,
 * right of the rows what the receivers say, and beside both what comes back. The row and the column in play are framed.
 */
export function NetMatrix({ mark, width, height }: NetMatrixProps) {
  const { rows, columns, values, lit, pass } = mark;
  const quantity = useQuantity();
  const { cell, left, top, ...size } = placesFor(mark, { width, height });
  const [w, h] = [columns.length * cell, rows.length * cell];
  const [saidX, backX, saidY, backY] = [left + w + STRIP, left + w + 2 * STRIP + cell, top - STRIP - cell, top + h + STRIP];
  const frame = (row: number, column: number, across: number, down: number) =>
    `M${left + column * cell} ${top + row * cell}h${across * cell}v${down * cell}h${-across * cell}z`;
  const litRows = [...new Set(lit.map(({ row }) => row))];
  const litColumns = [...new Set(lit.map(({ column }) => column))];
  const bands =
    lit.length === 0
      ? ''
      : litRows.length === 1
        ? frame(litRows[0]!, 0, columns.length, 1)
        : litColumns.length === 1
          ? frame(0, litColumns[0]!, 1, rows.length)
          : '';
  const backs = [...back(rows), ...back(columns)];
  const speaks = rows.filter(({ says }) => says.length > 0);
  return (
    <div className={`net-matrix pass-${pass}`} role="img" aria-label={mark.description}>
      <p className="net-matrix-chain" aria-hidden="true">
        {mark.chain.map(({ name, size: count, part }, k) => (
          <span key={k} className={part ? `is-${part}` : undefined}>
            {name} {count}
          </span>
        ))}
      </p>
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        style={{ maxInlineSize: `${size.width}px` }}
        aria-hidden="true"
        data-moment={mark.moment}
      >
        {mark.columnGroups.map(({ name, from, count }) => (
          <text key={name} className="net-matrix-group" x={left + (from + count / 2) * cell} y="12" textAnchor="middle">
            {name}
          </text>
        ))}
        {columns.map(
          ({ unit, name, role }, c) =>
            (cell >= ROOMY || c % 2 === 0 || isLit(role)) && (
              <text
                key={unit}
                className={`net-matrix-name role-${role}`}
                transform={`translate(${left + (c + 0.5) * cell + 4} ${saidY - 3}) rotate(-90)`}
                data-quantity={isLit(role) ? quantity(unit === 0 ? 'one' : `y.${unit}`) : undefined}
              >
                {name}
              </text>
            ),
        )}
        {rows.map(
          ({ unit, name, role }, r) =>
            (cell >= ROOMY || r % 2 === 0 || isLit(role)) && (
              <text
                key={unit}
                className={`net-matrix-name role-${role}`}
                x={left - 5}
                y={top + (r + 0.5) * cell + 4}
                textAnchor="end"
                data-quantity={isLit(role) ? quantity(`y.${unit}`) : undefined}
              >
                {name}
              </text>
            ),
        )}
        <path className="net-matrix-edge" d={frame(0, 0, columns.length, rows.length)} />
        <path
          className="net-matrix-lines"
          d={[
            ...mark.columnGroups.slice(1).map(({ from }) => `M${left + from * cell} ${top}v${h}`),
            ...mark.rowGroups.slice(1).map(({ from }) => `M${left} ${top + from * cell}h${w}`),
          ].join('')}
        />
        {bands && <path className="net-matrix-band" d={bands} />}
        <Cells className="net-matrix-weights" values={values} full={mark.full} x={left} y={top} cell={cell} />
        {bands === '' && lit.length > 0 && lit.length < rows.length * columns.length && (
          <path className="net-matrix-band" d={lit.map(({ row, column }) => frame(row, column, 1, 1)).join('')} />
        )}
        {lit.length === 1 && <path className="net-matrix-cell" d={frame(lit[0]!.row, lit[0]!.column, 1, 1)} />}
        <Cells className="net-matrix-said" values={[said(columns)]} full={1} x={left} y={saidY} cell={cell} />
        <Cells className="net-matrix-said" values={said(rows).map((y) => [y])} full={1} x={saidX} y={top} cell={cell} />
        <Cells className="net-matrix-back" values={back(rows).map((one) => [one])} full={largest(backs)} x={backX} y={top} cell={cell} />
        <Cells className="net-matrix-back" values={[back(columns)]} full={largest(backs)} x={left} y={backY} cell={cell} />
        {speaks.length === 1 &&
          speaks[0]!.says.slice(-2).map(({ key, text, role }, k, all) => (
            <text
              key={key}
              className={`net-matrix-says role-${role}`}
              x={backX + cell + 4}
              y={top + (rows.indexOf(speaks[0]!) + 0.5) * cell + 4 + (k - (all.length - 1) / 2) * 14}
              data-quantity={quantity(key)}
            >
              {text}
            </text>
          ))}
        {columns.length > 0 && (
          <text className="net-matrix-group" x={left} y={backY + cell + 15}>
            y above and right{backs.some(Number.isFinite) && ' · ∂E/∂y below · ∂E/∂x far right'}
          </text>
        )}
        {lit.length <= 80 &&
          lit.map(({ row, column, key }) => (
            <rect
              key={key}
              className="net-matrix-hit"
              x={left + column * cell}
              y={top + row * cell}
              width={cell}
              height={cell}
              data-quantity={quantity(key)}
            />
          ))}
      </svg>
      {mark.note && <p className="net-matrix-note">{mark.note}</p>}
    </div>
  );
}

import type { CSSProperties } from 'react';
import { Meter } from './Meter';
import { useQuantity } from './net-scope';
import { NumberChip } from './NumberChip';
import { Sym } from './Sym';
import type { LabelMark, LabelRow } from './types';
import { memoPlain } from './memo-plain';

const Row = memoPlain(function Row({ row }: { readonly row: LabelRow }) {
  const known = row.number.text !== null && row.number.role !== 'dim';
  return (
    <>
      <span className="label-sign">
        {row.symbol && <Sym mark={row.symbol} silent />}
        {row.sign && (
          <svg
            className={`label-mark${known ? ` pass-${row.sign === 'back' ? 'backward' : 'change'}` : ''}`}
            viewBox="0 0 12 10"
            aria-hidden="true"
          >
            <path d={row.sign === 'back' ? 'M11.5 5H2M5 1.7L1.5 5L5 8.3' : 'M6 1L10.6 9H1.4Z'} />
          </svg>
        )}
      </span>
      <span className="label-meter">{row.meter && <Meter {...row.meter} />}</span>
      <span className="label-number">
        <NumberChip mark={row.number} bold={row.bold} />
      </span>
    </>
  );
});

/** Real text over the drawing: a weight with its derivative, the readings of a unit, or its output. */
export const NetLabel = memoPlain(function NetLabel({
  mark,
  width,
  height,
}: {
  readonly mark: LabelMark;
  readonly width: number;
  readonly height: number;
}) {
  const quantity = useQuantity();
  const style = {
    left: `${Math.round((mark.x / width) * 1e4) / 100}%`,
    top: `${Math.round((mark.y / height) * 1e4) / 100}%`,
    ...(mark.width === undefined ? {} : { '--label-width': mark.width }),
  } as CSSProperties;
  const { title } = mark;
  // A number alone stands in the very middle of its place.
  const bare = mark.kind === 'weight' && mark.rows.every(({ symbol, sign }) => !symbol && !sign);
  return (
    <div
      className={`label is-${mark.kind} align-${mark.align}${mark.onDisc ? ' is-on-disc' : ''}${bare ? ' is-bare' : ''}`}
      style={style}
      data-label={mark.key}
    >
      {title && (
        <div className="label-title">
          <strong>{title.name}</strong>
          {title.note !== undefined && (
            <>
              {' '}
              <span
                className={`chip is-note role-${title.noteRole ?? 'known'} pass-${title.pass ?? 'error'}`}
                data-quantity={quantity(title.noteKey)}
              >
                {title.note}
              </span>
            </>
          )}
        </div>
      )}
      {mark.rows.length > 0 && (
        <div className="label-rows">
          {mark.rows.map((row) => (
            <Row key={row.number.key} row={row} />
          ))}
        </div>
      )}
    </div>
  );
});

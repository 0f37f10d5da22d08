import { memo, type PointerEvent } from 'react';
import type { Moment } from './moment';
import { bits, cell, inputAt, mapView } from './map-view';

const side = 8 * cell;

type Square = ReturnType<typeof mapView>[number];

export interface AnswerMapProps {
  readonly moment: Moment;
  /** The input on show, marked in the map. */
  readonly input: number;
  readonly onAsk: (input: number) => void;
}

/** All 64 answers at once: the area of a square is the output, and the framed diagonal is the symmetric inputs. */
export function AnswerMap({ moment, input, onAsk }: AnswerMapProps) {
  const squares = mapView(moment);
  const shown = squares[input]!;
  // A tap, not a swipe that scrolls the page: the pointer events of a swipe end in a cancel.
  const ask = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0) return;
    const { left, top, width } = event.currentTarget.getBoundingClientRect();
    const unit = (side + 38) / width;
    const at = (offset: number) => Math.floor((offset * unit - 1) / cell);
    const [row, column] = [at(event.clientY - top), at(event.clientX - left)];
    if (row >= 0 && row < 8 && column >= 0 && column < 8) onAsk(inputAt(row, column));
  };
  return (
    <div className="hero-map">
      <p>
        <strong>Its 64 answers: {moment.right} right</strong> <span>first three</span>
      </p>
      <svg viewBox={`-1 -1 ${side + 38} ${side + 24}`} onPointerUp={ask} aria-hidden="true">
        {squares.map((square) => (
          <Answer key={square.input} square={square} />
        ))}
        <path className="hero-asked" d={corners(shown.column * cell, shown.row * cell)} />
        <Bits />
      </svg>
      <p>last three inputs, read backwards</p>
    </div>
  );
}

const text = (value: number) => value.toFixed(1);

const Answer = memo(
  function Answer({ square: { row, column, side: share, symmetric } }: { readonly square: Square }) {
    const s = 22 * share;
    const x = column * cell + cell / 2;
    const y = row * cell + cell / 2;
    return (
      <>
        {symmetric && <rect className="hero-frame" x={x - 14} y={y - 14} width="28" height="28" />}
        <rect className="hero-square" x={text(x - s / 2)} y={text(y - s / 2)} width={text(s)} height={text(s)} />
      </>
    );
  },
  ({ square: a }, { square: b }) => text(22 * a.side) === text(22 * b.side),
);

/** Four corners around the cell of the input on show. */
function corners(x: number, y: number): string {
  const [a, b] = [-0.5, cell + 0.5];
  const one = (px: number, py: number, dx: number, dy: number) => `M${x + px + dx} ${y + py}h${-dx}v${dy}`;
  return one(a, a, 8, 8) + one(b, a, -8, 8) + one(a, b, 8, -8) + one(b, b, -8, -8);
}

const Bits = memo(function Bits() {
  return bits.map((name, n) => (
    <g key={name}>
      <text className="hero-bits" x={side + 8} y={n * cell + cell / 2 + 4}>
        {name}
      </text>
      <text className="hero-bits is-below" x={n * cell + cell / 2} y={side + 16}>
        {name}
      </text>
    </g>
  ));
});

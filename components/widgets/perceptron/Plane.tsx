import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { SIDE, type PerceptronView, type PlaceMark } from './view';

export interface PlaneProps {
  readonly plane: PerceptronView['plane'];
  /** Whether the reader may place points. */
  readonly open: boolean;
  readonly onPlace: (a: number, b: number) => void;
  readonly onMove: (a: number, b: number) => void;
  /** Where the keys start. */
  readonly spot: { readonly a: number; readonly b: number } | null;
}

const RADIUS = 13;
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The plane of the two inputs: points, the line, and the half that is answered with 1. */
export function Plane({ plane, open, onPlace, onMove, spot }: PlaneProps) {
  const hatch = useId();
  const drawing = useRef<SVGSVGElement>(null);

  const onPointerUp = (event: PointerEvent) => {
    const { left, top, width } = drawing.current!.getBoundingClientRect();
    const [low, high] = plane.window;
    const input = (offset: number) => Math.round(low + (offset / width) * (high - low));
    onPlace(input(event.clientX - left), -input(event.clientY - top));
  };
  // These keys belong to the plane here, so the figure does not step by them.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = spot ?? { a: 0, b: 0 };
    const move = moves[event.key];
    if (move) onMove(...(spot ? ([at.a + move[0], at.b + move[1]] as const) : ([0, 0] as const)));
    else if (event.key === 'Enter') onPlace(at.a, at.b);
    else return;
    event.preventDefault();
  };

  const picture = (
    <svg ref={drawing} className="plane" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={plane.description}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="plane-hatch" d="M0 0V7" />
        </pattern>
      </defs>
      {plane.on !== '' && <polygon points={plane.on} fill={`url(#${hatch})`} />}
      <path className="plane-axes" d={`M${plane.zero} 0V${SIDE}M0 ${SIDE - plane.zero}H${SIDE}`} />
      {plane.axes.map(({ at, figure }) => (
        <g key={figure} className="plane-figures">
          <path d={`M${at} ${SIDE - plane.zero - 4}v8M${plane.zero - 4} ${SIDE - at}h8`} />
          {open && (
            <text x={at} y={SIDE - 1} textAnchor="middle">
              {figure}
            </text>
          )}
          {open && figure !== '0' && (
            <text x={0} y={SIDE - at + 4}>
              {figure}
            </text>
          )}
        </g>
      ))}
      {open &&
        plane.axes.flatMap(({ at: x }) =>
          plane.axes.map(({ at: y }) => <circle key={`${x} ${y}`} className="plane-dot" cx={x} cy={SIDE - y} r="1.5" />),
        )}
      {plane.before && <path className="plane-before" d={`M${plane.before[0].join(' ')}L${plane.before[1].join(' ')}`} />}
      {plane.line && (
        <path
          className={plane.before ? 'plane-line is-changed' : 'plane-line'}
          d={`M${plane.line[0].join(' ')}L${plane.line[1].join(' ')}`}
        />
      )}
      {plane.places.map((mark) => (
        <PlacePoint key={`${mark.a} ${mark.b}`} mark={mark} />
      ))}
      {plane.spot && (
        <path className="plane-spot" d={`M${plane.spot[0] - 22} ${plane.spot[1] - 10}v-12h12m20 0h12v12m0 20v12h-12m-20 0h-12v-12`} />
      )}
    </svg>
  );
  if (!open) return <div className="plane-frame">{picture}</div>;
  return (
    <div
      className="plane-frame is-open"
      role="application"
      tabIndex={0}
      aria-label="Place points: arrow keys move, Enter sets a 1, then a 0, then nothing"
      onKeyDown={onKeyDown}
      onPointerUp={onPointerUp}
    >
      {picture}
    </div>
  );
}

function PlacePoint({ mark: { x, y, target, wrong, now, label } }: { readonly mark: PlaceMark }) {
  return (
    <g className={target === 1 ? 'plane-point is-one' : 'plane-point'}>
      {now && <circle className="plane-now" cx={x} cy={y} r={RADIUS + 10} />}
      {wrong && <circle className="plane-wrong" cx={x} cy={y} r={RADIUS + 4.5} />}
      <circle className="plane-disc" cx={x} cy={y} r={RADIUS} />
      <text className="plane-target" x={x} y={y + 5} textAnchor="middle">
        {target}
      </text>
      {label !== null && (
        <text className="plane-label" x={x + 20} y={y + 34}>
          {label}
        </text>
      )}
    </g>
  );
}

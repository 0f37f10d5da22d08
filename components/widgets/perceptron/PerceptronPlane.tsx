import { Plane, PlanePoint } from '@/components/marks/Plane';
import { SIDE, type PerceptronView } from './view';

const RADIUS = 13;

export interface PerceptronPlaneProps {
  readonly plane: PerceptronView['plane'];
  /** Where the keys start. */
  readonly spot: { readonly a: number; readonly b: number } | null;
  /** Whether the reader may place points. */
  readonly open: boolean;
  readonly onPlace: (a: number, b: number) => void;
  readonly onMove: (a: number, b: number) => void;
}

/** The plane of the two inputs: points, the line, and the half that is answered with 1. */
export function PerceptronPlane({ plane, spot, open, onPlace, onMove }: PerceptronPlaneProps) {
  const { axes, zero, before, line, places } = plane;
  const { a, b } = spot ?? { a: 0, b: 0 };
  const ask = {
    label: 'Place points: arrow keys move, Enter sets a 1, then a 0, then nothing',
    window: plane.window,
    // The first press only shows where the keys stand.
    onArrow: (right: number, up: number) => (spot ? onMove(a + right, b + up) : onMove(a, b)),
    onEnter: () => onPlace(a, b),
    onTap: ([x, y]: readonly [number, number]) => onPlace(Math.round(x), Math.round(y)),
  };
  return (
    <Plane side={SIDE} description={plane.description} on={plane.on} ask={open ? ask : undefined}>
      <path className="plane-axes" d={`M${zero} 0V${SIDE}M0 ${SIDE - zero}H${SIDE}`} />
      {axes.map(({ at, figure }) => (
        <g key={figure} className="plane-figures">
          <path d={`M${at} ${SIDE - zero - 4}v8M${zero - 4} ${SIDE - at}h8`} />
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
        axes.flatMap(({ at: x }) =>
          axes.map(({ at: y }) => <circle key={`${x} ${y}`} className="plane-dot" cx={x} cy={SIDE - y} r="1.5" />),
        )}
      {before !== '' && <path className="plane-before" d={before} />}
      {line !== '' && <path className={before === '' ? 'plane-line' : 'plane-line is-changed'} d={line} />}
      {places.map(({ a, b, x, y, target, wrong, now }) => (
        <PlanePoint key={`${a} ${b}`} {...{ x, y, target, wrong }} radius={RADIUS} gap={4.5} figured>
          {now && <circle className="plane-now" cx={x} cy={y} r={RADIUS + 10} />}
          {!open && (
            <text className="plane-label" x={x + 20} y={y + 34}>
              {`${a} ${b}`}
            </text>
          )}
        </PlanePoint>
      ))}
      {plane.spot && (
        <path className="plane-spot" d={`M${plane.spot[0] - 22} ${plane.spot[1] - 10}v-12h12m20 0h12v12m0 20v12h-12m-20 0h-12v-12`} />
      )}
    </Plane>
  );
}

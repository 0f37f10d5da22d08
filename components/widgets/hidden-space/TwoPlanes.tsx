import type { PointerEvent } from 'react';
import { Plane, PlanePoint } from '@/components/marks/Plane';
import { pathOf, pointed, type Point } from '@/components/marks/plane-geometry';
import { inHidden, INPUTS, SIDE } from './planes';
import { GRAIN, type HiddenSpaceState } from './state';
import type { HiddenSpaceView } from './view';

export interface InputsPlaneProps {
  readonly plane: HiddenSpaceView['inputs'];
  /** The reader's point, in twentieths. */
  readonly at: Pick<HiddenSpaceState, 'a' | 'b'>;
  readonly onProbe: (a: number, b: number) => void;
  /** Where the point goes, in words. */
  readonly told: string;
}

/** The plane of the inputs: sheet, cases, the lines of the hidden units, and a point that the reader moves. */
export function InputsPlane({ plane, at, onProbe, told }: InputsPlaneProps) {
  const ask = {
    label: `A point to be moved with the arrow keys. ${told}`,
    window: INPUTS,
    onArrow: (right: number, up: number) => onProbe(at.a + right, at.b + up),
    onTap: ([a, b]: Point) => onProbe(a * GRAIN, b * GRAIN),
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) ask.onTap(pointed(event, INPUTS));
  };
  return (
    <Plane side={SIDE} description={plane.description} on={plane.on} ask={ask}>
      <Sheet plane={plane} />
      {plane.lines.map(({ name, d, hairs, at: [x, y] }) => (
        <g key={name}>
          <path className="folded-line" d={d} />
          <path className="folded-hairs" d={hairs} />
          <text className="folded-name" x={x} y={y + 5} textAnchor="middle">
            {name}
          </text>
        </g>
      ))}
      {plane.cases.map((mark) => (
        <PlanePoint key={mark.label} {...mark} radius={12} figured>
          <text className="plane-label" x={mark.x + 17} y={mark.y + 31}>
            {mark.label}
          </text>
        </PlanePoint>
      ))}
      <g
        className="folded-handle"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        // The end of a drag is no tap on the plane.
        onPointerUp={(event) => event.stopPropagation()}
      >
        <circle cx={plane.probe[0]} cy={plane.probe[1]} r="27" />
        <Probe at={plane.probe} />
      </g>
    </Plane>
  );
}

/** All that two units can say: from 0 to 1 each. */
const corners: readonly Point[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const frame = pathOf(corners.map(inHidden), 'Z');
const [zero, one] = [inHidden([0, 0]), inHidden([1, 1])];

/** The plane of what units 3 and 4 say: the same sheet, the same cases, and the output's one line. */
export function HiddenPlane({ plane }: { readonly plane: HiddenSpaceView['hidden'] }) {
  return (
    <Plane side={SIDE} description={plane.description} on={plane.on}>
      <path className="folded-frame" d={frame} />
      <g className="plane-figures">
        {[zero, one].map(([x, y], figure) => (
          <g key={figure}>
            <text x={x} y={SIDE - 8} textAnchor="middle">
              {figure}
            </text>
            <text x={zero[0] - 19} y={y + 5} textAnchor="end">
              {figure}
            </text>
          </g>
        ))}
      </g>
      <Sheet plane={plane} />
      {plane.line !== '' && <path className="plane-line" d={plane.line} />}
      {plane.cases.map((mark) => (
        <PlanePoint key={mark.label} {...mark} radius={8} />
      ))}
      {plane.names.map(({ text, x, y, anchor }) => (
        <text key={text} className="plane-label" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      <Probe at={plane.probe} />
    </Plane>
  );
}

/** The square between the four cases, flat or folded, and the stretches between those that want the same. */
function Sheet({ plane: { sheet, diagonals } }: { readonly plane: Pick<HiddenSpaceView['hidden'], 'sheet' | 'diagonals'> }) {
  return (
    <>
      <path className="folded-grid" d={sheet.lines} />
      <path className="folded-edge" d={sheet.edge} />
      <path className="folded-diagonals" d={diagonals} />
    </>
  );
}

/** The reader's point, here and where the hidden units put it. */
function Probe({ at: [x, y] }: { readonly at: Point }) {
  return <path className="folded-probe" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />;
}

import { useId, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { CaseDisc, Hatch, Probe, Sheet } from './Marks';
import { INPUTS, SIDE } from './planes';
import { GRAIN } from './state';
import type { HiddenSpaceView } from './view';

export interface InputsPlaneProps {
  readonly plane: HiddenSpaceView['inputs'];
  /** The reader's point, in twentieths. */
  readonly at: { readonly a: number; readonly b: number };
  readonly onProbe: (a: number, b: number) => void;
  /** Where the point goes, in words. */
  readonly told: string;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const [LOW, HIGH] = INPUTS;

/** The plane of the inputs: sheet, cases, the lines of the hidden units, and a point that the reader moves. */
export function InputsPlane({ plane, at, onProbe, told }: InputsPlaneProps) {
  const hatch = useId();
  const drawing = useRef<SVGSVGElement>(null);
  const dragging = useRef(false);

  const follow = (event: PointerEvent) => {
    const { left, top, width } = drawing.current!.getBoundingClientRect();
    const twentieths = (offset: number) => (LOW + (offset / width) * (HIGH - LOW)) * GRAIN;
    onProbe(twentieths(event.clientX - left), (LOW + HIGH) * GRAIN - twentieths(event.clientY - top));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    dragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  // These keys belong to the point here, so the figure does not step by them.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    onProbe(at.a + move[0], at.b + move[1]);
  };

  return (
    <div
      className="plane-frame is-open"
      role="application"
      tabIndex={0}
      aria-label={`A point to be moved with the arrow keys. ${told}`}
      onKeyDown={onKeyDown}
      onPointerUp={(event) => {
        if (!dragging.current) follow(event);
      }}
    >
      <svg ref={drawing} className="plane" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={plane.description}>
        <Hatch id={hatch} />
        {plane.on !== '' && <path d={plane.on} fill={`url(#${hatch})`} fillRule="evenodd" />}
        <Sheet sheet={plane.sheet} />
        <path className="folded-diagonals" d={plane.diagonals} />
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
          <g key={mark.label}>
            <CaseDisc mark={mark} radius={12} figure />
            <text className="plane-label" x={mark.x + 17} y={mark.y + 31}>
              {mark.label}
            </text>
          </g>
        ))}
        <g
          className="folded-handle"
          onPointerDown={onPointerDown}
          onPointerMove={(event) => {
            if (dragging.current) follow(event);
          }}
          onPointerUp={(event) => {
            dragging.current = false;
            event.stopPropagation();
          }}
          onPointerCancel={() => {
            dragging.current = false;
          }}
        >
          <circle cx={plane.probe[0]} cy={plane.probe[1]} r="27" />
          <Probe at={plane.probe} />
        </g>
      </svg>
    </div>
  );
}

import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Contours } from '@/components/marks/plot/Contours';
import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import type { MapBook } from './measure';
import { EDGE, type ErrorSurfaceState } from './state';
import { axesOf, levels, nameOf, type ErrorSurfaceView } from './view';

export interface MapProps {
  readonly state: ErrorSurfaceState;
  readonly view: ErrorSurfaceView;
  readonly map: MapBook;
  readonly measured: boolean;
  readonly bottom: { readonly a: number; readonly b: number };
  readonly onStart: (a: number, b: number) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const side = [-EDGE, EDGE] as const;
const nameLevel = (level: number) => String(level);

/** The walker's map: lines of equal error, both paths with a dot a sweep, and a start to be moved. */
export function Map({ state, view, map, measured, bottom, onStart }: MapProps) {
  const { heavy, plain } = view;
  const [across, up] = axesOf(state);
  const label = `A map of the error over the ${nameOf(across)} and the ${nameOf(up)}, with two paths downhill from one start. ${view.say}`;
  const axis = ({ j, i }: { readonly j: number; readonly i: number }) => <Sym mark={{ of: { q: 'w', j, i }, tone: 'ink' }} silent />;
  return (
    <Plot
      className="surface-map"
      label={label}
      aspect={1}
      room={{ top: 30, right: 8, bottom: 44, left: 40 }}
      x={{ domain: side, label: axis(across) }}
      y={{ domain: side, label: axis(up) }}
      over={<Start state={state} onStart={onStart} />}
    >
      {measured && <Contours values={map.values} columns={map.side} rows={map.side} x={side} y={side} levels={levels} name={nameLevel} />}
      <Dots points={[[bottom.a, bottom.b]]} size={11} open />
      <Curve points={plain.points} dash width="thin" tone="backward" />
      <Curve points={heavy.points} width="thin" tone="change" />
      <Dots points={plain.dots} size={4} tone="backward" />
      <Dots points={heavy.dots} size={5} tone="change" />
      {plain.here && <Chosen point={plain.here} tone="backward" size={13} />}
      {heavy.here && <Chosen point={heavy.here} tone="change" size={17} />}
    </Plot>
  );
}

/** Where both paths start: dragged, tapped, or moved with the arrow keys while it has the focus. */
function Start({ state: { a, b }, onStart }: Pick<MapProps, 'state' | 'onStart'>) {
  const field = useRef<HTMLDivElement>(null);
  const dragging = useRef(false);
  const follow = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }) => {
    const { left, top, width, height } = field.current!.getBoundingClientRect();
    onStart(-EDGE + (2 * EDGE * (clientX - left)) / width, EDGE - (2 * EDGE * (clientY - top)) / height);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    dragging.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  // These keys belong to the start here, so the figure does not step by them.
  const onKeyDown = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const by = event.shiftKey ? 1 : 0.2;
    onStart(a + by * move[0], b + by * move[1]);
  };
  return (
    <div
      ref={field}
      className="surface-start"
      role="application"
      tabIndex={0}
      aria-label={`The start of both paths, at ${format(a, 1)} and ${format(b, 1)}. The arrow keys move it.`}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (dragging.current) follow(event);
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
      onPointerUp={(event) => {
        dragging.current = false;
        follow(event);
      }}
    >
      <span className="surface-flag" style={{ left: `${((a + EDGE) / (2 * EDGE)) * 100}%`, top: `${((EDGE - b) / (2 * EDGE)) * 100}%` }} />
    </div>
  );
}

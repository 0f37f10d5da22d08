import type { KeyboardEvent, PointerEvent } from 'react';
import { useFollowed } from '@/components/figure/use-run';
import { Contours } from '@/components/marks/plot/Contours';
import { Curve } from '@/components/marks/plot/Curve';
import { Chosen, Dots } from '@/components/marks/plot/Dots';
import { Plot } from '@/components/marks/plot/Plot';
import { Sym } from '@/components/marks/Sym';
import { format } from '@/lib/notation/format';
import { bottomOf, mapOf, pairs } from './measure';
import { EDGE, type ErrorSurfaceState } from './state';
import type { ErrorSurfaceView } from './view';

export interface MapProps {
  readonly state: ErrorSurfaceState;
  readonly view: ErrorSurfaceView;
  readonly onStart: (a: number, b: number) => void;
}

/** Heights of the contour lines, in units of E. */
const levels = [0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1, 1.2, 1.4, 1.6];
const side = [-EDGE, EDGE] as const;

/** The walker's map: lines of equal error, both paths with a dot a sweep, and a start to be moved. */
export function Map({ state, view: { heavy, plain, say }, onStart }: MapProps) {
  const map = mapOf(state);
  const measured = useFollowed([map], map.blocks);
  const bottom = bottomOf(state.pair);
  const [across, up] = pairs[state.pair].map(({ j, i }) => ({
    name: `weight from unit ${i} to unit ${j}`,
    axis: { domain: side, label: <Sym mark={{ of: { q: 'w', j, i }, tone: 'ink' }} silent /> },
  }));
  return (
    <div className="surface-left">
      <Plot
        className="surface-map"
        label={`A map of the error over the ${across!.name} and the ${up!.name}, with two paths downhill from one start. ${say}`}
        aspect={1}
        room={{ top: 30, right: 8, bottom: 44, left: 40 }}
        x={across!.axis}
        y={up!.axis}
        over={<Start a={state.a} b={state.b} onStart={onStart} />}
      >
        {measured && <Contours values={map.values} columns={map.side} rows={map.side} x={side} y={side} levels={levels} name={String} />}
        <Dots points={[[bottom.a, bottom.b]]} size={11} open />
        <Curve points={plain.points} dash width="thin" tone="backward" />
        <Curve points={heavy.points} width="thin" tone="change" />
        <Dots points={plain.dots} size={4} tone="backward" />
        <Dots points={heavy.dots} size={5} tone="change" />
        {plain.here && <Chosen point={plain.here} tone="backward" size={13} />}
        {heavy.here && <Chosen point={heavy.here} tone="change" size={17} />}
      </Plot>
      {!measured && (
        <p className="surface-busy" role="status">
          The map is being measured: {Math.round((100 * map.known) / map.blocks)} %
        </p>
      )}
    </div>
  );
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where both paths start: dragged, tapped, or moved with the arrow keys while it has the focus. */
function Start({ a, b, onStart }: { readonly a: number; readonly b: number; readonly onStart: MapProps['onStart'] }) {
  const follow = ({ currentTarget, clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    onStart(-EDGE + (2 * EDGE * (clientX - left)) / width, EDGE - (2 * EDGE * (clientY - top)) / height);
  };
  // A finger scrolls the page over the map, so it only taps.
  const drags = ({ pointerType }: PointerEvent) => pointerType !== 'touch';
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
      className="surface-start"
      role="application"
      tabIndex={0}
      aria-label={`The start of both paths, at ${format(a, 1)} and ${format(b, 1)}. The arrow keys move it.`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button === 0 && drags(event)) event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (drags(event) && event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onPointerUp={follow}
    >
      <span className="surface-flag" style={{ left: `${((a + EDGE) / (2 * EDGE)) * 100}%`, top: `${((EDGE - b) / (2 * EDGE)) * 100}%` }} />
    </div>
  );
}

import { useId, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import { pointed, type Point, type Window } from './plane-geometry';

/** What a plane that is asked does. */
export interface PlaneAsk {
  /** Its name for a listener, which says what the keys do. */
  readonly label: string;
  readonly window: Window;
  /** An arrow key, as a step to the right and up. */
  readonly onArrow: (right: number, up: number) => void;
  readonly onEnter?: () => void;
  /** A tap, in units of the inputs. */
  readonly onTap: (at: Point) => void;
}

const arrows: Readonly<Record<string, Point>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

export interface PlaneProps {
  /** Side of the drawing, in its own units. */
  readonly side: number;
  readonly description: string;
  /** What is answered with 1, as a path; hatched. */
  readonly on: string;
  /** Left out where the plane is only looked at. */
  readonly ask?: PlaneAsk | undefined;
  readonly children: ReactNode;
}

/** A plane of two inputs (or two outputs): the part that is answered with 1, and what is drawn over it. */
export function Plane({ side, description, on, ask, children }: PlaneProps) {
  const hatch = useId();
  const picture = (
    <svg className="plane" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={description}>
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="plane-hatch" d="M0 0V7" />
        </pattern>
      </defs>
      {on !== '' && <path d={on} fill={`url(#${hatch})`} fillRule="evenodd" />}
      {children}
    </svg>
  );
  if (!ask) return <div className="plane-frame">{picture}</div>;
  // These keys belong to the plane, so the figure does not step by them.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const arrow = arrows[event.key];
    if (arrow) ask.onArrow(...arrow);
    else if (event.key === 'Enter' && ask.onEnter) ask.onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="plane-frame is-open"
      role="application"
      tabIndex={0}
      aria-label={ask.label}
      onKeyDown={onKeyDown}
      onPointerUp={(event: PointerEvent) => ask.onTap(pointed(event, ask.window))}
    >
      {picture}
    </div>
  );
}

export interface PlanePointProps {
  readonly x: number;
  readonly y: number;
  readonly target: number;
  readonly wrong: boolean;
  readonly radius: number;
  /** From the disc to the middle of the ring. */
  readonly gap?: number;
  /** Whether the answer that is wanted is written on it. */
  readonly figured?: boolean;
  readonly children?: ReactNode;
}

/** A case: filled where a 1 is wanted, ringed where it is answered wrongly. */
export function PlanePoint({ x, y, target, wrong, radius, gap = 4, figured = false, children }: PlanePointProps) {
  return (
    <g className={target === 1 ? 'plane-point is-one' : 'plane-point'}>
      {wrong && <circle className="plane-wrong" cx={x} cy={y} r={radius + gap} />}
      <circle className="plane-disc" cx={x} cy={y} r={radius} />
      {figured && (
        <text className="plane-target" x={x} y={y + 5} textAnchor="middle">
          {target}
        </text>
      )}
      {children}
    </g>
  );
}

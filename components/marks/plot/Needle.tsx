import { percent, usePlane } from './context';
import { round } from './scale';

export interface NeedleProps {
  readonly x: number;
  readonly y: number;
  /** What the scale at the right edge reads. */
  readonly text: string;
}

/** Where a curve stands now, read off at the right edge: a flag at the point, a line to the edge, the number beside it. */
export function Needle({ x, y, text }: NeedleProps) {
  const plane = usePlane();
  const [left, top] = [percent(plane.x.to(x)), percent(round(100 - plane.y.to(y)))];
  return (
    <g className="plot-needle">
      <line x1={left} x2="100%" y1={top} y2={top} />
      <svg x={left} y={top} overflow="visible">
        <path d="M0 0L13 -6V6Z" />
      </svg>
      <text x="100%" y={top} dx="8" dy="4.6">
        {text}
      </text>
    </g>
  );
}

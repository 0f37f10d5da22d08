import { useId } from 'react';
import { CaseDisc, Hatch, Probe, Sheet } from './Marks';
import { inHidden, pathOf, SIDE } from './planes';
import type { HiddenSpaceView } from './view';

/** All that two units can say: from 0 to 1 each. */
const frame = `${pathOf(
  (
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const
  ).map(inHidden),
)}Z`;
const [zero, one] = [inHidden([0, 0]), inHidden([1, 1])];

/** The plane of what units 3 and 4 say: the same sheet, the same cases, and the output's one line. */
export function HiddenPlane({ plane }: { readonly plane: HiddenSpaceView['hidden'] }) {
  const hatch = useId();
  return (
    <div className="plane-frame">
      <svg className="plane" viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label={plane.description}>
        <Hatch id={hatch} />
        {plane.on !== '' && <path d={plane.on} fill={`url(#${hatch})`} />}
        <path className="folded-frame" d={frame} />
        <g className="plane-figures">
          <text x={zero[0]} y={SIDE - 8} textAnchor="middle">
            0
          </text>
          <text x={one[0]} y={SIDE - 8} textAnchor="middle">
            1
          </text>
          <text x={zero[0] - 19} y={zero[1] + 5} textAnchor="end">
            0
          </text>
          <text x={zero[0] - 19} y={one[1] + 5} textAnchor="end">
            1
          </text>
        </g>
        <Sheet sheet={plane.sheet} />
        <path className="folded-diagonals" d={plane.diagonals} />
        {plane.line !== '' && <path className="plane-line" d={plane.line} />}
        {plane.cases.map((mark) => (
          <CaseDisc key={mark.label} mark={mark} radius={8} />
        ))}
        {plane.names.map(({ text, x, y, anchor }) => (
          <text key={text} className="plane-label" x={x} y={y} textAnchor={anchor}>
            {text}
          </text>
        ))}
        <Probe at={plane.probe} />
      </svg>
    </div>
  );
}

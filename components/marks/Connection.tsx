import type { CSSProperties } from 'react';
import type { ConnectionMark } from './types';

/** A connection: thickness is |w|, a dash is a negative weight, a head is the direction of the pass. */
export function Connection({ mark, moment }: { readonly mark: ConnectionMark; readonly moment: number }) {
  const { head, dash, width, pieces } = mark;
  return (
    <g className={`wire role-${mark.role} pass-${mark.pass}`} data-connection={`${mark.j}.${mark.i}`}>
      <path
        className="wire-line"
        d={pieces.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('')}
        strokeWidth={width}
        strokeDasharray={dash ?? undefined}
      />
      {head && (
        <g
          key={moment}
          className="wire-head"
          style={{ '--dx': `${head.fromX - head.x}px`, '--dy': `${head.fromY - head.y}px` } as CSSProperties}
        >
          <path d="M0 0L-14 6.5L-14 -6.5Z" transform={`translate(${head.x} ${head.y}) rotate(${head.angle})`} />
        </g>
      )}
    </g>
  );
}

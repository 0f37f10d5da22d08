import type { CSSProperties } from 'react';
import { memoPlain } from './memo-plain';
import { useQuantity } from './net-scope';
import type { ConnectionMark } from './types';

/** Pieces as one path; what begins where the one before ended goes on with it, dashes and all. */
const pathOf = (pieces: ConnectionMark['pieces']) =>
  pieces
    .map(([x1, y1, x2, y2], k) => (pieces[k - 1]?.[2] === x1 && pieces[k - 1]?.[3] === y1 ? '' : `M${x1} ${y1}`) + `L${x2} ${y2}`)
    .join('');

/**
 * A connection: thickness is |w|, a dash is a negative weight, a head is the direction of the pass, a double line a weight that others
 * share.
 */
const Connection = memoPlain(function Connection({ mark }: { readonly mark: ConnectionMark }) {
  const { head, dash, width, pieces, shared } = mark;
  const quantity = useQuantity();
  const d = pathOf(pieces);
  return (
    <g
      className={`wire role-${mark.role} pass-${mark.pass}${shared ? ` is-${shared === 'shared' ? 'shared' : 'copy'}` : ''}`}
      data-quantity={quantity(`w.${mark.j}.${mark.i}`)}
    >
      <path className="wire-line" d={d} strokeWidth={width} strokeDasharray={dash ?? undefined} />
      {shared && <path className="wire-core" d={d} strokeWidth={Math.max(0.8, width * 0.4)} />}
      {head && (
        <g className="wire-head" style={{ '--dx': `${head.fromX - head.x}px`, '--dy': `${head.fromY - head.y}px` } as CSSProperties}>
          <path className="wire-tip" d="M0 0L-14 6.5L-14 -6.5Z" transform={`translate(${head.x} ${head.y}) rotate(${head.angle})`} />
        </g>
      )}
    </g>
  );
});

const isLit = ({ role }: ConnectionMark) => role === 'operand' || role === 'result';

/**
 * All connections of a net, those in play over the others. In two groups: in one, the browser would have to move most of
 * them whenever one comes to its end.
 */
export function Connections({ marks }: { readonly marks: readonly ConnectionMark[] }) {
  const drawn = (some: readonly ConnectionMark[]) => (
    <g>
      {some.map((mark) => (
        <Connection key={`${mark.j}.${mark.i}`} mark={mark} />
      ))}
    </g>
  );
  return (
    <>
      {drawn(marks.filter((mark) => !isLit(mark)))}
      {drawn(marks.filter(isLit))}
    </>
  );
}

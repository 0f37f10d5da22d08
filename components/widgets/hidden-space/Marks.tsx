import type { Point } from '@/components/marks/plane-geometry';
import type { CaseMark, SheetMark } from './planes';

/** The hatching of what is answered with 1. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="plane-hatch" d="M0 0V7" />
      </pattern>
    </defs>
  );
}

/** The square between the four cases, flat or folded. */
export function Sheet({ sheet }: { readonly sheet: SheetMark }) {
  return (
    <>
      <path className="folded-grid" d={sheet.lines} />
      <path className="folded-edge" d={sheet.edge} />
    </>
  );
}

/** A case: filled where a 1 is wanted, ringed where the net's answer is wrong. */
export function CaseDisc({
  mark: { target, wrong, x, y },
  radius,
  figure = false,
}: {
  readonly mark: CaseMark;
  readonly radius: number;
  readonly figure?: boolean;
}) {
  return (
    <g className={target === 1 ? 'plane-point is-one' : 'plane-point'}>
      {wrong && <circle className="plane-wrong" cx={x} cy={y} r={radius + 4} />}
      <circle className="plane-disc" cx={x} cy={y} r={radius} />
      {figure && (
        <text className="plane-target" x={x} y={y + 5} textAnchor="middle">
          {target}
        </text>
      )}
    </g>
  );
}

/** The reader's point, here and where the hidden units put it. */
export function Probe({ at: [x, y] }: { readonly at: Point }) {
  return <path className="folded-probe" d={`M${x - 9} ${y}h18M${x} ${y - 9}v18`} />;
}

import { memo } from 'react';
import { percent, usePlane } from './context';
import { round } from './scale';
import { toneClass, type Tone } from './tone';

export interface RuleProps {
  /** An upright line at this x; or a level one at this y. */
  readonly x?: number;
  readonly y?: number;
  /** From where to where on the other axis. Default: all of the plane. */
  readonly from?: number;
  readonly to?: number;
  readonly line?: 'hair' | 'dash' | 'dot' | 'solid';
  readonly tone?: Tone;
  /** Beside the line: of an upright one at its top, of a level one at its right end above it. */
  readonly name?: string;
}

/** A line across the plane at one number: a target, a moment, a price. */
export const Rule = memo(function Rule({ x, y, from, to, line = 'dash', tone = 'ink', name }: RuleProps) {
  const plane = usePlane();
  const upright = x !== undefined;
  const at = upright ? plane.x.to(x) : round(100 - plane.y.to(y ?? NaN));
  if (!Number.isFinite(at)) return null;
  const along = (value: number | undefined, otherwise: number) => {
    if (value === undefined) return otherwise;
    return upright ? round(100 - plane.y.to(value)) : plane.x.to(value);
  };
  const [a, b] = [along(from, upright ? 100 : 0), along(to, upright ? 0 : 100)].map(percent);
  const ends = upright ? { x1: percent(at), x2: percent(at), y1: a, y2: b } : { x1: a, x2: b, y1: percent(at), y2: percent(at) };
  const left = at > 55;
  return (
    <>
      <line className={`plot-rule is-${line} ${toneClass(tone)}`} {...ends} />
      {name !== undefined &&
        (upright ? (
          <text className="plot-name" x={percent(at)} y={b} dx={left ? -7 : 7} dy="13" textAnchor={left ? 'end' : 'start'}>
            {name}
          </text>
        ) : (
          <text className="plot-name" x="100%" y={percent(at)} dx="-4" dy={at < 8 ? 15 : -6} textAnchor="end">
            {name}
          </text>
        ))}
    </>
  );
});

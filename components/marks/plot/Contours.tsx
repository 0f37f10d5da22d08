import { contours } from 'd3';
import { memo, useMemo } from 'react';
import { RaisedSpans } from '../Raised';
import { percent, usePlane } from './context';
import { round } from './scale';
import { Sheet } from './Sheet';

export interface Heights {
  /** Row after row, the first at the low end of y; `columns × rows` numbers, the outermost on the edges of the field. */
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly rows: number;
  /** From where to where the columns and the rows reach. */
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

export interface ContoursProps extends Heights {
  readonly levels: readonly number[];
  /** What stands on the line of a level; null for a line without a figure. */
  readonly name?: (level: number) => string | null;
}

/** A line of equal height: its rings, and a place on it for its figure. In numbers of the axes. */
export interface ContourLine {
  readonly level: number;
  readonly rings: readonly (readonly (readonly [number, number])[])[];
}

/**
 * Lines of equal height, by marching squares. Stretches along the edge of the field are no heights and are left out.
 * @throws RangeError when there are not columns × rows values
 */
export function contourLines({ values, columns, rows, x, y }: Heights, levels: readonly number[]): readonly ContourLine[] {
  if (values.length !== columns * rows || columns < 2 || rows < 2)
    throw new RangeError(`contours: expected ${columns} × ${rows} values, at least 2 × 2, got ${values.length}`);
  // D3 puts a value in the middle of its cell.
  const across = (at: number) => x[0] + (Math.min(columns - 1, Math.max(0, at - 0.5)) / (columns - 1)) * (x[1] - x[0]);
  const up = (at: number) => y[0] + (Math.min(rows - 1, Math.max(0, at - 0.5)) / (rows - 1)) * (y[1] - y[0]);
  const edge = (a: number, b: number, [low, high]: readonly [number, number]) => a === b && (a === low || a === high);
  return contours()
    .size([columns, rows])
    .thresholds([...levels])(Array.from(values))
    .map(({ value, coordinates }) => ({
      level: value,
      rings: coordinates.flat().flatMap((ring) => {
        const pieces: (readonly [number, number])[][] = [[]];
        let before: readonly [number, number] | undefined;
        for (const [a = 0, b = 0] of ring) {
          const point = [across(a), up(b)] as const;
          if (before && (edge(before[0], point[0], x) || edge(before[1], point[1], y))) pieces.push([]);
          pieces.at(-1)!.push(point);
          before = point;
        }
        return pieces.filter((piece) => piece.length > 1);
      }),
    }));
}

/** Hairlines of equal height with their figures, as on a walker's map. */
export const Contours = memo(function Contours({ values, columns, rows, x: [xa, xb], y: [ya, yb], levels, name }: ContoursProps) {
  const plane = usePlane();
  const lines = useMemo(
    () => contourLines({ values, columns, rows, x: [xa, xb], y: [ya, yb] }, levels),
    [values, columns, rows, xa, xb, ya, yb, levels],
  );
  const placed = lines.map(({ level, rings }) => ({
    level,
    rings: rings.map((ring) => ring.map(([x, y]) => [plane.x.to(x), round(100 - plane.y.to(y))] as const)),
  }));
  const names = namePlaces(placed);
  return (
    <>
      <Sheet clip>
        <path
          className="plot-contour"
          d={placed.flatMap(({ rings }) => rings.map((ring) => `M${ring.map((at) => at.join(' ')).join('L')}`)).join('')}
        />
      </Sheet>
      {names.map(({ level, x, y }) => {
        const text = name ? name(level) : String(level);
        return (
          text !== null && (
            <text key={level} className="plot-height" x={percent(x)} y={percent(y)} dy="4" textAnchor="middle">
              <RaisedSpans text={text} />
            </text>
          )
        );
      })}
    </>
  );
});

type Placed = readonly { readonly level: number; readonly rings: readonly (readonly (readonly [number, number])[])[] }[];

/** A place for each figure: on its longest line, inside the plane, as far as may be from the figures that stand already. */
function namePlaces(lines: Placed): { level: number; x: number; y: number }[] {
  const taken: { level: number; x: number; y: number }[] = [];
  for (const { level, rings } of lines) {
    const ring = rings.reduce<readonly (readonly [number, number])[]>((longest, one) => (one.length > longest.length ? one : longest), []);
    let best: { x: number; y: number; room: number } | undefined;
    for (const [x, y] of ring) {
      if (x < 7 || x > 93 || y < 6 || y > 94) continue;
      const room = Math.min(40, ...taken.map((one) => Math.hypot(one.x - x, one.y - y)));
      if (!best || room > best.room + 1e-9) best = { x, y, room };
    }
    if (best && best.room > 9) taken.push({ level, x: best.x, y: best.y });
  }
  return taken;
}

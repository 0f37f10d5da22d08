import { line } from 'd3';
import { memo } from 'react';
import { isInside, isPlaced, placeOf, usePlane, type Plane } from './context';
import { thinned, type Place } from './decimate';
import { Sheet } from './Sheet';
import { toneClass, type Tone } from './tone';

export type Point = readonly [x: number, y: number];

/** Values that are kept in another way than a list. `to` says how far they reach. */
export interface Values {
  readonly get: (at: number) => number;
}

export interface CurveProps {
  /** The points; or `ys`. Null is a gap, and so is a point that is not finite. */
  readonly points?: readonly (Point | null)[];
  /** Values at from, from + 1 … to, as a run writes them down. A list that grows is drawn anew when `to` changes. */
  readonly ys?: ArrayLike<number> | Values;
  readonly from?: number;
  readonly to?: number;
  readonly tone?: Tone;
  readonly width?: 'normal' | 'thin' | 'thick';
  readonly dash?: boolean;
  /** Stands at the curve's end. Only for a curve that is a direct child of its Plot. */
  readonly name?: string;
}

const GAP: Point = [NaN, NaN];

/** How many points a curve has, and which. */
export function pointsOf({ points, ys, from = 0, to }: CurveProps): { readonly count: number; readonly at: (k: number) => Point } {
  if (points) return { count: points.length, at: (k) => points[k] ?? GAP };
  if (!ys) return { count: 0, at: () => GAP };
  const list = 'get' in ys ? undefined : ys;
  const end = list ? Math.min(to ?? Infinity, list.length - 1) : (to ?? -1);
  const get = list ? (k: number) => list[k]! : (ys as Values).get.bind(ys);
  return { count: Math.max(0, end - from + 1), at: (k) => [from + k, get(from + k)] };
}

/** The points that are drawn, in per cent of the plane: at most about 400, extremes among them. */
export function drawnPoints(plane: Plane, curve: CurveProps): Place[] {
  const { count, at } = pointsOf(curve);
  // What has no place on the axis is a gap; else heights as they are serve to compare.
  const height = (k: number) => {
    const y = at(k)[1];
    return Number.isFinite(y) && !(plane.y.log && y <= 0) ? y : NaN;
  };
  const places = thinned(count, (k) => plane.x.to(at(k)[0]), height).map((k) => placeOf(plane, at(k)));
  // Of a level stretch only the ends.
  return places.filter(([, y], k) => y !== places[k - 1]?.[1] || y !== places[k + 1]?.[1]);
}

const path = line<Place>()
  .defined(isPlaced)
  .x(([x]) => x)
  .y(([, y]) => y)
  .digits(2);

const fits = (place: Place) => !isPlaced(place) || isInside(place);

/** A line through points, in their order. */
export const Curve = memo(function Curve(props: CurveProps) {
  const plane = usePlane();
  const { tone = 'ink', width = 'normal', dash = false } = props;
  const places = drawnPoints(plane, props);
  return (
    <Sheet clip={!places.every(fits)}>
      <path className={`plot-curve is-${width} ${toneClass(tone)}${dash ? ' is-dashed' : ''}`} d={path(places) ?? ''} />
    </Sheet>
  );
});

/** Where a curve's name stands: at its last point inside the plane. */
export function endOf(plane: Plane, curve: CurveProps): Place | undefined {
  const { count, at } = pointsOf(curve);
  for (let k = count - 1; k >= 0; k--) {
    const place = placeOf(plane, at(k));
    if (isInside(place)) return place;
  }
  return undefined;
}

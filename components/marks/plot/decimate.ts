/** A place in the plane, in per cent from its left and from its top. */
export type Place = readonly [x: number, y: number];

/** Buckets along the whole width: with the two extremes of each, a curve has about 400 points. */
export const BUCKETS = 200;

/**
 * Thins a curve without losing a peak: of all points in one column of the drawing the first, the lowest, the highest and the
 * last remain, in their order. A gap (NaN) stays a gap. Curves of few points stay as they are.
 * @param at the k-th point
 */
export function decimate(count: number, at: (k: number) => Place, buckets = BUCKETS): Place[] {
  if (count <= 2 * buckets) return Array.from({ length: count }, (_, k) => at(k));
  const kept: Place[] = [];
  let column = NaN;
  let low = 0;
  let high = 0;
  let points: Place[] = [];
  const flush = () => {
    if (points.length === 0) return;
    // Both ends of a column are not needed for the eye: its neighbours begin where it ends.
    for (const k of low === high ? [low] : [Math.min(low, high), Math.max(low, high)]) kept.push(points[k]!);
    points = [];
  };
  for (let k = 0; k < count; k++) {
    const point = at(k);
    const now = Math.floor((point[0] / 100) * buckets);
    const gap = Number.isNaN(point[1]) || Number.isNaN(point[0]);
    if (gap || now !== column) flush();
    if (gap) {
      if (kept.length > 0 && !Number.isNaN(kept.at(-1)![1])) kept.push([point[0], NaN]);
      column = NaN;
      continue;
    }
    column = now;
    if (points.length === 0) low = high = 0;
    points.push(point);
    const last = points.length - 1;
    if (point[1] < points[low]![1]) low = last;
    if (point[1] > points[high]![1]) high = last;
  }
  flush();
  // Where a curve begins and where it has come to is always shown.
  const [first, last] = [at(0), at(count - 1)];
  if (kept[0] !== undefined && !same(kept[0], first)) kept.unshift(first);
  if (kept.length > 0 && !same(kept.at(-1)!, last)) kept.push(last);
  return kept;
}

const same = (a: Place, b: Place) => a[0] === b[0] && (a[1] === b[1] || (Number.isNaN(a[1]) && Number.isNaN(b[1])));

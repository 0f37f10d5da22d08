/** A place in the plane, in per cent from its left and from its top. */
export type Place = readonly [x: number, y: number];

/** Buckets along the whole width: with the two extremes of each, a curve has about 400 points. */
export const BUCKETS = 200;

/**
 * Thins a curve without losing a peak: of all points in one column of the drawing the two extremes remain, in their order, and
 * the curve's first and last. Of a gap one point remains. Curves of few points stay as they are.
 * @param x the place of the k-th point along the width, in per cent
 * @param y its height, on any scale that only rises or only falls; NaN is a gap
 * @returns which points to draw
 */
export function thinned(count: number, x: (k: number) => number, y: (k: number) => number, buckets = BUCKETS): number[] {
  if (count <= 2 * buckets) return Array.from({ length: count }, (_, k) => k);
  const kept: number[] = [];
  let column = NaN;
  let [low, high, least, most] = [0, 0, 0, 0];
  let inGap = false;
  const flush = () => {
    if (Number.isNaN(column)) return;
    kept.push(Math.min(low, high));
    if (low !== high) kept.push(Math.max(low, high));
    column = NaN;
  };
  for (let k = 0; k < count; k++) {
    const height = y(k);
    const now = Math.floor((x(k) / 100) * buckets);
    if (Number.isNaN(height) || Number.isNaN(now)) {
      flush();
      if (!inGap) kept.push(k);
      inGap = true;
      continue;
    }
    inGap = false;
    if (now !== column) {
      flush();
      column = now;
      low = high = k;
      least = most = height;
    } else if (height < least) {
      least = height;
      low = k;
    } else if (height > most) {
      most = height;
      high = k;
    }
  }
  flush();
  // Where a curve begins and where it has come to is always shown.
  if (kept[0] !== 0) kept.unshift(0);
  if (kept.at(-1) !== count - 1) kept.push(count - 1);
  return kept;
}

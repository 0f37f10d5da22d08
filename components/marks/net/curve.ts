import type { Piece } from '../types';
import type { Point } from './layout';

/** Straight pieces to a stretch between two points. */
const PIECES = 7;

const round = (value: number) => Math.round(value * 10) / 10;

/** A smooth way through points (Catmull and Rom), as short straight pieces, each beginning where the one before ended. */
export function smooth(points: readonly Point[]): Piece[] {
  const at = (k: number) => points[Math.max(0, Math.min(points.length - 1, k))]!;
  const way: Point[] = [points[0]!];
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b, c, d] = [at(k - 1), at(k), at(k + 1), at(k + 2)];
    const on = (t: number, n: 0 | 1) =>
      0.5 * (2 * b[n] + (c[n] - a[n]) * t + (2 * a[n] - 5 * b[n] + 4 * c[n] - d[n]) * t * t + (3 * b[n] - a[n] - 3 * c[n] + d[n]) * t ** 3);
    for (let s = 1; s <= PIECES; s++) way.push([round(on(s / PIECES, 0)), round(on(s / PIECES, 1))]);
  }
  return way.slice(1).map((to, k): Piece => [...way[k]!, ...to]);
}

/** The same way with its ends cut off: what lies nearer to its first or last point than a gap. */
export function trimmed(pieces: readonly Piece[], startGap: number, endGap: number): Piece[] {
  const [x0, y0] = pieces[0]!;
  const [, , x1, y1] = pieces.at(-1)!;
  const near = (x: number, y: number) => Math.hypot(x - x0, y - y0) < startGap || Math.hypot(x - x1, y - y1) < endGap;
  return pieces.flatMap(([ax, ay, bx, by]): Piece[] => {
    const samples = Array.from({ length: 17 }, (_, k): Point => [ax + ((bx - ax) * k) / 16, ay + ((by - ay) * k) / 16]).filter(
      ([x, y]) => !near(x, y),
    );
    if (samples.length < 2) return [];
    const [first, last] = [samples[0]!, samples.at(-1)!];
    return [[round(first[0]), round(first[1]), round(last[0]), round(last[1])]];
  });
}

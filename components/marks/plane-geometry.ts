export type Point = readonly [x: number, y: number];

/** The square on show, in units of the inputs. */
export type Window = readonly [low: number, high: number];

/** A unit's total input at a point: zero on its line, above zero on the side that it answers with 1. */
export type Input = (at: Point) => number;

/** From units of the inputs to places in a square drawing: up in the plane is up in the drawing. */
export const placeIn =
  ([low, high]: Window, side: number) =>
  ([a, b]: Point): Point => [((a - low) / (high - low)) * side, side - ((b - low) / (high - low)) * side];

/** Where in a plane the pointer is, in units of the inputs. */
export function pointed({ currentTarget, clientX, clientY }: Pointer, [low, high]: Window): Point {
  const { left, top, width } = currentTarget.closest('.plane-frame')!.querySelector('svg')!.getBoundingClientRect();
  const unit = (high - low) / width;
  return [low + (clientX - left) * unit, high - (clientY - top) * unit];
}

interface Pointer {
  readonly currentTarget: Element;
  readonly clientX: number;
  readonly clientY: number;
}

const digits = (value: number) => String(Math.round(value * 100) / 100);

/** A line from place to place as an SVG path, to hundredths; none for no places. `Z` closes it. */
export const pathOf = (points: readonly Point[], end: 'Z' | '' = ''): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => `${digits(x)} ${digits(y)}`).join('L')}${end}`;

const corners = ([low, high]: Window): readonly Point[] => [
  [low, low],
  [high, low],
  [high, high],
  [low, high],
];

/** The point at a fraction of the way from p to q. */
export const onWay = (p: Point, q: Point, t: number): Point => [p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])];

/** Where the total input is zero between two points of which exactly one is above zero. */
const crossing = (p: Point, q: Point, xp: number, xq: number): Point => onWay(p, q, xp / (xp - xq));

/**
 * The part of the square that is answered with 1: what remains of it when cut along the line.
 * @returns its corners in order; empty where nothing is answered with 1
 */
export function onSide(input: Input, window: Window): readonly Point[] {
  const square = corners(window);
  const inputs = square.map((corner) => input(corner));
  return square.flatMap((corner, k) => {
    const next = (k + 1) % square.length;
    const [x, after] = [inputs[k]!, inputs[next]!];
    const own = x > 0 ? [corner] : [];
    return x > 0 !== after > 0 && x !== after ? [...own, crossing(corner, square[next]!, x, after)] : own;
  });
}

/** The stretch of the line (total input zero) inside the square; null when there is none. */
export function lineIn(input: Input, window: Window): readonly [Point, Point] | null {
  const square = corners(window);
  const inputs = square.map((corner) => input(corner));
  const ends = square.flatMap((corner, k) => {
    const next = (k + 1) % square.length;
    const [x, after] = [inputs[k]!, inputs[next]!];
    return x > 0 !== after > 0 ? [crossing(corner, square[next]!, x, after)] : [];
  });
  return ends.length === 2 ? [ends[0]!, ends[1]!] : null;
}

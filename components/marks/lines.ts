import type { ConnectionMark, Piece } from './types';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A straight line shortened at both ends, which lie at the middles of marks. */
export function between(from: { x: number; y: number }, to: { x: number; y: number }, startGap: number, endGap: number): Piece {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  return [round(from.x + ux * startGap), round(from.y + uy * startGap), round(to.x - ux * endGap), round(to.y - uy * endGap)];
}

/** A line without its last `by` px, or without all of it. */
export function shorten([x1, y1, x2, y2]: Piece, by: number): Piece {
  return between({ x: x1, y: y1 }, { x: x2, y: y2 }, 0, Math.min(by, Math.hypot(x2 - x1, y2 - y1)));
}

export const turned = ([x1, y1, x2, y2]: Piece): Piece => [x2, y2, x1, y1];

/** The head at the end of a line, in its direction. */
export function headOf([x1, y1, x2, y2]: Piece): NonNullable<ConnectionMark['head']> {
  return { x: x2, y: y2, angle: round((Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI), fromX: x1, fromY: y1 };
}

/** The width of a line whose weight is 0, and of the thickest, in px. */
export const HAIR = 0.6;
export const MAX_STROKE = 7;

export interface StrokeOptions {
  /** What a weight of 1 adds to the width of a hair, in px. */
  readonly per?: number;
  readonly most?: number;
  /** The width that a line has at least, as it is in play. */
  readonly least?: number;
}

/** The rule from a weight to its line: as thick as the weight is large, dashed where it is negative. */
export function strokeOf(
  weight: number,
  { per = 1, most = MAX_STROKE, least = 0 }: StrokeOptions = {},
): Pick<ConnectionMark, 'width' | 'dash'> {
  const plain = Math.min(most, HAIR + per * Math.abs(weight));
  return {
    width: Math.round(Math.max(least, plain) * 100) / 100,
    dash: weight < 0 ? `${Math.max(5, round(2.2 * plain))} ${Math.max(3.5, round(1.3 * plain))}` : null,
  };
}

/** How far from the middle of a square of side 2·half its edge lies, towards a point. */
export function squareReach(from: { x: number; y: number }, to: { x: number; y: number }, half: number): number {
  const dx = Math.abs(to.x - from.x);
  const dy = Math.abs(to.y - from.y);
  return (half * Math.hypot(dx, dy)) / Math.max(dx, dy);
}

/** A box and what is near it: a thick line reaches past its middle. */
export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});

/** The box around lines. */
export function boundsOf(pieces: readonly Piece[]): Box {
  const [across, down] = [pieces.flatMap(([x1, , x2]) => [x1, x2]), pieces.flatMap(([, y1, , y2]) => [y1, y2])];
  return { left: Math.min(...across), right: Math.max(...across), top: Math.min(...down), bottom: Math.max(...down) };
}

/** The parts of a line that lie outside a box: a connection is cut where its number stands. */
export function cut([x1, y1, x2, y2]: Piece, box: Box): Piece[] {
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number, number])[] = [
    [x2 - x1, box.left - x1, box.right - x1],
    [y2 - y1, box.top - y1, box.bottom - y1],
  ];
  for (const [step, low, high] of sides) {
    if (step === 0) {
      if (low > 0 || high < 0) return [[x1, y1, x2, y2]];
      continue;
    }
    enter = Math.max(enter, Math.min(low / step, high / step));
    leave = Math.min(leave, Math.max(low / step, high / step));
  }
  if (enter >= leave) return [[x1, y1, x2, y2]];
  const at = (t: number): [number, number] => [round(x1 + (x2 - x1) * t), round(y1 + (y2 - y1) * t)];
  const pieces: Piece[] = [];
  if (enter > 0) pieces.push([x1, y1, ...at(enter)]);
  if (leave < 1) pieces.push([...at(leave), x2, y2]);
  return pieces;
}

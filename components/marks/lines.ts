import type { Piece } from './types';

export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

const round = (value: number) => Math.round(value * 10) / 10;

/** A straight line shortened at both ends, which lie at the middles of marks. */
export function between(from: { x: number; y: number }, to: { x: number; y: number }, startGap: number, endGap: number): Piece {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  return [round(from.x + ux * startGap), round(from.y + uy * startGap), round(to.x - ux * endGap), round(to.y - uy * endGap)];
}

/** How far from the middle of a square of side 2·half its edge lies, towards a point. */
export function squareReach(from: { x: number; y: number }, to: { x: number; y: number }, half: number): number {
  const dx = Math.abs(to.x - from.x);
  const dy = Math.abs(to.y - from.y);
  return (half * Math.hypot(dx, dy)) / Math.max(dx, dy);
}

/** A box and what is near it: a thick line reaches past its middle. */
export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({ left: left - by, right: right + by, top: top - by, bottom: bottom + by });

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

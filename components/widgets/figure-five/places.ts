import type { Piece } from '@/components/marks/types';

/**
 * Where things stand, in layout units. Wide: the net itself at the left, and a copy of its three units further right for
 * each step. Narrow: the net itself below, and a copy further up for each step, as the paper draws it.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export type Layout = ReturnType<typeof wide | typeof narrow>;

export const round = (value: number): number => Math.round(value * 100) / 100;

/** Between the beds of two copies. */
const BED = 5;

/** The columns of the table below stand under the copies. */
export function wide(steps: number) {
  const x = (t: number) => 212 + (t * (740 - 212)) / steps;
  const y = (j: number) => 50 + (j - 1) * 76;
  const shore = y(3) + 50;
  const bed = (t: number) => shore + BED * (t - 1);
  return {
    kind: 'wide' as const,
    width: 920,
    height: bed(steps) + 10,
    /** Radius of a dial. */
    r: 24,
    /** How far to either side of the middle the two connections between neighbours run. */
    lane: 10,
    /** How far below its dial a unit's ∂E/∂x is written. */
    below: 33,
    /** Where along a copy, from its sender, its gradient leaves it; past all that is written there. */
    leaves: 0.5,
    /** Unit j at time t, from 0 to the number of steps. */
    unit: (j: number, t: number): Place => ({ x: x(t), y: y(j) }),
    /** Unit j of the net itself. */
    own: (j: number): Place => ({ x: 92, y: y(j) }),
    time: (t: number) => ({ x: x(t), y: 11, align: 'middle' as const }),
    /** What the net itself is called. */
    now: { x: 92, y: 11, align: 'middle' as const },
    /** The bed of the gradient of copy t: the stretch from below its connection to where all end. */
    bed: (t: number, from: Place): readonly Place[] => [from, { x: from.x, y: bed(t) }, { x: 790, y: bed(t) }],
    /** The one number in which all gradients end, and the change below it. */
    mouth: { x: 802, y: shore - 18, align: 'left' as const },
    /** From the middle of a connection of the net itself to its name, in the upper lane and in the lower. */
    names: [
      { dx: -9, dy: 0, align: 'right' as const },
      { dx: 9, dy: 0, align: 'left' as const },
    ],
  };
}

export function narrow(steps: number) {
  const width = 328;
  const x = (j: number) => 78 + (j - 1) * 92;
  const y = (t: number) => 26 + (steps - t) * 70;
  const own = y(0) + 90;
  const bed = (t: number) => 300 + BED * (t - 1);
  return {
    kind: 'narrow' as const,
    width,
    height: own + 92,
    r: 22,
    lane: 9,
    below: 30,
    leaves: 0.385,
    unit: (j: number, t: number): Place => ({ x: x(j), y: y(t) }),
    own: (j: number): Place => ({ x: x(j), y: own }),
    time: (t: number) => ({ x: 0, y: y(t), align: 'left' as const }),
    now: { x: 0, y: own, align: 'left' as const },
    bed: (t: number, from: Place): readonly Place[] => [from, { x: bed(t), y: from.y }, { x: bed(t), y: own + 44 }],
    mouth: { x: width, y: own + 48, align: 'right' as const },
    names: [
      { dx: 0, dy: -19, align: 'middle' as const },
      { dx: 0, dy: 19, align: 'middle' as const },
    ],
  };
}

/** The line of the connection between two units of the net itself; the two directions keep to lanes of their own. */
export function laneOf({ own, lane, r, kind }: Layout, from: number, to: number): Piece {
  const side = to > from ? -lane : lane;
  const aside = ({ x, y }: Place) => (kind === 'wide' ? { x: x + side, y } : { x, y: y + side });
  const [a, b] = [aside(own(from)), aside(own(to))];
  // To where the lane meets the rim, and a little air.
  const reach = Math.sqrt(r * r - lane * lane) + 3;
  const [dx, dy] = [Math.sign(b.x - a.x) * reach, Math.sign(b.y - a.y) * reach];
  return [round(a.x + dx), round(a.y + dy), round(b.x - dx), round(b.y - dy)];
}

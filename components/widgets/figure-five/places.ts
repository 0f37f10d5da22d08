/**
 * Where things stand, in layout units. Wide: the net itself at the left, and a copy of its three units further right for
 * each step. Narrow: the net itself below, and a copy further up for each step, as the paper draws it.
 */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly kind: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
  /** Radius of a dial. */
  readonly r: number;
  /** Unit j at time t, from 0 to the number of steps. */
  readonly unit: (j: number, t: number) => Place;
  /** Unit j of the net itself. */
  readonly own: (j: number) => Place;
  /** How far to either side of the middle the two connections between neighbours run. */
  readonly lane: number;
  /** How far below its dial a unit's ∂E/∂x is written. */
  readonly below: number;
  readonly time: (t: number) => Place & { readonly align: 'middle' | 'left' };
  /** What the net itself is called. */
  readonly now: Place & { readonly align: 'middle' | 'left' };
  /** The bed of the gradient of copy t: the stretch from below its connection to where all end. */
  readonly bed: (t: number, from: Place) => readonly Place[];
  /** The one number in which all gradients end, and the change below it. */
  readonly mouth: Place & { readonly align: 'left' | 'right' };
  /** Where along a copy, from its sender, its gradient leaves it; past all that is written there. */
  readonly leaves: number;
}

const UNITS = 3;
/** Between the beds of two copies. */
const BED = 5;

/** The wide drawing; the columns of the table below stand under its copies. */
export const WIDE = { width: 920, from: 212, to: 740, top: 50, pitch: 76 } as const;

export function wide(steps: number): Layout {
  const { width, from, to, top, pitch } = WIDE;
  const y = (j: number) => top + (j - 1) * pitch;
  const x = (t: number) => from + (t * (to - from)) / steps;
  const shore = y(UNITS) + 50;
  return {
    kind: 'wide',
    width,
    height: shore + BED * (steps - 1) + 10,
    r: 24,
    lane: 10,
    below: 33,
    leaves: 0.5,
    unit: (j, t) => ({ x: x(t), y: y(j) }),
    own: (j) => ({ x: 92, y: y(j) }),
    time: (t) => ({ x: x(t), y: 11, align: 'middle' }),
    now: { x: 92, y: 11, align: 'middle' },
    bed: (t, at) => [at, { x: at.x, y: shore + BED * (t - 1) }, { x: 790, y: shore + BED * (t - 1) }],
    mouth: { x: 802, y: shore - 18, align: 'left' },
  };
}

export function narrow(steps: number): Layout {
  const [width, pitch, top] = [328, 70, 26];
  const x = (j: number) => 78 + (j - 1) * 92;
  const y = (t: number) => top + (steps - t) * pitch;
  const own = y(0) + 90;
  return {
    kind: 'narrow',
    width,
    height: own + 92,
    r: 22,
    lane: 9,
    below: 30,
    leaves: 0.385,
    unit: (j, t) => ({ x: x(j), y: y(t) }),
    own: (j) => ({ x: x(j), y: own }),
    time: (t) => ({ x: 0, y: y(t), align: 'left' }),
    now: { x: 0, y: own, align: 'left' },
    bed: (t, at) => [at, { x: 300 + BED * (t - 1), y: at.y }, { x: 300 + BED * (t - 1), y: own + 44 }],
    mouth: { x: width, y: own + 48, align: 'right' },
  };
}

/** The line of the connection between two units of the net itself; the two directions keep to lanes of their own. */
export function laneOf({ own, lane, r, kind }: Layout, from: number, to: number): readonly [Place, Place] {
  const [a, b] = [own(from), own(to)];
  const side = to > from ? -lane : lane;
  const inside = Math.sqrt(r * r - lane * lane) + 3;
  return kind === 'wide'
    ? [
        { x: a.x + side, y: a.y + Math.sign(b.y - a.y) * inside },
        { x: b.x + side, y: b.y - Math.sign(b.y - a.y) * inside },
      ]
    : [
        { x: a.x + Math.sign(b.x - a.x) * inside, y: a.y + side },
        { x: b.x - Math.sign(b.x - a.x) * inside, y: b.y + side },
      ];
}

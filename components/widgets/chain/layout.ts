import { dialArc } from '@/components/marks/dial-geometry';
import type { DialMark } from '@/components/marks/types';
import type { ChainView, SpineMark } from './view';

/** Where things stand on the wide drawing: the head column of the table below, then eight equal columns. */
export const WIDE = {
  width: 952,
  height: 204,
  head: 96,
  symbols: 12,
  rates: 36,
  hop: 66,
  y: 122,
  weight: 97,
  side: 152,
  bias: 182,
} as const;

/** The upright drawing: its rows have fixed heights, so that it and the numbers beside it keep step. */
export const UPRIGHT = { width: 102, x: 80, chip: 28, place: 48, slope: 28, weight: 48 } as const;

export interface Spot {
  readonly mark: SpineMark;
  readonly x: number;
  readonly y: number;
  /** Radius of its dial; for a reading half its width, so that lines stop before it. */
  readonly r: number;
}

const isDial = ({ of }: SpineMark) => of.q === 'y';

export function wideSpots({ spine }: ChainView): Spot[] {
  const pitch = (WIDE.width - WIDE.head) / spine.length;
  return spine.map((mark, k) => ({ mark, x: WIDE.head + pitch * (k + 0.5), y: WIDE.y, r: isDial(mark) ? 36 : 31 }));
}

/** Heights of the links between neighbours, from the error down. */
export const linkHeight = (from: SpineMark): number => (from.of.q === 'y' && from.key !== 'y.4' ? UPRIGHT.weight : UPRIGHT.slope);

/** The error stands on top, the input below, as the paper draws its nets. */
export function uprightSpots({ spine }: ChainView): Spot[] {
  let top = 0;
  return spine.toReversed().map((mark) => {
    if (mark.key !== 'E') top += linkHeight(mark);
    const y = top + UPRIGHT.place / 2;
    top += UPRIGHT.place;
    return { mark, x: UPRIGHT.x, y, r: isDial(mark) ? 19 : 6 };
  });
}

export const uprightHeight = (view: ChainView): number =>
  view.spine.length * UPRIGHT.place + view.spine.slice(0, -1).reduce((sum, mark) => sum + linkHeight(mark), 0);

/** A unit's dial: its output as it is; in the ripple its ring is lit. */
export function dialOf({ mark, x, y, r }: Spot, target: number): DialMark {
  const output = mark.of.j === 4;
  return {
    unit: mark.of.j!,
    x,
    y,
    r,
    value: mark.value,
    role: mark.part === 'nudged' ? 'result' : mark.part === 'after' ? 'operand' : 'known',
    pass: 'forward',
    fresh: mark.part === 'before',
    fine: r > 30,
    ...(output ? { target, error: 'error' as const } : {}),
  };
}

/** The stretch of the dial between the old and the new output. */
export function rippleArc({ mark: { value, newValue }, x, y, r }: Spot): string | null {
  const held = (v: number) => Math.min(1, Math.max(0, v));
  if (newValue === null || Math.abs(held(newValue) - held(value)) < 0.002) return null;
  const [low, high] = [held(value), held(newValue)].sort((a, b) => a - b);
  return dialArc(x, y, r - 5.5, low!, high!);
}

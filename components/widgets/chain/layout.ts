import { dialArc } from '@/components/marks/dial-geometry';
import type { DialMark } from '@/components/marks/types';
import type { QuantityRef } from '@/lib/notation/quantities';
import { UNITS } from './presets';
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

/** A place of the line in a drawing. */
export interface Spot {
  readonly mark: SpineMark;
  readonly x: number;
  readonly y: number;
  /** Radius of its dial; for a reading half its width, so that lines stop before it. */
  readonly r: number;
}

interface Marked {
  readonly of: QuantityRef;
}

export const isDial = ({ of }: Marked): boolean => of.q === 'y';
export const isOutput = ({ of }: Marked): boolean => of.q === 'y' && of.j === UNITS;

export function wideSpots({ spine }: ChainView): Spot[] {
  const pitch = (WIDE.width - WIDE.head) / spine.length;
  return spine.map((mark, k) => ({ mark, x: WIDE.head + pitch * (k + 0.5), y: WIDE.y, r: isDial(mark) ? 36 : 31 }));
}

/** The height of the link that leads on from a place; none leads on from the error. */
export function linkHeight(from: Marked): number {
  if (from.of.q === 'E') return 0;
  return isDial(from) && !isOutput(from) ? UPRIGHT.weight : UPRIGHT.slope;
}

/** The error stands on top, the input below, as the paper draws its nets. */
export const uprightSpots = ({ spine }: ChainView): Spot[] =>
  spine.map((mark, k) => {
    const above = spine.slice(k + 1);
    const top = above.length * UPRIGHT.place + spine.slice(k).reduce((sum, one) => sum + linkHeight(one), 0);
    return { mark, x: UPRIGHT.x, y: top + UPRIGHT.place / 2, r: isDial(mark) ? 19 : 6 };
  });

/** What a place is to the nudge, as marks show it. */
export const roles = { before: 'known', nudged: 'result', after: 'operand' } as const;

/** A unit's dial: its output as it is; in the ripple its ring is lit. */
export function dialOf({ mark, x, y, r }: Spot, target: number): DialMark {
  return {
    unit: mark.of.j!,
    x,
    y,
    r,
    value: mark.value,
    role: roles[mark.part],
    pass: 'forward',
    fresh: mark.part === 'before',
    fine: r > 30,
    ...(isOutput(mark) ? { target, error: 'error' } : {}),
  };
}

/** The stretch of the dial between the old and the new output. */
export function rippleArc({ mark: { value, ripple }, x, y, r }: Spot): string | null {
  const held = (v: number) => Math.min(1, Math.max(0, v));
  if (ripple === null || Math.abs(held(ripple.value) - held(value)) < 0.002) return null;
  const [low, high] = [held(value), held(ripple.value)].sort((a, b) => a - b);
  return dialArc(x, y, r - 5.5, low!, high!);
}

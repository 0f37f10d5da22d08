import { output, slope as slopeOf } from '@/lib/engine';
import type { Point } from '@/components/marks/plot/Curve';
import { reading } from '@/components/marks/plot/ticks';
import { agreeingDecimals, format } from '@/lib/notation/format';
import type { ComparedKind } from '@/lib/notation/kinds';
import { EDGE, LAST, xAt, zooms, type SlopeMicroscopeState } from './state';

/** Under this a slope lets hardly anything through, and the unit is called saturated. */
export const SATURATED = 0.01;
/** Half the side of what the lens shows, in units of x and y, where it does not magnify. */
export const LENS = 2;

/** The curve's range on the ruler of y. */
export const ranges = {
  sigmoid: { domain: [-0.1, 1.1], ticks: [0, 0.5, 1] },
  tanh: { domain: [-1.2, 1.2], ticks: [-1, 0, 1] },
  relu: { domain: [-0.8, 8.2], ticks: [0, 4, 8] },
} as const;

const places = Array.from({ length: LAST + 1 }, (_, place) => xAt(place));
const slopeAt = (kind: ComparedKind, x: number) => slopeOf(kind, output(kind, x));
const drawn = (f: typeof slopeAt) => {
  const curve = (kind: ComparedKind) => places.map((x): Point => [x, f(kind, x)]);
  return { sigmoid: curve('sigmoid'), tanh: curve('tanh'), relu: curve('relu') };
};
/** The curves and their slopes over the whole ruler. */
export const curves = drawn(output);
const smooth = drawn(slopeAt);
/** A ReLU's slope jumps: the line breaks off at the kink. */
export const slopes: Readonly<Record<ComparedKind, readonly (Point | null)[]>> = {
  ...smooth,
  relu: [...smooth.relu.slice(0, LAST / 2 + 1), null, [0, 1], ...smooth.relu.slice(LAST / 2 + 1)],
};

const root = Math.sqrt(1 - 4 * SATURATED);
/** Up to this x the slope is SATURATED or more: y(1 − y) and 1 − y² solved for x. */
const steepUpTo = { sigmoid: Math.log((1 + root) / (1 - root)), tanh: Math.atanh(Math.sqrt(1 - SATURATED)), relu: EDGE };

/** The stretches of x where the slope is under SATURATED, as bands from bottom to top. */
export function saturatedOf(kind: ComparedKind, [low, high]: readonly [number, number]) {
  const right = steepUpTo[kind];
  // A ReLU is off up to its kink.
  const left = kind === 'relu' ? 0 : -right;
  return [[-EDGE, left] as const, [right, EDGE] as const]
    .filter(([from, to]) => from < to)
    .map((stretch) => stretch.map((x) => [x, low, high] as const));
}

export type SlopeView = ReturnType<typeof view>;

/** Everything the figure shows beside the curves, from its state. Pure. */
export function view({ place, kind, zoom }: Pick<SlopeMicroscopeState, 'place' | 'kind' | 'zoom'>) {
  const x = xAt(place);
  const y = output(kind, x);
  const slope = slopeOf(kind, y);
  const h = LENS / zooms[zoom]!;
  const line = (at: number): Point => [at, y + slope * (at - x)];
  const across = [
    ...Array.from({ length: 65 }, (_, k) => x + (h * (k - 32)) / 32),
    ...(kind === 'relu' && Math.abs(x) < h ? [0] : []),
  ].sort((a, b) => a - b);
  return {
    kind,
    place,
    x,
    y,
    slope,
    saturated: slope < SATURATED,
    /** Half the side of the lens: how far x is moved for the measurement. */
    h,
    /** (f(x + h) − f(x − h)) / 2h. */
    measured: (output(kind, x + h) - output(kind, x - h)) / (2 * h),
    tangent: [line(-EDGE), line(EDGE)],
    lens: {
      x: [x - h, x + h],
      y: [y - h, y + h],
      curve: across.map((at): Point => [at, output(kind, at)]),
      tangent: [line(x - h), line(x + h)],
      /** So far to the right, and so far up the tangent. */
      step: [[x, y], [x + 0.6 * h, y], line(x + 0.6 * h)],
    },
    /** The slope worked out with the digits shown. */
    sum: sumOf(kind, y, slope),
    say: `At x = ${format(x, 1)} the unit says ${format(y)}. ${meaning(kind, x, slope)}`,
  } as const;
}

/** y(1 − y), 1 − y² or the ReLU's rule, with numbers that give the result shown. */
function sumOf(kind: ComparedKind, y: number, slope: number): string {
  if (kind === 'relu') return y > 0 ? 'x > 0, so 1' : 'x ≤ 0, so 0';
  // A small slope keeps some digits of its own.
  const decimals = slope < 0.001 ? 6 : 4;
  const result = { value: slope, decimals };
  if (kind === 'tanh') {
    const [digits = decimals] = agreeingDecimals([{ value: y, decimals }], result, ([said = 0]) => 1 - said * said);
    return `1 − (${format(y, digits)})² = ${format(slope, decimals)}`;
  }
  const factors = [y, 1 - y].map((value) => ({ value, decimals }));
  const [a = decimals, b = decimals] = agreeingDecimals(factors, result, ([said = 0, rest = 0]) => said * rest);
  return `${format(y, a)} · ${format(1 - y, b)} = ${format(slope, decimals)}`;
}

/** What the slope does to a blame that comes down. */
function meaning(kind: ComparedKind, x: number, slope: number): string {
  if (kind === 'relu' && x === 0)
    return 'Here it has a kink: no lens makes it straight, and what its slope is must be agreed on. Usual is 0.';
  if (slope === 0) return 'Nothing of a blame gets through.';
  if (slope === 1) return 'All of a blame gets through.';
  const share = `Of a blame of 1, ${reading(slope)} gets through`;
  return slope < SATURATED ? `${share}: it is sure of itself, and hardly listens.` : `${share}.`;
}

import { sigmoid, slope as slopeOf } from '@/lib/engine';
import { decimalsOf, format } from '@/lib/notation/format';

/** Size of the picture, in its own units, and how far the total input goes to either side. */
export const WIDTH = 240;
export const HEIGHT = 124;
const FURTHEST = 6;
const LEFT = 26;
const RIGHT = 6;
const TOP = 8;
const BOTTOM = 26;

/** Where the slope is drawn. */
const AT = 0.5;

const brief = (value: number) => format(value, decimalsOf(value));
const across = (x: number) => LEFT + ((x + FURTHEST) / (2 * FURTHEST)) * (WIDTH - LEFT - RIGHT);
const up = (y: number) => TOP + (1 - y) * (HEIGHT - TOP - BOTTOM);
const point = (x: number, y: number) => `${across(x).toFixed(1)} ${up(y).toFixed(1)}`;

/** The curve of equation (2), p. 533, from the engine, and its slope y(1 − y) where the unit says 0.5. */
export function sigmoidView() {
  const x = Math.log(AT / (1 - AT));
  const y = sigmoid(x);
  const slope = slopeOf('sigmoid', y);
  const curve = Array.from({ length: 97 }, (_, k) => -FURTHEST + (k / 96) * 2 * FURTHEST).map((at) => point(at, sigmoid(at)));
  // The straight line leaves the picture where it would say 0 and 1.
  const [low, high] = [x - y / slope, x + (1 - y) / slope];
  return {
    curve: `M${curve.join('L')}`,
    tangent: `M${point(low, 0)}L${point(high, 1)}`,
    axes: `M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`,
    place: { x: across(x), y: up(y) },
    rises: [0, AT, 1].map((value) => ({ at: up(value), figure: brief(value) })),
    runs: [-FURTHEST, x, FURTHEST].map((value) => ({ at: across(value), figure: brief(value) })),
    slope: brief(slope),
    description:
      `The output of a unit for total inputs from ${brief(-FURTHEST)} to ${brief(FURTHEST)}: it rises from nearly 0 to nearly 1, ` +
      `steepest at a total input of ${brief(x)}, where the unit says ${brief(y)} and the slope is ${brief(slope)}.`,
  };
}

import { between, strokeOf } from '@/components/marks/lines';
import type { ConnectionMark, DialMark } from '@/components/marks/types';
import { format } from '@/lib/notation/format';
import { xor } from '@/lib/nets/xor';

/** Size of the drawing, in its own units. */
export const NET = { width: 400, height: 208 } as const;
/** The case that is shown: the one a single hidden unit fails at. */
export const SHOWN = 3;

const [input1, input2, unit3, unit4, unit5] = [
  { x: 24, y: 60 },
  { x: 24, y: 148 },
  { x: 196, y: 60 },
  { x: 196, y: 148 },
  { x: 348, y: 104 },
] as const;
const places = [input1, input2, unit3, unit4, unit5];
const radii = [15, 15, 34, 34, 40];
/** Clear of the rims, and of the target's triangle and the arc of the error. */
const gaps = [18, 18, 37, 37, 54];

export interface TwinsNet {
  readonly connections: readonly ConnectionMark[];
  readonly dials: readonly DialMark[];
  readonly texts: readonly {
    readonly key: string;
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly kind: 'value' | 'name' | 'input';
  }[];
}

/**
 * The net at one moment, with the shown case.
 * @param weightOf w_ji by receiver and sender
 * @param y outputs of units 1 … 5
 */
export function netOf(weightOf: (j: number, i: number) => number, y: readonly number[]): TwinsNet {
  const target = xor.cases[SHOWN]!.targets[0]!;
  const wire = (j: number, i: number): ConnectionMark => {
    const piece = between(places[i - 1]!, places[j - 1]!, gaps[i - 1]!, gaps[j - 1]!);
    return { j, i, pieces: [piece], ...strokeOf(weightOf(j, i), { per: 1.6 }), role: 'known', pass: 'forward' };
  };
  const dial = (unit: number): DialMark => ({
    unit,
    ...places[unit - 1]!,
    r: radii[unit - 1]!,
    value: y[unit - 1]!,
    role: 'known',
    pass: 'forward',
    fresh: true,
    fine: unit > 2,
    ...(unit < 3 && { disc: true }),
    ...(unit === 5 && { target, error: 'error' as const }),
  });
  const name = (unit: number, dy: number) => ({
    key: `name ${unit}`,
    x: places[unit - 1]!.x,
    y: places[unit - 1]!.y + dy,
    text: `unit ${unit}`,
    kind: 'name' as const,
  });
  return {
    connections: [wire(3, 1), wire(3, 2), wire(4, 1), wire(4, 2), wire(5, 3), wire(5, 4)],
    dials: [1, 2, 3, 4, 5].map(dial),
    texts: [
      ...[1, 2].map((unit) => ({
        key: `y ${unit}`,
        ...places[unit - 1]!,
        y: places[unit - 1]!.y + 5,
        text: String(y[unit - 1]),
        kind: 'input' as const,
      })),
      ...[3, 4, 5].map((unit) => ({
        key: `y ${unit}`,
        x: places[unit - 1]!.x,
        y: places[unit - 1]!.y + 5,
        text: format(y[unit - 1]!, 3),
        kind: 'value' as const,
      })),
      name(3, -44),
      name(4, 54),
      name(5, 62),
    ],
  };
}

import { compile } from '@/lib/engine';
import { between, strokeOf } from '@/components/marks/lines';
import type { ConnectionMark, DialMark } from '@/components/marks/types';
import { format } from '@/lib/notation/format';
import { xor } from '@/lib/nets/xor';

/** Size of the drawing, in its own units. */
export const NET = { width: 400, height: 208 } as const;
/** The case that is shown: the one a single hidden unit fails at. */
export const SHOWN = 3;

/**
 * Units 1 … 5: their middles and radii; how far lines keep clear of rims, of the target's triangle and the arc of the error; how far
 * below the middle a name stands.
 */
const units = [
  { x: 24, y: 60, r: 15, gap: 18 },
  { x: 24, y: 148, r: 15, gap: 18 },
  { x: 196, y: 60, r: 34, gap: 37, name: -44 },
  { x: 196, y: 148, r: 34, gap: 37, name: 54 },
  { x: 348, y: 104, r: 40, gap: 54, name: 62 },
] as const;
const isInput = (unit: number) => unit < 3;

/** The connections between units; biases are not drawn. */
const wires = compile(xor.spec).connections.filter(({ i }) => i > 0);

/**
 * The net at one moment, with the shown case.
 * @param weightOf w_ji by receiver and sender
 * @param outputs of units 1 … 5
 */
export function netOf(weightOf: (j: number, i: number) => number, outputs: readonly number[]) {
  const [target] = xor.cases[SHOWN]!.targets;
  const connections = wires.map(({ j, i }): ConnectionMark => {
    const [from, to] = [units[i - 1]!, units[j - 1]!];
    const piece = between(from, to, from.gap, to.gap);
    return { j, i, pieces: [piece], ...strokeOf(weightOf(j, i), { per: 1.6 }), role: 'known', pass: 'forward' };
  });
  const dials = units.map(({ x, y, r }, k): DialMark => {
    const unit = k + 1;
    const plain = { unit, x, y, r, value: outputs[k]!, role: 'known', pass: 'forward', fresh: true, fine: !isInput(unit) } as const;
    if (isInput(unit)) return { ...plain, disc: true };
    return unit === 5 ? { ...plain, target: target!, error: 'error' } : plain;
  });
  const said = units.map(({ x, y }, k) => {
    const input = isInput(k + 1);
    return { x, y: y + 5, text: input ? String(outputs[k]) : format(outputs[k]!, 3), kind: input ? 'input' : 'value' } as const;
  });
  const names = units.flatMap((unit, k) =>
    'name' in unit ? [{ x: unit.x, y: unit.y + unit.name, text: `unit ${k + 1}`, kind: 'name' as const }] : [],
  );
  return { connections, dials, texts: [...said, ...names] };
}

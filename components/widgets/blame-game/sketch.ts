import { between, strokeOf } from '@/components/marks/lines';
import type { BiasMark, ConnectionMark, Piece } from '@/components/marks/types';
import type { Moment } from '@/lib/models/knob-turning';
import { format } from '@/lib/notation/format';
import { knobs } from './game';

export const SKETCH = { width: 232, height: 128 } as const;

type Places = Readonly<Record<number, { readonly x: number; readonly y: number }>>;
const units: Places = { 1: { x: 16, y: 40 }, 2: { x: 16, y: 96 }, 3: { x: 118, y: 40 }, 4: { x: 118, y: 96 }, 5: { x: 214, y: 68 } };
const biases: Places = { 3: { x: 74, y: 12 }, 4: { x: 74, y: 120 }, 5: { x: 176, y: 112 } };
export const UNIT = 13;

/** The net whose weights the knobs are: small, without numbers; the last move's connections are lit. */
export function sketch(now: Moment) {
  const moved = (k: number) => now.move === 'slopes' || now.turn?.knob === k;
  return {
    units: Object.entries(units).map(([unit, place]) => ({ unit: Number(unit), ...place })),
    biases: Object.entries(biases).map(([of, place]): BiasMark => ({ of: Number(of), ...place, role: 'known', pass: 'change' })),
    connections: knobs.map(({ j, i }, k): ConnectionMark => {
      const stroke = strokeOf(now.weights[k]!, { per: 1.4, most: 5, least: moved(k) ? 3 : 0 });
      return { j, i, ...stroke, pass: 'change', role: moved(k) ? 'result' : 'known', pieces: [line(j, i)] };
    }),
    description: `The net: units 1 and 2 are inputs, 3 and 4 hidden, 5 the output. Weights: ${knobs.map(({ j, i }, k) => `${i === 0 ? `bias of ${j}` : `${i} to ${j}`} ${format(now.weights[k]!, 2)}`).join(', ')}.`,
  };
}

const line = (j: number, i: number): Piece => between(i === 0 ? biases[j]! : units[i]!, units[j]!, i === 0 ? 10 : UNIT + 1, UNIT + 1);

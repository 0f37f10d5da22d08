import { quantityKey, type QuantityRef } from '@/lib/notation/quantities';
import { cellsOf, equationAt, placeAt, stepAt } from '@/lib/replay';
import type { EquationNumber, Pass } from '@/lib/notation/quantities';
import { LAST, replay } from './state';

/** A number of the net that a step wrote. */
export interface Write {
  readonly ref: QuantityRef;
  readonly case: number | undefined;
  readonly value: number;
}

/** What each step wrote, by step. Argument and loop variables count too: they hold the same numbers. */
const writes: readonly (readonly Write[])[] = replay.steps.map((step, k) =>
  Object.keys(step.changed).flatMap((name) =>
    (cellsOf(replay, k, name) ?? []).flat().map(({ value, ref, case: of }) => ({ value, ref, case: of })),
  ),
);

export const writesAt = (cursor: number): readonly Write[] => writes[cursor] ?? [];

const address = (ref: QuantityRef, of: number | undefined) => (of === undefined ? quantityKey(ref) : `${quantityKey(ref)}@${of}`);

/** All numbers of the net as they stand after a step: by `quantityKey`, and of one case where it has one. */
export function known(cursor: number): (ref: QuantityRef, of?: number) => number | null {
  const found = new Map<string, number>();
  for (let k = 0; k <= Math.min(cursor, LAST); k++) for (const { ref, case: c, value } of writes[k]!) found.set(address(ref, c), value);
  return (ref, of) => found.get(address(ref, of)) ?? null;
}

const passes: Readonly<Record<EquationNumber, Pass>> = {
  1: 'forward',
  2: 'forward',
  3: 'error',
  4: 'backward',
  5: 'backward',
  6: 'backward',
  7: 'backward',
  8: 'change',
  9: 'change',
};

/** Whether the step adds Δw to the weights: the one line that computes and names no equation. */
export const addsChange = (cursor: number): boolean =>
  stepAt(replay, cursor).kind === 'line' && /^\s*w \+= delta_w/.test(placeAt(replay, cursor).text);

/** The pass in whose colour a step's results are lit; null where nothing is computed. */
export function passAt(cursor: number): Pass | null {
  const equation = equationAt(replay, cursor);
  return equation ? passes[equation] : addsChange(cursor) ? 'change' : null;
}

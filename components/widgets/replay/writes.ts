import { quantityKey, type QuantityRef } from '@/lib/notation/quantities';
import { cellsOf } from '@/lib/replay';
import { LAST, replay } from './state';

/** The numbers of the net that each step wrote, by step. Argument and loop variables count too: they hold the same numbers. */
const writes = replay.steps.map((step, k) => Object.keys(step.changed).flatMap((name) => (cellsOf(replay, k, name) ?? []).flat()));

export const writesAt = (cursor: number) => writes[cursor] ?? [];

const address = (ref: QuantityRef, of: number | undefined) => (of === undefined ? quantityKey(ref) : `${quantityKey(ref)}@${of}`);

/** All numbers of the net as they stand after a step: by `quantityKey`, and of one case where it has one. */
export function known(cursor: number): (ref: QuantityRef, of?: number) => number | null {
  const found = new Map<string, number>();
  for (let k = 0; k <= Math.min(cursor, LAST); k++) for (const { ref, case: c, value } of writes[k]!) found.set(address(ref, c), value);
  return (ref, of) => found.get(address(ref, of)) ?? null;
}

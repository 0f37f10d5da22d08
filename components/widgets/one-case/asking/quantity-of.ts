import type { Network } from '@/lib/engine';
import type { QuantityName, QuantityRef } from '@/lib/notation/quantities';

/** The quantity that a key names: `w.5.4`, `E`; undefined for what is no such name. */
export function quantityOf(key: string): QuantityRef | undefined {
  const found = /^(x|y|d|E|one|dEdy|dEdx|w|dEdw|deltaW|deltaWBefore|epsilon|alpha)(?:\.(\d{1,4}))?(?:\.(\d{1,4}))?$/.exec(key);
  if (!found) return undefined;
  const [, q, j, i] = found;
  return { q: q as QuantityName, ...(j === undefined ? {} : { j: Number(j) }), ...(i === undefined ? {} : { i: Number(i) }) };
}

/** Whether a net has such a number: a unit that computes has an x, only a unit with a desired output a d, and so on. */
export function hasQuantity({ layers, connections }: Pick<Network, 'layers' | 'connections'>, { q, j, i }: QuantityRef): boolean {
  if (q === 'E' || q === 'one' || q === 'epsilon' || q === 'alpha') return j === undefined;
  if (q === 'w' || q === 'dEdw' || q === 'deltaW' || q === 'deltaWBefore') return connections.some((one) => one.j === j && one.i === i);
  if (i !== undefined || j === undefined) return false;
  const layer = layers.find(({ first, size }) => j >= first && j < first + size);
  return layer !== undefined && (q === 'y' || (q === 'd' ? layer.targetOffset >= 0 : layer.kind !== null));
}

import type { Network } from '@/lib/engine';
import type { QuantityRef } from './quantities';

/** Whether a net has such a number: a unit that computes has an x, only a unit with a desired output a d, and so on. */
export function hasQuantity({ layers, connections }: Pick<Network, 'layers' | 'connections'>, { q, j, i }: QuantityRef): boolean {
  if (q === 'E' || q === 'one' || q === 'epsilon' || q === 'alpha') return j === undefined;
  if (q === 'w' || q === 'dEdw' || q === 'deltaW' || q === 'deltaWBefore') return connections.some((one) => one.j === j && one.i === i);
  if (i !== undefined || j === undefined) return false;
  const layer = layers.find(({ first, size }) => j >= first && j < first + size);
  return layer !== undefined && (q === 'y' || (q === 'd' ? layer.targetOffset >= 0 : layer.kind !== null));
}

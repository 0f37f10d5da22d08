import type { Network } from '@/lib/engine';
import { quantityKey, quantityOf, spoken, type Notation, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';

/** What a name of the program holds: a quantity of a whole layer, or of the connections into it; a setting or E stands alone. */
export interface Held {
  readonly q: QuantityName;
  /** Number of the layer, inputs 0. */
  readonly layer?: number;
  /** Of connections: those from unit 0 alone, or all others. */
  readonly bias?: boolean;
}

const ofConnections: ReadonlySet<QuantityName> = new Set(['w', 'dEdw', 'deltaW', 'deltaWBefore']);

/** A key to point at it by: `y@1`, `w@2`, of biases `w0@2`; of a single number that number's own. */
export const heldKey = ({ q, layer, bias = false }: Held): string => (layer === undefined ? quantityKey({ q }) : `${q}${bias ? '0' : ''}@${layer}`);

/** What a key names; undefined for one that is none of `heldKey`'s, or is a single number's. */
export function heldOf(key: string): Held | undefined {
  const [, q, bias, layer] = /^([a-zA-Z]+)(0?)@(\d{1,3})$/.exec(key) ?? [];
  return q !== undefined && quantityOf(q) ? { q: q as QuantityName, layer: Number(layer), bias: bias === '0' } : undefined;
}

type Shape = Pick<Network, 'layers' | 'connections'>;

/** All numbers that it holds, in the order of the units. */
export function membersOf({ layers, connections }: Shape, { q, layer, bias = false }: Held): readonly QuantityRef[] {
  if (layer === undefined) return [{ q }];
  const { first, size } = layers[layer]!;
  if (ofConnections.has(q)) return connections.filter(({ j, i }) => j >= first && j < first + size && (i === 0) === bias).map(({ j, i }) => ({ q, j, i }));
  return Array.from({ length: size }, (_, k) => ({ q, j: first + k }));
}

function unitsOf({ layers }: Shape, layer: number): string {
  const { first, size } = layers[layer]!;
  return size === 1 ? `unit ${first}` : `units ${first} ${size === 2 ? 'and' : 'to'} ${first + size - 1}`;
}

/** What it holds in words, "weights" in either notation: "total input of units 3 and 4". */
export function heldInWords(net: Shape, { q, layer, bias = false }: Held, notation: Notation): string {
  const name = spoken({ q }, notation);
  if (layer === undefined) return name;
  const units = unitsOf(net, layer);
  if (!ofConnections.has(q)) return `${name} of ${units}`;
  return bias ? `${name.replace('weight', 'bias')} of ${units}` : `${name} into ${units}`;
}

/** Said while a name of the program is pointed at. */
export function heldSentence(net: Shape, held: Held, notation: Notation): string {
  const columns = !ofConnections.has(held.q) ? 'the cases along its columns' : held.bias ? 'in one column' : 'the senders along its columns';
  return `One array holds the ${heldInWords(net, held, notation)}: ${held.bias ? 'a row for each unit, ' : 'the units down its rows, '}${columns}. One line works out all of it.`;
}

import type { Network } from '@/lib/engine';
import { quantityKey, quantityOf, spoken, type Notation, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';

/** What a name of the program holds: a quantity of a whole layer, or of the connections into it; a setting or E stands alone. */
export interface Held {
  readonly q: QuantityName;
  /** Number of the layer, inputs 0. */
  readonly layer?: number;
  /** Of connections: those from unit 0 alone, or all others; `both` of a program that keeps them in one list. */
  readonly bias?: boolean | 'both';
  /**
   * Whose: of the layer and what goes into it, unless it is said. `below`: of the units it hears, `above`: of those that hear
   * it, or of the connections to them; `wanted`: of all units with a desired output.
   */
  readonly whose?: 'below' | 'above' | 'wanted';
}

const ofConnections: ReadonlySet<QuantityName> = new Set(['w', 'dEdw', 'deltaW', 'deltaWBefore']);

/** A key to point at it by: `y@1`, `w@2`, of biases `w0@2`; of a single number that number's own. */
export const heldKey = ({ q, layer, bias = false, whose }: Held): string =>
  layer === undefined ? quantityKey({ q }) : `${q}${bias === 'both' ? '01' : bias ? '0' : ''}${whose ? marks[whose] : '@'}${layer}`;

const marks = { below: '<', above: '>', wanted: '^' } as const;
const whoseOf = (mark: string | undefined) => (['below', 'above', 'wanted'] as const).find((whose) => marks[whose] === mark);

/** What a key names; undefined for one that is none of `heldKey`'s, or is a single number's. */
export function heldOf(key: string): Held | undefined {
  const [, q, bias, mark, layer] = /^([a-zA-Z]+)(0?1?)([@<>^])(\d{1,3})$/.exec(key) ?? [];
  if (q === undefined || !quantityOf(q) || bias === '1') return undefined;
  const whose = whoseOf(mark);
  return { q: q as QuantityName, layer: Number(layer), bias: bias === '01' ? 'both' : bias === '0', ...(whose && { whose }) };
}

type Shape = Pick<Network, 'layers' | 'connections'>;

/** All numbers that it holds, in the order of the units. */
export function membersOf({ layers, connections }: Shape, { q, layer, bias = false, whose }: Held): readonly QuantityRef[] {
  if (layer === undefined) return [{ q }];
  const { first, size } = layers[layer]!;
  const within = (unit: number) => unit >= first && unit < first + size;
  const units = (all: readonly number[]): readonly QuantityRef[] =>
    [...new Set(all)].toSorted((a, b) => a - b).map((j) => (j === 0 ? { q: 'one' } : { q, j }));
  if (whose === 'wanted')
    return layers
      .filter(({ targetOffset }) => targetOffset >= 0)
      .flatMap((each) => Array.from({ length: each.size }, (_, k) => ({ q, j: each.first + k })));
  if (whose === 'above') {
    const out = connections.filter(({ i }) => within(i));
    return ofConnections.has(q) ? out.map(({ j, i }) => ({ q, j, i })) : units(out.map(({ j }) => j));
  }
  if (whose === 'below') return units(connections.filter(({ j }) => within(j)).map(({ i }) => i));
  if (ofConnections.has(q))
    return connections.filter(({ j, i }) => within(j) && (bias === 'both' || (i === 0) === bias)).map(({ j, i }) => ({ q, j, i }));
  return Array.from({ length: size }, (_, k) => ({ q, j: first + k }));
}

function unitsOf({ layers }: Shape, layer: number): string {
  const { first, size } = layers[layer]!;
  return size === 1 ? `unit ${first}` : `units ${first} ${size === 2 ? 'and' : 'to'} ${first + size - 1}`;
}

/** What it holds in words, "weights" in either notation: "total input of units 3 and 4". */
export function heldInWords(net: Shape, { q, layer, bias = false, whose }: Held, notation: Notation): string {
  const name = spoken({ q }, notation);
  if (layer === undefined) return name;
  if (whose === 'wanted') return `${name} of all units with a desired output`;
  const units = unitsOf(net, layer);
  if (whose === 'below') return `${name} of whatever goes into ${units}`;
  if (whose === 'above') return ofConnections.has(q) ? `${name} out of ${units}` : `${name} of the units that hear ${units}`;
  if (!ofConnections.has(q)) return `${name} of ${units}`;
  if (bias === 'both') return `${name} into ${units}, biases among them`;
  return bias ? `${name.replace('weight', 'bias')} of ${units}` : `${name} into ${units}`;
}

/** Said while a name of the program is pointed at. */
export function heldSentence(net: Shape, held: Held, notation: Notation): string {
  if (held.whose || held.bias === 'both')
    return `Array by array, this name holds the ${heldInWords(net, held, notation)}. One line works them all out, block by block.`;
  const columns = !ofConnections.has(held.q)
    ? 'the cases along its columns'
    : held.bias
      ? 'in one column'
      : 'the senders along its columns';
  return `One array holds the ${heldInWords(net, held, notation)}: ${held.bias ? 'a row for each unit, ' : 'the units down its rows, '}${columns}. One line works out all of it.`;
}

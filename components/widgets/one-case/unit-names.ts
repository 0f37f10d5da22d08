import { people, relations } from '@/lib/nets/family-tree-facts';
import { familyTrees } from '@/lib/nets/family-trees';
import type { NetworkSpec } from '@/lib/engine';
import { letters, sequences } from '@/lib/nets/sequences';

const persons = people.map(({ name }) => name);

/** What the units of a layer stand for, by the net's id and the layer's name. */
const names: Readonly<Record<string, (layer: string) => readonly string[] | undefined>> = {
  [familyTrees.id]: (layer) => (layer === 'person' || layer === 'answer' ? persons : layer === 'relation' ? relations : undefined),
  [sequences.id]: (layer) => (layer.startsWith('letter') ? letters : layer.startsWith('digit') ? ['1', '2', '3'] : undefined),
};
const specs: Readonly<Record<string, NetworkSpec>> = { [familyTrees.id]: familyTrees.spec, [sequences.id]: sequences.spec };

/** What a unit stands for, "Colin"; undefined for a unit that has no meaning but what it has learned. */
export function unitName(netId: string, unit: number): string | undefined {
  let first = 1;
  for (const { name, size } of specs[netId]?.layers ?? []) {
    if (unit < first + size) return names[netId]?.(name)?.[unit - first];
    first += size;
  }
  return undefined;
}

/** "unit 25", or what it stands for besides: "unit 6 (Colin)". */
export function unitInWords(netId: string, unit: number): string {
  const name = unitName(netId, unit);
  return name === undefined ? `unit ${unit}` : `unit ${unit} (${name})`;
}

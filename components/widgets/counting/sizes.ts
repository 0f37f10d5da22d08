import { compile } from '@/lib/engine';
import { makeBench } from '@/lib/models/slopes-both-ways';
import { netById } from '@/lib/nets';
import { landmark, type Landmark } from '@/lib/nets/landmarks';
import { initialWeights, keeper } from '@/lib/training';

/** The nets small enough to be counted step by step, and to be measured in a browser. In order of size. */
export const smallNets = [
  { id: 'xor', netId: 'xor', short: 'XOR' },
  { id: 'symmetry', netId: 'symmetry', short: 'Symmetry' },
  { id: 'encoder', netId: 'encoder-8-3-8', short: '8-3-8' },
  { id: 'family-trees', netId: 'family-trees', short: 'Family trees' },
] as const;

export type SmallId = (typeof smallNets)[number]['id'];

/** Of the starting weights, drawn as the net's own training draws them. */
export const SEED = 1;

/** What a small net is measured with. */
export const benchOf = keeper({ last: smallNets.length }, (live: SmallId) => {
  const { spec, cases, settings } = netById(smallNets.find(({ id }) => id === live)!.netId);
  const net = compile(spec);
  return makeBench(net, initialWeights(net, settings, SEED), cases);
});

/** A net on the ruler of sizes; the year and the source are null for no net in particular. */
export type Size = Pick<Landmark, 'id' | 'name' | 'weights' | 'note'> & { readonly [Of in 'year' | 'source']: Landmark[Of] | null };

/** Those of the landmarks that have a name on the ruler. */
const named = ['xor', 'symmetry', 'encoder', 'family-trees', 'zip', 'nettalk', 'alvinn', 'lenet', 'alexnet', 'gpt-2', 'gpt-3', 'llama'];

/** From nine weights to a million million. */
export const sizes: readonly Size[] = [
  ...named.map(landmark),
  { id: 'trillion', name: 'A million million', year: null, weights: 1e12, source: null, note: 'no net in particular' },
];

/** Every work that a size comes from; the page of references and the chapter’s own list need them. */
export const countingSources: readonly string[] = [...new Set(sizes.flatMap(({ source }) => (source ? [source.key] : [])))];

/** Assumed round figures, in products a second: not measurements. */
export const machines = [
  { id: 'core', name: 'Laptop core', inWords: 'one core of a laptop', where: 'on one core of a laptop', exponent: 9 },
  { id: 'gpu', name: 'GPU', inWords: 'a graphics processor', where: 'on a graphics processor', exponent: 14 },
  { id: 'centre', name: 'Data centre', inWords: 'a data centre', where: 'in a data centre', exponent: 18 },
] as const;

export type MachineId = (typeof machines)[number]['id'];

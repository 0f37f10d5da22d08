import { landmark, type Source } from '@/lib/nets/landmarks';

export type { Source };

/** The nets small enough to be counted step by step, and to be measured in a browser. In order of size. */
export const smallNets = [
  { id: 'xor', netId: 'xor', short: 'XOR' },
  { id: 'symmetry', netId: 'symmetry', short: 'Symmetry' },
  { id: 'encoder', netId: 'encoder-8-3-8', short: '8-3-8' },
  { id: 'family-trees', netId: 'family-trees', short: 'Family trees' },
] as const;

export type SmallId = (typeof smallNets)[number]['id'];

/** A net on the ruler of sizes. */
export interface Size {
  /** Part of links that readers keep: never rename. */
  readonly id: string;
  readonly name: string;
  /** When it was printed; null for no net in particular. */
  readonly year: number | null;
  readonly weights: number;
  readonly source: Source | null;
  /** What is to be said of the number. */
  readonly note?: string;
}

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

import { compile } from '@/lib/engine';
import { netById } from '@/lib/nets';

/** The nets small enough to be counted step by step, and to be measured in a browser. In order of size. */
export const smallNets = [
  { id: 'xor', netId: 'xor', short: 'XOR' },
  { id: 'symmetry', netId: 'symmetry', short: 'Symmetry' },
  { id: 'encoder', netId: 'encoder-8-3-8', short: '8-3-8' },
  { id: 'family-trees', netId: 'family-trees', short: 'Family trees' },
] as const;

export type SmallId = (typeof smallNets)[number]['id'];

/** A work of `content/references.bib`, and how it is named beside a net. */
export interface Source {
  readonly key: string;
  readonly label: string;
}

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

/** Counted in the engine's net, not written down. */
const weightsOf = (id: SmallId): number => compile(netById(smallNets.find((net) => net.id === id)!.netId).spec).weightCount;

/** Weights of a net of full layers, a bias on every unit above the inputs. */
const fullyConnected = (...layers: readonly number[]): number =>
  layers.slice(1).reduce((sum, size, k) => sum + size * (layers[k]! + 1), 0);

/** From nine weights to a million million. The numbers are the sources’ own unless the note says that they are counted. */
export const sizes: readonly Size[] = [
  { id: 'xor', name: 'XOR 2-2-1', year: 1986, weights: weightsOf('xor'), source: { key: 'rumelhart1986pdp', label: 'Rumelhart et al. 1986b, pp. 331–333' }, note: 'weights counted here' },
  { id: 'symmetry', name: 'Symmetry', year: 1986, weights: weightsOf('symmetry'), source: { key: 'rumelhart1986', label: 'Rumelhart et al. 1986, Fig. 1' }, note: 'weights counted here' },
  { id: 'encoder', name: 'Encoder 8-3-8', year: 1986, weights: weightsOf('encoder'), source: { key: 'rumelhart1986pdp', label: 'Rumelhart et al. 1986b, pp. 335–338' }, note: 'weights counted here' },
  { id: 'family-trees', name: 'Family trees', year: 1986, weights: weightsOf('family-trees'), source: { key: 'rumelhart1986', label: 'Rumelhart et al. 1986, Fig. 3' }, note: 'weights counted here' },
  { id: 'zip', name: 'Zip codes', year: 1989, weights: 9760, source: { key: 'lecun1989', label: 'LeCun et al. 1989' }, note: 'shared by 64,660 connections' },
  { id: 'nettalk', name: 'NETtalk', year: 1987, weights: 18_629, source: { key: 'sejnowski1987', label: 'Sejnowski & Rosenberg 1987' }, note: 'as quoted there' },
  { id: 'alvinn', name: 'ALVINN', year: 1989, weights: fullyConnected(1217, 29, 46), source: { key: 'pomerleau1988', label: 'Pomerleau 1989' }, note: 'weights counted here from 1,217-29-46 units' },
  { id: 'lenet', name: 'LeNet-5', year: 1998, weights: 60_000, source: { key: 'lecun1998', label: 'LeCun et al. 1998' }, note: 'shared by 340,908 connections' },
  { id: 'alexnet', name: 'AlexNet', year: 2012, weights: 60e6, source: { key: 'krizhevsky2012', label: 'Krizhevsky et al. 2012' } },
  { id: 'gpt-2', name: 'GPT-2', year: 2019, weights: 1.5e9, source: { key: 'radford2019', label: 'Radford et al. 2019' }, note: 'the largest of its family' },
  { id: 'gpt-3', name: 'GPT-3', year: 2020, weights: 175e9, source: { key: 'brown2020', label: 'Brown et al. 2020' }, note: 'the largest of its family' },
  { id: 'llama', name: 'Llama 3.1', year: 2024, weights: 405e9, source: { key: 'llama2024', label: 'Llama Team 2024' }, note: 'the largest of its family' },
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

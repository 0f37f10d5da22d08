import type { Notation, QuantityName } from './quantities';
import { spoken } from './quantities';

/** A quantity of the paper: its name in either notation, and the letters that its symbol carries. */
export interface Meaning {
  readonly q: QuantityName;
  readonly name: Readonly<Record<Notation, string>>;
}

/** The quantities of equations (1)–(9), in the order in which they come up. */
const order: readonly QuantityName[] = ['x', 'y', 'w', 'd', 'E', 'dEdy', 'dEdx', 'dEdw', 'deltaW', 'epsilon', 'alpha'];

const nameOf = (q: QuantityName, notation: Notation): string => {
  if (q === 'E') return notation === 'paper' ? 'error' : 'loss';
  if (q === 'deltaW') return notation === 'paper' ? 'change, or velocity, of a weight' : 'update';
  return spoken({ q }, notation);
};

export const meanings: readonly Meaning[] = order.map((q) => ({ q, name: { paper: nameOf(q, 'paper'), modern: nameOf(q, 'modern') } }));

/** Words of the paper, and what is said today. */
export const words: readonly Readonly<Record<Notation, string>>[] = [
  { paper: 'unit', modern: 'neuron, node' },
  { paper: 'connection', modern: 'edge' },
  { paper: 'case', modern: 'example, sample' },
  { paper: 'sweep', modern: 'epoch' },
  { paper: 'change after each sweep', modern: 'full-batch training' },
  { paper: 'change after each case', modern: 'online training, batch of one' },
];

import type { Network } from '@/lib/engine';
import type { TimedName, TimedRef } from '@/lib/models/quantity-at';
import { quantityKey, quantityOf, type QuantityRef } from '@/lib/notation/quantities';
import type { Chosen } from './line';

/** What can be followed, as it stands in the list: words, as symbols cannot stand there. */
export const kinds: readonly { readonly kind: TimedName | 'all'; readonly text: string }[] = [
  { kind: 'w', text: 'weight' },
  { kind: 'y', text: 'output y' },
  { kind: 'x', text: 'total input x' },
  { kind: 'dEdw', text: 'slope ∂E/∂w' },
  { kind: 'deltaW', text: 'change Δw' },
  { kind: 'deltaWBefore', text: 'last change Δw' },
  { kind: 'dEdx', text: 'slope ∂E/∂x' },
  { kind: 'dEdy', text: 'slope ∂E/∂y' },
  { kind: 'E', text: 'E of this case' },
  { kind: 'all', text: 'E over all cases' },
];

export const kindOf = (chosen: Chosen): TimedName | 'all' => (chosen === 'all' ? 'all' : chosen.q);

const ofWeights: ReadonlySet<TimedName | 'all'> = new Set<TimedName>(['w', 'dEdw', 'deltaW', 'deltaWBefore']);

/** The units or connections that have such a quantity, as `j` or `j.i`; none for an error. */
export function placesOf(
  { layers, connections }: Pick<Network, 'layers' | 'connections'>,
  kind: TimedName | 'all',
): readonly { readonly place: string; readonly text: string }[] {
  if (kind === 'E' || kind === 'all') return [];
  // Of a weight that several connections share there is one change, named after the first.
  const named =
    kind === 'deltaW' || kind === 'deltaWBefore'
      ? connections.filter(({ index }, k) => connections.findIndex((one) => one.index === index) === k)
      : connections;
  if (ofWeights.has(kind)) return named.map(({ j, i }) => ({ place: `${j}.${i}`, text: i === 0 ? `bias of ${j}` : `${i} → ${j}` }));
  return layers
    .filter((layer) => layer.kind !== null)
    .flatMap(({ first, size }) => Array.from({ length: size }, (_, k) => ({ place: String(first + k), text: `unit ${first + k}` })));
}

/** A kind at a place; at the first such place if it has none there. */
export function chosenAt(net: Pick<Network, 'layers' | 'connections'>, kind: TimedName | 'all', place: string): Chosen {
  if (kind === 'all') return 'all';
  const places = placesOf(net, kind);
  if (places.length === 0) return { q: kind };
  // From a weight to its receiver and from a unit to its first weight, so that little changes with the kind.
  const at =
    places.find((one) => one.place === place) ?? places.find((one) => one.place.split('.')[0] === place.split('.')[0]) ?? places[0]!;
  const [j, i] = at.place.split('.').map(Number);
  return i === undefined ? { q: kind, j: j! } : { q: kind, j: j!, i };
}

export const placeOf = (chosen: Chosen): string =>
  chosen === 'all' || chosen.j === undefined ? '' : chosen.i === undefined ? String(chosen.j) : `${chosen.j}.${chosen.i}`;

/** What is followed as one word, and back; a word that is none is E over all cases. */
export const curveOf = (chosen: Chosen): string => (chosen === 'all' ? 'all' : quantityKey(chosen));
export const chosenOf = (curve: string): Chosen => {
  const ref = curve === 'all' ? undefined : quantityOf(curve);
  return ref === undefined ? 'all' : (ref as TimedRef);
};

/** Whether a number changes over time, and this net has it. */
export const followable = (net: Pick<Network, 'layers' | 'connections'>, ref: QuantityRef): boolean => {
  const kind = kinds.find((one) => one.kind === ref.q)?.kind;
  if (kind === undefined || kind === 'all') return false;
  const places = placesOf(net, kind);
  const place = placeOf({ ...ref, q: kind });
  return places.length === 0 ? place === '' : places.some((one) => one.place === place);
};

/** The quantity that is followed at first: the number asked about, else that of the step. */
export function firstChosen(net: Pick<Network, 'layers' | 'connections'>, ref: QuantityRef | undefined): Chosen {
  if (ref === undefined) return 'all';
  const { q, j, i } = ref;
  const kind = kinds.find((one) => one.kind === q)?.kind;
  // An input, a desired output or a setting does not change with time.
  return kind === undefined
    ? 'all'
    : chosenAt(net, kind, placeOf({ q: kind as TimedRef['q'], ...(j === undefined ? {} : { j }), ...(i === undefined ? {} : { i }) }));
}

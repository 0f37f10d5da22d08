import type { Network } from '@/lib/engine';
import type { TimedName, TimedRef } from '@/lib/models/quantity-at';
import { quantityKey, quantityOf, type QuantityRef } from '@/lib/notation/quantities';
import { weightOption } from '../net-texts';
import type { Chosen } from './line';

type Kind = TimedName | 'all';
type Shape = Pick<Network, 'layers' | 'connections'>;

/** What can be followed, as it stands in the list: words, as symbols cannot stand there. */
export const kinds: readonly { readonly value: Kind; readonly text: string }[] = [
  { value: 'w', text: 'weight' },
  { value: 'y', text: 'output y' },
  { value: 'x', text: 'total input x' },
  { value: 'dEdw', text: 'slope ∂E/∂w' },
  { value: 'deltaW', text: 'change Δw' },
  { value: 'deltaWBefore', text: 'last change Δw' },
  { value: 'dEdx', text: 'slope ∂E/∂x' },
  { value: 'dEdy', text: 'slope ∂E/∂y' },
  { value: 'E', text: 'E of this case' },
  { value: 'all', text: 'E over all cases' },
];

export const kindOf = (chosen: Chosen): Kind => (chosen === 'all' ? 'all' : chosen.q);

/** The units or connections that have such a quantity, as `j` or `j.i`; none for an error. */
export function placesOf({ layers, connections }: Shape, kind: Kind): readonly { readonly value: string; readonly text: string }[] {
  switch (kind) {
    case 'E':
    case 'all':
      return [];
    case 'w':
    case 'dEdw':
      return connections.map(weightOption);
    // Of a weight that several connections share there is one change, named after the first.
    case 'deltaW':
    case 'deltaWBefore':
      return connections.filter(({ index }, k) => connections.findIndex((one) => one.index === index) === k).map(weightOption);
    default:
      return layers
        .filter((layer) => layer.kind !== null)
        .flatMap(({ first, size }) => Array.from({ length: size }, (_, k) => ({ value: String(first + k), text: `unit ${first + k}` })));
  }
}

/** A kind at a place; at the first such place if it has none there. */
export function chosenAt(net: Shape, kind: Kind, place: string): Chosen {
  if (kind === 'all') return 'all';
  const places = placesOf(net, kind);
  if (places.length === 0) return { q: kind };
  // From a weight to its receiver and from a unit to its first weight, so that little changes with the kind.
  const [receiver] = place.split('.');
  const at = places.find(({ value }) => value === place) ?? places.find(({ value }) => value.split('.')[0] === receiver) ?? places[0]!;
  return chosenOf(`${kind}.${at.value}`);
}

export const placeOf = (chosen: Pick<QuantityRef, 'j' | 'i'> | 'all'): string =>
  chosen === 'all' ? '' : [chosen.j, chosen.i].filter((one) => one !== undefined).join('.');

/** What is followed as one word, and back; a word that is none is E over all cases. */
export const curveOf = (chosen: Chosen): string => (chosen === 'all' ? 'all' : quantityKey(chosen));
export const chosenOf = (curve: string): Chosen => (quantityOf(curve) as TimedRef | undefined) ?? 'all';

const kindFor = ({ q }: QuantityRef): Kind | undefined => kinds.find(({ value }) => value === q)?.value;

/** Whether a number changes over time, and this net has it. */
export const followable = (net: Shape, ref: QuantityRef): boolean => {
  const kind = kindFor(ref);
  if (kind === undefined) return false;
  const places = placesOf(net, kind);
  const place = placeOf(ref);
  return places.length === 0 ? place === '' : places.some(({ value }) => value === place);
};

/** The quantity that is followed at first: the number asked about, else that of the step. */
export function firstChosen(net: Shape, ref: QuantityRef | undefined): Chosen {
  const kind = ref && kindFor(ref);
  // An input, a desired output or a setting does not change with time.
  return kind === undefined ? 'all' : chosenAt(net, kind, placeOf(ref!));
}

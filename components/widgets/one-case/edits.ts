import type { Network } from '@/lib/engine';
import { quantityKey, quantityOf } from '@/lib/notation/quantities';
import { begunHere } from './past';
import { choiceOf, startOf } from './nets';
import type { OneCaseState } from './types';

/** What the weights of a state depend on. */
export type WeightSource = Pick<OneCaseState, 'net' | 'seed' | 'arrived' | 'here' | 'weights'>;
type Source = WeightSource & Pick<OneCaseState, 'chosen' | 'epsilon' | 'alpha' | 'changes' | 'input' | 'target'>;

/** The weights of a state, in the order of the net's connections. */
export function weightsOf({ net, seed, arrived, here, weights }: WeightSource): Float64Array {
  const from = here?.weights ?? weights ?? arrived?.weights;
  return from ? Float64Array.from(from) : startOf(net, seed);
}

/** The numbers of a state that the engine works with, the reader's own among them. */
export function numbersOf(state: Source) {
  const { paper, epsilon, alpha } = choiceOf(state.net);
  const given = paper.cases[state.chosen]!;
  const before = state.here?.changes ?? state.changes ?? state.arrived?.changes;
  return {
    weights: weightsOf(state),
    input: state.input ?? given.inputs,
    target: state.target ?? given.targets,
    epsilon: state.epsilon ?? epsilon,
    alpha: state.alpha ?? alpha,
    velocity: before && Float64Array.from(before),
  };
}

/** The numbers of a case, inputs first: what each is called, and where it stands. */
export function caseNumbers({ layers }: Network) {
  const numbers = <Q extends 'y' | 'd'>(q: Q, of: 'input' | 'target', offset: 'inputOffset' | 'targetOffset') =>
    layers
      .filter((layer) => layer[offset] >= 0 && (q === 'd' || layer.kind === null))
      .flatMap((layer) =>
        Array.from({ length: layer.size }, (_, k) => {
          const ref = { q, j: layer.first + k };
          return { ref, key: quantityKey(ref), of, index: layer[offset] + k };
        }),
      );
  return [...numbers('y', 'input', 'inputOffset'), ...numbers('d', 'target', 'targetOffset')];
}

/** Where the number stands that a key names, such as `w.5.4`, `y.1` (an input) or `d.5`; undefined for one that cannot be changed. */
export function placeOf(net: Network, key: string): { readonly of: 'weights' | 'input' | 'target'; readonly index: number } | undefined {
  const { q, j, i } = quantityOf(key) ?? {};
  if (q !== 'w') return caseNumbers(net).find(({ ref }) => i === undefined && ref.q === q && ref.j === j);
  const connection = net.connections.find((one) => one.j === j && one.i === i);
  return connection && { of: 'weights', index: connection.index };
}

/** The state with one weight, input or target set to `value`; unchanged for a number that is computed. */
export function changeNumber(state: OneCaseState, key: string, value: number): OneCaseState {
  const { net, paper } = choiceOf(state.net);
  const place = placeOf(net, key);
  if (!place) return state;
  const now = numbersOf(state);
  const values = Array.from(now[place.of]).with(place.index, value);
  if (place.of === 'weights') {
    const was = key in state.was ? state.was : { ...state.was, [key]: now.weights[place.index]! };
    return { ...begunHere(state), weights: values, was };
  }
  const given = place.of === 'input' ? paper.cases[state.chosen]!.inputs : paper.cases[state.chosen]!.targets;
  return { ...state, [place.of]: values.every((each, k) => each === given[k]) ? null : values };
}

/** What the reader has changed since the last reset: each key with the number that stood there. */
export function editedOf(state: OneCaseState): ReadonlyMap<string, number> {
  const { net, paper } = choiceOf(state.net);
  const edited = new Map(Object.entries(state.was));
  const given = paper.cases[state.chosen]!;
  for (const { key, of, index } of caseNumbers(net)) {
    const was = (of === 'input' ? given.inputs : given.targets)[index]!;
    if (state[of] && state[of][index] !== was) edited.set(key, was);
  }
  return edited;
}

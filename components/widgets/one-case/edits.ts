import type { Network } from '@/lib/engine';
import { quantityOf } from '@/lib/notation/quantities';
import { begunHere } from './past';
import { choiceOf, startOf } from './nets';
import type { OneCaseState } from './types';

/** The numbers of a state that the engine works with, the reader's own among them. */
export interface Numbers {
  readonly weights: Float64Array;
  readonly input: readonly number[];
  readonly target: readonly number[];
  readonly epsilon: number;
  readonly alpha: number;
  readonly velocity: Float64Array | undefined;
}

/** What the weights of a state depend on. */
export type WeightSource = Pick<OneCaseState, 'net' | 'seed' | 'arrived' | 'here' | 'weights'>;
type Source = WeightSource & Pick<OneCaseState, 'chosen' | 'epsilon' | 'alpha' | 'changes' | 'input' | 'target'>;

/** The weights of a state, in the order of the net's connections. */
export function weightsOf({ net, seed, arrived, here, weights }: WeightSource): Float64Array {
  const from = here?.weights ?? weights ?? arrived?.weights;
  return from ? Float64Array.from(from) : startOf(net, seed);
}

export function numbersOf(state: Source): Numbers {
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

/** Which number a key names: `w.5.4`, `y.1` (an input), `d.5`. */
type Place = { readonly of: 'weights' | 'input' | 'target'; readonly index: number };

/** Where the number stands that a key names; undefined for one that cannot be changed, such as a computed one. */
export function placeOf(net: Network, key: string): Place | undefined {
  const { q, j, i } = quantityOf(key) ?? {};
  if (j === undefined) return undefined;
  if (q === 'w') {
    const connection = net.connections.find((one) => one.j === j && one.i === i);
    return connection && { of: 'weights', index: connection.index };
  }
  const layer = net.layers.find(({ first, size }) => j >= first && j < first + size);
  if (!layer) return undefined;
  if (q === 'y' && layer.kind === null) return { of: 'input', index: layer.inputOffset + j - layer.first };
  return q === 'd' && layer.targetOffset >= 0 ? { of: 'target', index: layer.targetOffset + j - layer.first } : undefined;
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
  for (const layer of net.layers) {
    for (let k = 0; k < layer.size; k++) {
      const note = (key: string, values: readonly number[] | null, was: readonly number[], index: number) => {
        if (values && values[index] !== was[index]) edited.set(key, was[index]!);
      };
      if (layer.kind === null) note(`y.${layer.first + k}`, state.input, given.inputs, layer.inputOffset + k);
      if (layer.targetOffset >= 0) note(`d.${layer.first + k}`, state.target, given.targets, layer.targetOffset + k);
    }
  }
  return edited;
}

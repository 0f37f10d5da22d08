import { backward, forward, makeCases, makeWorkspace, update } from '@/lib/engine';
import { numbersOf, weightsOf, type WeightSource } from './edits';
import { choiceOf } from './nets';
import { begunHere, goneOn, reachOf } from './past';
import type { OneCaseState } from './types';

/** The weights after a change, and the change, for equation (9) next time; to the bit what a run has. */
function carried(state: OneCaseState, inputs: readonly (readonly number[])[], targets: readonly (readonly number[])[]) {
  const { net, paper } = choiceOf(state.net);
  const { weights, epsilon, alpha, velocity } = numbersOf(state);
  const changes = velocity ?? new Float64Array(net.weightCount);
  const work = makeWorkspace(net, makeCases(net, inputs, targets));
  forward(work, weights);
  backward(work, weights);
  update(net, weights, work.dEdw, changes, { epsilon, alpha, average: paper.settings.shared === 'average' });
  return { weights: Array.from(weights), changes: Array.from(changes) };
}

/**
 * The state with a change more. @param only the case it was made for, all of its numbers as given; null: all cases; 'own': the
 * reader's own numbers
 */
function changed(state: OneCaseState, to: NonNullable<OneCaseState['here']>, only: number | null | 'own'): OneCaseState {
  const { cases } = choiceOf(state.net).paper;
  const made = state.made + 1;
  const alone = only === 'own' || state.at >= reachOf(state.net) ? null : goneOn(state.alone, state.at, only, cases.length);
  // What a run cannot repeat begins one of its own.
  if (alone === null) return { ...begunHere({ ...state, here: to }), made };
  return { ...state, made, at: state.at + 1, alone, here: to };
}

/** The change that the case on show asks for is made; the next case of the list stands at its beginning. */
export function learned(state: OneCaseState): OneCaseState {
  const { cases } = choiceOf(state.net).paper;
  const { input, target } = numbersOf(state);
  const own = state.input !== null || state.target !== null;
  const next = changed(state, carried(state, [input], [target]), own ? 'own' : state.chosen);
  return { ...next, chosen: (state.chosen + 1) % cases.length, input: null, target: null, cursor: 0, part: 0 };
}

/** Instead of the change for one case: one change on the slopes summed over all cases (p. 535). */
export function swept(state: OneCaseState): OneCaseState {
  const { cases } = choiceOf(state.net).paper;
  return {
    ...changed(
      state,
      carried(
        state,
        cases.map((c) => c.inputs),
        cases.map((c) => c.targets),
      ),
      null,
    ),
    cursor: 0,
    part: 0,
  };
}

/** E of equation (3) over all cases of the net, with the weights of a state. */
export function totalError(state: WeightSource): number {
  const { net, paper } = choiceOf(state.net);
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      paper.cases.map((c) => c.inputs),
      paper.cases.map((c) => c.targets),
    ),
  );
  const weights = weightsOf(state);
  forward(work, weights);
  return backward(work, weights);
}

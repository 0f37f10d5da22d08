import { backward, forward, makeCases, makeWorkspace, sweep } from '@/lib/engine';
import { goneOn } from '@/lib/training/alone';
import { numbersOf, weightsOf, type WeightSource } from './edits';
import { choiceOf, type NetName } from './nets';
import { begunHere, MOST_STRETCHES, reachOf } from './past';
import type { OneCaseState } from './types';

type Rows = readonly (readonly number[])[];

/** A workspace for some cases of a net; all that it has unless it is said. */
function workspaceOf(name: NetName, inputs?: Rows, targets?: Rows) {
  const { net, paper } = choiceOf(name);
  const { cases } = paper;
  return makeWorkspace(net, makeCases(net, inputs ?? cases.map((c) => c.inputs), targets ?? cases.map((c) => c.targets)));
}

/**
 * The state with a change more, at the beginning of a case; the change is to the bit what a run has.
 * @param only the case it was made for, all of its numbers as given; null: all cases; 'own': the reader's own numbers
 */
function changed(state: OneCaseState, only: number | null | 'own'): OneCaseState {
  const { net, paper } = choiceOf(state.net);
  const { weights, input, target, epsilon, alpha, velocity } = numbersOf(state);
  const changes = velocity ?? new Float64Array(net.weightCount);
  const work = only === null ? workspaceOf(state.net) : workspaceOf(state.net, [input], [target]);
  sweep(work, weights, changes, { epsilon, alpha, average: paper.settings.shared === 'average' });
  const next = { ...state, here: { weights: Array.from(weights), changes: Array.from(changes) }, made: state.made + 1, cursor: 0, part: 0 };
  const most = { cases: paper.cases.length, most: MOST_STRETCHES };
  const alone = only === 'own' || state.at >= reachOf(state.net) ? null : goneOn(state.alone, state.at, only, most);
  // What a run cannot repeat begins one of its own.
  return alone === null ? begunHere(next) : { ...next, at: state.at + 1, alone };
}

/** The change that the case on show asks for is made; the next case of the list stands at its beginning. */
export function learned(state: OneCaseState): OneCaseState {
  const own = state.input !== null || state.target !== null;
  const next = (state.chosen + 1) % choiceOf(state.net).paper.cases.length;
  return { ...changed(state, own ? 'own' : state.chosen), chosen: next, input: null, target: null };
}

/** Instead of the change for one case: one change on the slopes summed over all cases (p. 535). */
export const swept = (state: OneCaseState): OneCaseState => changed(state, null);

/** E of equation (3) over all cases of the net, with the weights of a state. */
export function totalError(state: WeightSource): number {
  const work = workspaceOf(state.net);
  const weights = weightsOf(state);
  forward(work, weights);
  return backward(work, weights);
}

import { useMemo } from 'react';
import type { CaseData } from './case-data';
import { stateData } from './state-data';
import type { OneCaseState } from './types';

/** The case of a state, worked through; anew only when a number of it changes, not at every step. */
export function useCaseData(state: OneCaseState): CaseData {
  const { net, chosen, seed, epsilon, alpha, weights, changes, input, target, was, arrived, here, made } = state;
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the rest of the state (cursor, speed …) does not matter here
  return useMemo(() => stateData(state), [net, chosen, seed, epsilon, alpha, weights, changes, input, target, was, arrived, here, made]);
}

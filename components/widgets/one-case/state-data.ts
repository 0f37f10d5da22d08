import { caseData, PRINTED, type CaseData } from './case-data';
import { editedOf, numbersOf } from './edits';
import { grouped } from '@/lib/notation/magnitude';
import { choiceOf } from './nets';
import type { OneCaseState } from './types';

/** The case of a state, worked through with the reader's own numbers. Pure. */
export function stateData(state: OneCaseState): CaseData {
  const { weights, input, target, epsilon, alpha, velocity } = numbersOf(state);
  return caseData({
    net: choiceOf(state.net).paper,
    index: state.chosen,
    weights,
    input,
    target,
    epsilon,
    alpha,
    // Without α the last change plays no part, and the change is equation (8).
    velocity: alpha > 0 ? velocity : undefined,
    edited: editedOf(state),
    weightsAre: whyThere(state),
  });
}

function whyThere({ net, made, was, run, sweep, arrived }: OneCaseState): string {
  if (made > 0) return `where ${made === 1 ? 'one change has' : `${made.toLocaleString('en-GB')} changes have`} left them`;
  const start =
    net === 'printed'
      ? PRINTED
      : run !== null && arrived !== null
        ? `where ${grouped(sweep)} sweeps of training have left them`
        : 'where chance put them';
  return Object.keys(was).length > 0 ? `${start}, but for what you changed` : start;
}

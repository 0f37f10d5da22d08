import type { TrainingXorState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const trainingXorExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<TrainingXorState> }[] = [
  { name: 'The answers part', note: 'No velocity: after hundreds of sweeps at one half.', start: { sweep: 700 } },
  { name: 'With velocity', note: 'The same start, right after 109 sweeps.', start: { velocity: 1, sweep: 109 } },
];

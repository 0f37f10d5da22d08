import type { FourWaysState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const fourWaysExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<FourWaysState> }[] = [
  { name: 'Two have learned', note: 'After 200 sweeps of eight hidden layers.', start: {} },
  { name: 'Two hidden layers', note: 'The first way hears enough to move.', start: { depth: 'two', cursor: 15 } },
];

import type { ChainState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const chainExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<ChainState> }[] = [
  { name: 'The chapter’s example', note: 'The unit next to the output says 0.01 less: three rates, multiplied.', start: {} },
  { name: 'Back at the input', note: 'Seven links, seven factors: six of them were there a step before.', start: { place: 'y.1' } },
  { name: 'A nudge that is too large', note: 'Prediction and truth part company: the curve is not straight.', start: { nudge: '-1' } },
  {
    name: 'Saturated',
    note: 'Large weights, flat slopes: the product dies on its way down.',
    start: { preset: 'saturated', place: 'y.1' },
  },
  {
    name: 'Cut',
    note: 'Through a weight of 0 nothing passes. The weight itself still has a rate.',
    start: { preset: 'cut', place: 'w.3.2' },
  },
];

import type { StuckMapState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const stuckMapExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<StuckMapState> }[] = [
  { name: 'Pushed', note: 'A run with two answers at one half, and six pushes.', start: { pushed: true } },
  { name: 'Eight hidden units, wide weights', note: 'More ways round, and still some are stuck.', start: { hidden: 8, range: 5 } },
];

import type { LandmarkNetsState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const landmarkNetsExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<LandmarkNetsState> }[] =
  [
    { name: 'The family trees', note: 'The net with which the others are compared.', start: {} },
    { name: 'Counted here', note: 'A size that its source does not print.', start: { cursor: 6 } },
    { name: 'The largest', note: 'The end of the walk.', start: { cursor: 14 } },
  ];

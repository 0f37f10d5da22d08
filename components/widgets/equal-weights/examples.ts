import type { EqualWeightsState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const equalWeightsExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<EqualWeightsState> }[] =
  [
    { name: 'No nudge', note: 'After 1,000 sweeps the twins agree to the last bit.', start: { nudge: null, sweep: 1000 } },
    { name: 'A millionth', note: 'It has grown a thousandfold, and the window has closed.', start: { sweep: 300 } },
    { name: 'A tenth', note: 'In time: the twins have parted and all four answers are right.', start: { nudge: -1, sweep: 200 } },
  ];

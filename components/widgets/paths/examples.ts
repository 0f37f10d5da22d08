import type { PathsState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const pathsExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<PathsState> }[] = [
  { name: 'One path of 27', note: 'The lit path’s product goes into the sum.', start: { cursor: 14 } },
  {
    name: 'By messages, all 24',
    note: 'Every connection has been used once; the sum is that of all paths.',
    start: { way: 'messages', cursor: 24 },
  },
  {
    name: 'Hopeless',
    note: 'Ten layers of ten: the walk has hardly begun where the figure gives up.',
    start: { width: 10, depth: 10, cursor: 4096 },
  },
];

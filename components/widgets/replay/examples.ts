import type { ReplayState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const replayExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<ReplayState> }[] = [
  {
    name: 'The first line that computes',
    note: 'Equation (1) for both hidden units and all four cases: three arrays go in, one comes out.',
    start: {},
  },
  {
    name: 'The error crosses a layer',
    note: 'A breakpoint has been hit: the matrix on its side takes the blame down.',
    start: { cursor: 37 },
  },
  {
    name: 'A weight array moves',
    note: 'The old numbers on the left, the new ones solid; the net’s lines into the hidden units are lit.',
    start: { cursor: 52 },
  },
  { name: 'A call', note: 'Nothing is computed; a line waits in each function above.', start: { cursor: 28 } },
  { name: 'The other file', note: 'The program begins; no unit has said anything yet.', start: { cursor: 2, breaks: [] } },
];

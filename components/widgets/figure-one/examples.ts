import type { FigureOneState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const figureOneExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<FigureOneState> }[] = [
  { name: 'Settled', note: 'The order of the printed weights, from another start.', start: {} },
  {
    name: 'As printed',
    note: 'The paper’s numbers, asked about a row that is not symmetric.',
    start: { source: 'printed', input: 0b101100 },
  },
  { name: 'On its way', note: 'Before the last row is right.', start: { sweep: 700 } },
];

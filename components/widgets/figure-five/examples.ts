import type { FigureFiveState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const figureFiveExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<FigureFiveState> }[] = [
  { name: 'All stored, nothing sent back', note: 'The paper’s three steps, when the error is known.', start: {} },
  { name: 'Gradients in one number', note: 'The third weight, averaged over its copies.', start: { cursor: 8, chosen: 2 } },
  { name: 'Six steps', note: 'As many copies as there is room for; added, as today.', start: { steps: 6, cursor: 14, way: 'sum' } },
];

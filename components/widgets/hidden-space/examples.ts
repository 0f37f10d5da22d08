import type { HiddenSpaceState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const hiddenSpaceExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<HiddenSpaceState> }[] = [
  { name: 'Before the first sweep', note: 'Small weights: the sheet is a small, nearly flat patch, and its diagonals cross.', start: {} },
  { name: 'Folding', note: 'The sheet bends; the line is on its way.', start: { sweep: 560 } },
  {
    name: 'One line is enough',
    note: 'Two corners lie on each other, and the line parts them from the other two.',
    start: { sweep: 686, a: 0, b: 20 },
  },
  {
    name: 'It gets stuck',
    note: 'Two cases that want different answers have come to lie on one spot.',
    start: { start: 'stuck', sweep: 4000 },
  },
  { name: 'Another start', note: 'A seed of the reader’s own.', start: { start: 'own', seed: 7, sweep: 1572 } },
];

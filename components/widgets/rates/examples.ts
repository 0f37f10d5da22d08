import type { RatesState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const ratesExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<RatesState> }[] = [
  { name: 'Through all five', note: 'The product of the rates, and the same number measured.', start: { cursor: 5 } },
  { name: 'One machine broken', note: 'A unit that is stuck: its rate is 0, and so is the product.', start: { cursor: 5, broken: 1 } },
  { name: 'Too large a nudge', note: 'Rates hold for small changes: a whole unit is none.', start: { cursor: 5, nudge: 0 } },
];

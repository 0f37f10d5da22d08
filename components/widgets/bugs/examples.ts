import type { BugsState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const bugsExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<BugsState> }[] = [
  { name: 'A wrong transpose that learns', note: 'Six slopes are wrong, and the error goes to zero all the same.', start: {} },
  {
    name: 'A wrong transpose that does not',
    note: 'The same bug from another start; so the curve tells nothing either way.',
    start: { seed: 6 },
  },
  { name: 'No bug', note: 'All twelve slopes agree to six decimals.', start: { bug: 'none' } },
  {
    name: 'Right slopes, nothing learned',
    note: 'All weights alike: the rows of units 3 and 4 are equal, and stay so.',
    start: { bug: 'start' },
  },
  { name: 'A mean instead of the sum', note: 'Every slope is a quarter; the curve comes down late.', start: { bug: 'mean' } },
  {
    name: 'The mean, with ε four times as large',
    note: 'The slopes are still a quarter; the two curves are one.',
    start: { bug: 'mean', larger: true },
  },
];

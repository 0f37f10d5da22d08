import type { FeedbackState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const feedbackExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<FeedbackState> }[] = [
  { name: 'Parity, learned', note: 'The angle has fallen far below 90 degrees.', start: { cursor: 40 } },
  { name: 'Two hidden layers', note: 'It falls less, and takes about twice as long.', start: { task: 'deep', cursor: 30 } },
];

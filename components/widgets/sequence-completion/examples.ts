import type { SequenceCompletionState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const sequenceCompletionExamples: readonly {
  readonly name: string;
  readonly note: string;
  readonly start: Partial<SequenceCompletionState>;
}[] = [
  { name: 'Learned', note: 'A pair that it has never seen.', start: {} },
  { name: 'Before the first sweep', note: 'No digit is right but by chance.', start: { sweep: 0 } },
];

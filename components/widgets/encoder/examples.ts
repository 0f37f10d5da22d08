import type { EncoderState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const encoderExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<EncoderState> }[] = [
  { name: 'Eight codes', note: 'They differ, and some use a middle value.', start: {} },
  { name: 'Before the first sweep', note: 'All patterns look alike to the hidden units.', start: { sweep: 0 } },
];

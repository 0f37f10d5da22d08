import type { Example } from '@/components/figure/examples';
import type { SequenceCompletionState } from './state';

export const sequenceCompletionExamples: readonly Example<SequenceCompletionState>[] = [
  { name: 'Learned', note: 'A pair that it has never seen.', start: {} },
  { name: 'Before the first sweep', note: 'No digit is right but by chance.', start: { sweep: 0 } },
];

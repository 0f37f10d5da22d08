import type { Example } from '@/components/figure/examples';
import type { FeedbackState } from './state';

export const feedbackExamples: readonly Example<FeedbackState>[] = [
  { name: 'Parity, learned', note: 'The angle has fallen far below 90 degrees.', start: { cursor: 40 } },
  { name: 'Two hidden layers', note: 'It falls less, and takes about twice as long.', start: { task: 'deep', cursor: 30 } },
];

import type { Example } from '@/components/figure/examples';
import type { CountingState } from './state';

export const countingExamples: readonly Example<CountingState>[] = [
  { name: 'GPT-3 on a laptop', note: 'The whole claim: 175,000,000,001 passes against 2, and what that is in years.', start: {} },
  { name: 'Bearable', note: 'Nine weights: ten passes against two, a matter of nanoseconds either way.', start: { net: 'xor' } },
  {
    name: 'No machine helps',
    note: 'A data centre moves the ruler of times down, and the gap between the lines stays.',
    start: { net: 'trillion', machine: 'centre' },
  },
  {
    name: 'Too short a nudge',
    note: 'Measure here, and the worst slope is off by half: rounding is all that is left.',
    start: { net: 'family-trees', live: 'family-trees', nudge: 12 },
  },
];

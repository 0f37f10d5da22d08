import type { Example } from '@/components/figure/examples';
import type { EqualWeightsState } from './state';

export const equalWeightsExamples: readonly Example<EqualWeightsState>[] = [
  { name: 'No nudge', note: 'After 1,000 sweeps the twins agree to the last bit.', start: { nudge: null, sweep: 1000 } },
  { name: 'A millionth', note: 'It has grown a thousandfold, and the window has closed.', start: { sweep: 300 } },
  { name: 'A tenth', note: 'In time: the twins have parted and all four answers are right.', start: { nudge: -1, sweep: 200 } },
];

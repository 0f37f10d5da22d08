import type { Example } from '@/components/figure/examples';
import type { StepSizeState } from './state';

export const stepSizeExamples: readonly Example<StepSizeState>[] = [
  { name: 'Swinging', note: 'A little beyond the limit: to and fro for good.', start: { epsilon: 0.165, cursor: 20 } },
  {
    name: 'All seven weights',
    note: 'The whole net, a quarter beyond the limit: it blows up.',
    start: { mover: 'all', epsilon: 0.185, cursor: 14 },
  },
  { name: 'With velocity', note: 'The same ε, and the limit has moved beyond it.', start: { epsilon: 0.165, alpha: 0.5, cursor: 20 } },
];

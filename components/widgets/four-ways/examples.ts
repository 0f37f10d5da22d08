import type { Example } from '@/components/figure/examples';
import type { FourWaysState } from './state';

export const fourWaysExamples: readonly Example<FourWaysState>[] = [
  { name: 'Two have learned', note: 'After 200 sweeps of eight hidden layers.', start: {} },
  { name: 'Two hidden layers', note: 'The first way hears enough to move.', start: { depth: 'two', cursor: 15 } },
];

import type { Example } from '@/components/figure/examples';
import type { StuckMapState } from './state';

export const stuckMapExamples: readonly Example<StuckMapState>[] = [
  { name: 'Pushed', note: 'A run with two answers at one half, and six pushes.', start: { pushed: true } },
  { name: 'Eight hidden units, wide weights', note: 'More ways round, and still some are stuck.', start: { hidden: 8, range: 5 } },
];

import type { Example } from '@/components/figure/examples';
import type { ThroughTimeState } from './state';

export const throughTimeExamples: readonly Example<ThroughTimeState>[] = [
  { name: 'Twenty steps', note: 'Nothing arrives in the plain unit, an eighth in the cell.', start: {} },
  {
    name: 'The cell of 1997',
    note: 'Its state carries itself on with weight 1; the plain unit explodes.',
    start: { forget: 1, kind: 'linear', weight: 1.3, cursor: 12 },
  },
  { name: 'A second way back', note: 'Through the cell’s output and input.', start: { forget: 0.6, loop: 2 } },
];

import type { Example } from '@/components/figure/examples';
import type { FigureOneState } from './state';

export const figureOneExamples: readonly Example<FigureOneState>[] = [
  { name: 'Settled', note: 'The order of the printed weights, from another start.', start: {} },
  {
    name: 'As printed',
    note: 'The paper’s numbers, asked about a row that is not symmetric.',
    start: { source: 'printed', input: 0b101100 },
  },
  { name: 'On its way', note: 'Before the last row is right.', start: { sweep: 700 } },
];

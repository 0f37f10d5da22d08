import type { Example } from '@/components/figure/examples';
import type { FigureFiveState } from './state';

export const figureFiveExamples: readonly Example<FigureFiveState>[] = [
  { name: 'All stored, nothing sent back', note: 'The paper’s three steps, when the error is known.', start: {} },
  { name: 'Gradients in one number', note: 'The third weight, averaged over its copies.', start: { cursor: 8, chosen: 2 } },
  { name: 'Six steps', note: 'As many copies as there is room for; added, as today.', start: { steps: 6, cursor: 14, way: 'sum' } },
];

import type { Example } from '@/components/figure/examples';
import { opening, type FamilyTreesState } from './state';

export const familyTreesExamples: readonly Example<FamilyTreesState>[] = [
  { name: 'Colin has aunt?', note: 'The question of Fig. 3, after 1,500 sweeps.', start: {} },
  {
    name: 'The printed recipe',
    note: 'The same start and split by the printed recipe, which has stalled.',
    start: { recipe: 'printed', sweep: 400 },
  },
  { name: 'Before the first sweep', note: 'Random weights tell nothing.', start: { sweep: 0, question: opening.question } },
];

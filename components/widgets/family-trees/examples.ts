import { opening, type FamilyTreesState } from './state';

/** States worth showing: an entry of the gallery, a test and documentation at once. */
export const familyTreesExamples: readonly { readonly name: string; readonly note: string; readonly start: Partial<FamilyTreesState> }[] = [
  { name: 'Colin has aunt?', note: 'The question of Fig. 3, after 1,500 sweeps.', start: {} },
  {
    name: 'The printed recipe',
    note: 'The same start and split by the printed recipe, which has stalled.',
    start: { recipe: 'printed', sweep: 400 },
  },
  { name: 'Before the first sweep', note: 'Random weights tell nothing.', start: { sweep: 0, question: opening.question } },
];

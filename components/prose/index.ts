import type { ComponentType } from 'react';
import { NotationTable } from '@/components/marks/NotationTable';
import { Answer, Mistake } from './Answer';
import { Equation } from './Equation';
import { Exercise } from './Exercise';
import { Caption, Figure } from './Figure';
import { Hint, Solution } from './Fold';
import { PaperQuote, Source } from './PaperQuote';
import { Because, Option, Predict, Reveal } from './Predict';
import { Recap } from './Recap';
import { Sidenote } from './Sidenote';
import { Backward, Change, Forward } from './Signal';
import { Term } from './Term';

/** The author's vocabulary: what a chapter may name without importing it. See README.md beside this file. */
export const vocabulary = {
  Answer,
  Backward,
  Because,
  Caption,
  Change,
  Equation,
  Exercise,
  Figure,
  Forward,
  Hint,
  Mistake,
  NotationTable,
  Option,
  PaperQuote,
  Predict,
  Recap,
  Reveal,
  Sidenote,
  Solution,
  Source,
  Term,
  // Each component has its own props; MDX checks none of them, the components do.
} satisfies Record<string, ComponentType<any>>;

/** Components of the vocabulary that are numbered as figures, "4.1" and so on. */
export const figureNames: ReadonlySet<string> = new Set(['Figure']);

import type { ComponentProps, ComponentType } from 'react';
import { NotationTable } from '@/components/marks/NotationTable';
import { Answer, Mistake } from './Answer';
import { Equation } from './Equation';
import { Exercise } from './Exercise';
import { Caption, Figure } from './Figure';
import { Hint, Solution } from './Fold';
import { Number } from './Number';
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
  Number,
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

/** How an attribute is written: `name="text"`, or bare, as `right`, or as the key of a number of a figure. */
type Written = 'text' | 'bare' | 'quantity';

/** The attributes of each component of the vocabulary; all others would be lost without a word. */
export const attributes: Readonly<Record<string, Readonly<Record<string, Written>>>> = {
  Answer: { value: 'text', tolerance: 'text', unit: 'text' },
  Backward: { of: 'quantity' },
  Because: {},
  Caption: {},
  Change: { of: 'quantity' },
  Equation: { number: 'text', page: 'text', again: 'bare' },
  Exercise: { title: 'text' },
  Figure: { title: 'text', instruction: 'text', caption: 'text', wide: 'bare' },
  Forward: { of: 'quantity' },
  Hint: {},
  Mistake: { value: 'text', tolerance: 'text' },
  NotationTable: {},
  Number: { of: 'quantity' },
  Option: { right: 'bare' },
  PaperQuote: { page: 'text' },
  Predict: { title: 'text' },
  Recap: { title: 'text' },
  Reveal: {},
  Sidenote: {},
  Solution: {},
  Source: {},
  Term: { means: 'text', modern: 'text' },
} satisfies {
  readonly [Name in keyof typeof vocabulary]: { readonly [Prop in keyof ComponentProps<(typeof vocabulary)[Name]>]?: Written };
};

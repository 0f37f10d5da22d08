import { equationExamples } from './Equation.examples';
import type { ProseExample } from './example';
import { exerciseExamples } from './Exercise.examples';
import { figureExamples } from './Figure.examples';
import { notationTableExamples } from './NotationTable.examples';
import { paperQuoteExamples } from './PaperQuote.examples';
import { predictExamples } from './Predict.examples';
import { recapExamples } from './Recap.examples';
import { sidenoteExamples } from './Sidenote.examples';
import { numberExamples } from './Number.examples';
import { signalExamples } from './Signal.examples';
import { termExamples } from './Term.examples';

export type { ProseExample } from './example';

/** Every component of the vocabulary in use, in the order of the gallery. */
export const proseExamples: readonly ProseExample[] = [
  ...equationExamples,
  ...paperQuoteExamples,
  ...sidenoteExamples,
  ...termExamples,
  ...numberExamples,
  ...signalExamples,
  ...figureExamples,
  ...notationTableExamples,
  ...predictExamples,
  ...exerciseExamples,
  ...recapExamples,
];

import type { Step } from '@/lib/engine';
import type { CaseData } from '../case-data';
import { judge, misreckonings, type Mistake, type Typed, type Verdict } from '@/lib/models/misreckonings';
import { format, MINUS } from '@/lib/notation/format';

/** What the reader said of a step before it was shown: a number, or only its sign. */
export type Guess = { readonly typed: Typed; readonly text: string } | { readonly sign: -1 | 0 | 1 };

/** One prediction with what was said of it. */
export interface Answer {
  /** Steps done once the step is shown. */
  readonly step: number;
  readonly equation: number;
  /** Which net and case it was, for a reader who has gone on to another. */
  readonly where?: string;
  readonly good: boolean;
  /** One sentence, or two. */
  readonly said: string;
}

/** What each usual mistake is, after “That is what you get …”. */
const mistakes: Readonly<Record<Mistake, string>> = {
  'wrong sign': 'with the opposite sign',
  'no slope': 'without the slope of the curve, y (1 − y)',
  'slope alone': 'if only the slope y (1 − y) is worked out',
  'no bias': 'without the bias',
  'no weights': 'if the numbers are added without their weights',
  transposed: 'with the two indices of each weight exchanged',
  'mean for sum': 'with the mean in the place of the sum',
  'sum for mean': 'with the sum in the place of the mean',
  'no curve': 'if the total input is not sent through the curve',
  'curve turned': 'if x enters the curve without its minus sign',
  'no half': 'without the factor one half',
  'no square': 'if the difference is not squared',
  'no sender': 'without the output of the unit that sends',
  'receiver for sender': 'with the output of the receiving unit in the place of the sender’s',
  'changed weights': 'with weights that have been changed already; the old ones count until all are done',
  'no step size': 'without the step size ε',
  'new weight': 'if the new weight is given and not its change',
  'no last change': 'without the part of the last change, α Δw',
};

const signName = (sign: number) => (sign > 0 ? 'positive' : sign < 0 ? 'negative' : 'zero');

function saidOf(verdict: Verdict, guess: string, value: number): string {
  const is = `It is ${format(value)}`;
  switch (verdict.kind) {
    case 'right':
      return `Right. ${is}.`;
    case 'near':
      return `Close: you said ${guess}. ${is}.`;
    case 'far':
      return `${is}; you said ${guess}.`;
    case 'mistake':
      return `${is}. What you said, ${guess}, is what comes out ${verdict.mistakes.map((one) => mistakes[one]).join(', or ')}.`;
  }
}

/** What is said of a prediction of a step. @param where net and case in words */
export function answered(guess: Guess, step: Step, data: Pick<CaseData, 'net' | 'trace' | 'average'>, where?: string): Answer {
  const { equation, index, result } = step;
  const { value } = result;
  const asked = { step: index + 1, equation, ...(where === undefined ? {} : { where }) };
  if ('sign' in guess) {
    const good = Math.sign(value) === guess.sign;
    const said = good
      ? `Right, it is ${signName(value)}: ${format(value)}.`
      : `It is ${signName(value)}, ${format(value)}; you said ${signName(guess.sign)}.`;
    return { ...asked, good, said };
  }
  const verdict = judge(guess.typed, value, misreckonings(data.net, data.trace, step, data));
  return { ...asked, good: verdict.kind === 'right', said: saidOf(verdict, guess.text.replaceAll('-', MINUS), value) };
}

/** How many were right, the equations of which all were, and for each of the others the predictions to look at again. */
export function summaryOf(answers: readonly Answer[]) {
  const equations = [...new Set(answers.map(({ equation }) => equation))].toSorted((a, b) => a - b);
  const wrong = (equation: number) => answers.filter((one) => one.equation === equation && !one.good);
  return {
    good: answers.filter(({ good }) => good).length,
    of: answers.length,
    well: equations.filter((equation) => wrong(equation).length === 0),
    again: equations.filter((equation) => wrong(equation).length > 0).map((equation) => ({ equation, answers: wrong(equation) })),
  };
}

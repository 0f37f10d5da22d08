import type { Step } from '@/lib/engine';
import { isLast, largestPairs, termInPlay } from '@/lib/models/partials';
import { format } from '@/lib/notation/format';
import type { Notation } from '@/lib/notation/quantities';
import { stepTex, type StepTex } from '@/lib/notation/step-tex';
import type { CaseData } from './case-data';
import { isLong, shownDecimals, WRITTEN } from './equation-view';
import { caseWords } from './net-texts';
import { choiceOf } from './nets';
import type { OneCaseState } from './types';
import { view } from './view';

/** What else a quotation says: the figure's number, the link, and what that link has no room for. */
interface QuoteParts {
  readonly number: string;
  readonly link: string;
  readonly leftOut: string | null;
  readonly notation: Notation;
}

/** A formula of more terms is wider than a column of the discussion. */
export const MOST_QUOTED = 6;

/** Signs that mean something in Markdown; the stars of a sentence's stressed words are meant to. */
const plain = (text: string) => text.replace(/[\\`_[\]<>#$|~]/g, '\\$&');

/** The equation of the step on show, and its numbers; within a sum, those that have been added up. */
function texOf({ cursor, part, stride }: OneCaseState, data: CaseData, notation: Notation): StepTex {
  const product = termInPlay(data.trace, cursor, part, stride === 'product');
  const step = product?.step ?? data.trace[Math.max(0, cursor - 1)]!;
  const ends = product?.terms.map(({ operands }) => operands.at(-1)! + 1);
  const decimals = shownDecimals(step, data, ends);
  const write = (one: Step, soFar: boolean) =>
    stepTex(
      one,
      { operands: one.operands.map(({ value }, k) => format(value, decimals[k])), result: format(one.result.value), soFar },
      notation,
      isLong(one, MOST_QUOTED) ? largestPairs(one, WRITTEN) : null,
    );
  const whole = write(step, false);
  if (!product || isLast(product)) return whole;
  const end = ends![product.at]!;
  const done = { ...step, operands: step.operands.slice(0, end), result: { ...step.result, value: product.terms[product.at]!.sum } };
  return { symbols: whole.symbols, numbers: write(done, true).numbers };
}

/**
 * The step of a state as Markdown for the discussion: where it is, its equation in symbols and with its numbers, the figure's
 * sentence about it, and the link that leads there.
 */
export function quoteOf(state: OneCaseState, data: CaseData, { number, link, leftOut, notation }: QuoteParts): string {
  const { where, sentence } = view(data, state.cursor, null, choiceOf(state.net), state.stride, state.part);
  const { symbols, numbers } = texOf(state, data, notation);
  const formula = (tex: string) => `$$\n${tex}\n$$`;
  const [pass, ...rest] = where;
  return (
    [
      `**Figure ${number}, ${plain(caseWords(state.net, data.caseLabel))}: ${[pass.toLowerCase(), ...rest].join(', ')}**`,
      formula(symbols),
      // Before the first step there is nothing to show of it yet.
      ...(state.cursor > 0 || state.part > 0 ? [formula(numbers)] : []),
      `> ${plain(sentence)}`,
      `[Open exactly this step](${link})${leftOut === null ? '' : ` (the link has no room for ${leftOut})`}`,
    ].join('\n\n') + '\n'
  );
}

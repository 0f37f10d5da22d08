import { answersOf } from '@/lib/site/stored/keys';

/** Where the answers are kept, if the reader asks for it. */
export const PLACE = 'self-test';

/** The option first chosen for each question, counted from 0; null while there is none. */
export type Answers = readonly (number | null)[];

/**
 * Reads what was kept.
 * @param options how many options each question has
 * @returns undefined for what is no list of answers to these questions
 */
export function readAnswers(text: string, options: readonly number[]): Answers | undefined {
  const data = answersOf(text);
  return data && data.length === options.length && data.every((one, k) => one === null || one < options[k]!) ? data : undefined;
}

/** How the test stands, in words. */
export function tally(answers: Answers, right: readonly number[]): string {
  const given = answers.filter((one) => one !== null).length;
  const good = answers.filter((one, k) => one === right[k]).length;
  if (given === 0) return `None of the ${right.length} questions answered yet.`;
  const left = right.length - given;
  return `${good} of ${given} right at the first try${left > 0 ? `, ${left} still to answer` : ''}.`;
}

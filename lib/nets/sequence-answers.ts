import { compile, forward, layerNamed, makeCases, makeWorkspace } from '@/lib/engine';
import { allSequences, novelSequences, sequences } from './sequences';

export const STEPS = 6;
/** The first step at which a digit is wanted. */
export const FIRST_DIGIT = 3;

const net = compile(sequences.spec);
const work = makeWorkspace(
  net,
  makeCases(
    net,
    allSequences.map(({ inputs }) => inputs),
    allSequences.map(({ targets }) => targets),
  ),
);
const rowsOf = (name: string) => {
  const { first, size } = layerNamed(net, name);
  return Array.from({ length: size }, (_, k) => first - 1 + k);
};
const digits = Array.from({ length: STEPS - FIRST_DIGIT + 1 }, (_, n) => rowsOf(`digit ${FIRST_DIGIT + n}`));
const hidden = Array.from({ length: STEPS }, (_, n) => rowsOf(`hidden ${n + 1}`));

/** What a net says to all 25 sequences, trained on or not: by sequence, by digit from the first to the fourth, by output unit its y. */
export type SaidDigits = readonly (readonly (readonly number[])[])[];

/**
 * Shows a net all 25 sequences.
 * @param weights all of them, in the engine's order
 * @param chosen the sequence whose hidden units are told: by step, their y, which is all that the net keeps of what it has been given
 */
export function said(weights: ArrayLike<number>, chosen: number): { readonly digits: SaidDigits; readonly hidden: readonly number[][] } {
  forward(work, Float64Array.from(weights));
  const read = (rows: readonly number[], c: number) => rows.map((row) => work.y[row * work.count + c]!);
  return {
    digits: allSequences.map((_, c) => digits.map((rows) => read(rows, c))),
    hidden: hidden.map((rows) => read(rows, chosen)),
  };
}

/** The digit that three outputs say: that of the one unit above one half; null where none is, or several are. */
export function answerOf(y: readonly number[]): number | null {
  const on = y.flatMap((value, k) => (value > 0.5 ? [k + 1] : []));
  return on.length === 1 ? on[0]! : null;
}

/** The digit that is wanted of a sequence. @param n from 0, the first of its four */
export const wantedOf = (at: number, n: number): number => allSequences[at]!.targets.slice(3 * n, 3 * n + 3).indexOf(1) + 1;

/** Which of a sequence's four digits are right. */
export const rightDigits = (all: SaidDigits, at: number): readonly boolean[] => all[at]!.map((y, n) => answerOf(y) === wantedOf(at, n));

/** Whether a sequence was kept out of the training. */
export const isNovel = (at: number): boolean => novelSequences.includes(allSequences[at]!);

/** How many sequences are complete, all four digits right: of those trained on, and of the others. */
export function complete(all: SaidDigits): { readonly trained: number; readonly others: number } {
  const whole = allSequences.map((_, at) => rightDigits(all, at).every(Boolean));
  const count = (novel: boolean) => whole.filter((one, at) => one && isNovel(at) === novel).length;
  return { trained: count(false), others: count(true) };
}

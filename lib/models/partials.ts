import type { Step, Trace } from '@/lib/engine';

/** One term of the sum that a step works out, and what the sum has come to with it. */
export interface Term {
  /** Its operands, by their places in `step.operands`: two of a product, one where a number goes in as it is. */
  readonly operands: readonly number[];
  /** The product; of equation (3) the square of the difference. */
  readonly value: number;
  /** With it and all before it, added in the engine's order; of equation (3) half of that. The last is the step's result, to the bit. */
  readonly sum: number;
}

/**
 * The terms of a step, at least one. The sums (1), p. 533, (3) and (7), p. 534, have one for each product or square; whatever
 * is no sum is a single term. As in the stepper, equation (3) is taken without a margin.
 */
export function termsOf({ equation, operands, result }: Pick<Step, 'equation' | 'operands' | 'result'>): readonly Term[] {
  const whole = [{ operands: operands.map((_, k) => k), value: result.value, sum: result.value }];
  if ((equation !== 1 && equation !== 3 && equation !== 7) || operands.length <= 2) return whole;
  const v = operands.map(({ value }) => value);
  const terms: Term[] = [];
  let sum = 0;
  // A unit that has a target and also sends upward brings its own ∂E/∂y of (4).
  const head = equation === 7 ? operands.length % 2 : 0;
  if (head > 0) {
    sum = v[0]!;
    terms.push({ operands: [0], value: sum, sum });
  }
  for (let k = head; k < v.length; k += 2) {
    const difference = v[k]! - v[k + 1]!;
    const value = equation === 3 ? difference * difference : v[k]! * v[k + 1]!;
    sum += value;
    terms.push({ operands: [k, k + 1], value, sum: equation === 3 ? 0.5 * sum : sum });
  }
  return terms;
}

/** The term in play, where a sum is worked out term by term. */
export interface TermInPlay {
  readonly step: Step;
  readonly terms: readonly Term[];
  /** Its place among the terms, from 0. */
  readonly at: number;
}

/**
 * The term last done after `cursor` whole steps and `part` terms of the next one; null where no sum is worked out so, or has but one term.
 * @param byTerm whether the last whole step was worked out term by term too
 */
export function termInPlay(trace: Trace, cursor: number, part: number, byTerm: boolean): TermInPlay | null {
  const step = part > 0 ? trace[cursor] : byTerm ? trace[cursor - 1] : undefined;
  const terms = step ? termsOf(step) : [];
  return step && terms.length > 1 ? { step, terms, at: part > 0 ? part - 1 : terms.length - 1 } : null;
}

/** Whether with it the sum is done. */
export const isLast = ({ terms, at }: TermInPlay): boolean => at === terms.length - 1;

/**
 * What is written out of a long sum: the places of the first operands of its `most` largest pairs, in order, and of any that is `asked`
 * for; how many are left out, and whether all of those are 0.
 */
export function largestPairs(step: Step, most: number, asked: (operand: number) => boolean = () => false) {
  const pairs = termsOf(step).flatMap(({ operands: [at, other], value }) =>
    other === undefined ? [] : [{ at: at!, size: Math.abs(value), asked: asked(at!) || asked(other) }],
  );
  const written = pairs
    .toSorted((a, b) => Number(b.asked) - Number(a.asked) || b.size - a.size || a.at - b.at)
    .filter((pair, k) => k < most && (k === 0 || pair.size > 0 || pair.asked))
    .map(({ at }) => at)
    .toSorted((a, b) => a - b);
  const left = pairs.filter(({ at }) => !written.includes(at));
  return { pairs: written, rest: left.length, zero: left.every(({ size }) => size === 0) };
}

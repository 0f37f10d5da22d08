import { agreeingDecimals, format, roundByHand } from '@/lib/notation/format';
import type { QuantityRef } from '@/lib/notation/quantities';

/**
 * Decimals for a computed number: `least`, or as many more as three figures need.
 * @param least 4 for a value or a rate; more for the answer to a small nudge
 */
export function decimalsFor(value: number, least = 4): number {
  const size = Math.abs(value);
  if (size === 0) return 0;
  return size >= 10 ** (2 - least) ? least : Math.min(60, 2 - Math.floor(Math.log10(Number(size.toPrecision(3))) + 1e-12));
}

/** Weights have two decimals, an input or target none when it is whole; undefined for what was computed. */
export function givenDecimals({ q, j }: QuantityRef, value: number): number | undefined {
  if (q === 'w') return 2;
  return (q === 'y' && j === 1) || q === 'd' ? (Number.isInteger(value) ? 0 : 2) : undefined;
}

/** A number as it is written; very small ones as `1.99×10^−6`, which `Raised` sets with a raised exponent. */
export function written(value: number, decimals = decimalsFor(value)): string {
  const held = roundByHand(value, decimals);
  const size = Math.abs(held);
  if (size === 0 || size >= 1e-4 || decimals <= 6) return format(held, decimals);
  // The last rounding may have filled up: 9.996e−6 is 1.00e−5.
  const exponent = Math.floor(Math.log10(size) + 1e-12);
  return `${format(held / 10 ** exponent, Math.max(0, decimals + exponent))}×10^${format(exponent, 0)}`;
}

/** A value of the chain: four decimals, 0 too. */
export const writtenValue = (value: number): string => written(value, Math.max(4, decimalsFor(value)));

/** The answer to a nudge: as many more decimals as the nudge is smaller than 1. */
export const writtenAnswer = (value: number, nudge: number): string => written(value, answerDecimals(value, nudge));
export const answerDecimals = (value: number, nudge: number): number => decimalsFor(value, 4 + Math.round(-Math.log10(Math.abs(nudge))));

/** A nudge as it stands on its key: −0.01, 1. */
export const nudgeText = (nudge: number): string => String(nudge).replace('-', '−');

/** A number that goes into an equation; `given` are its decimals when it is one of those set by hand. */
export interface Part {
  readonly value: number;
  readonly given?: number | undefined;
}

/** The digits of an equation, so that those shown give the result shown. */
export function agreed(parts: readonly Part[], value: number, decimals: number, compute: (values: readonly number[]) => number) {
  const operands = parts.map((part) => ({ value: part.value, decimals: part.given ?? decimalsFor(part.value) }));
  const chosen = agreeingDecimals(operands, { value: roundByHand(value, decimals), decimals }, compute);
  const seen = operands.map((part, k) => roundByHand(part.value, chosen[k]!));
  const fits = Math.abs(roundByHand(compute(seen), decimals) - roundByHand(value, decimals)) < 0.5 * 10 ** -decimals;
  return {
    parts: seen.map((part, k) => written(part, chosen[k])),
    result: written(value, decimals),
    /** "≈" where no number of digits that fits would make the reader's own arithmetic come out. */
    sign: fits ? '=' : '≈',
  };
}

export const product = (values: readonly number[]): number => values.reduce((all, one) => all * one, 1);

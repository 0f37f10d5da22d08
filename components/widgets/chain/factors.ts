import type { Link } from '@/lib/models/chain';
import type { QuantityRef } from '@/lib/notation/quantities';
import { DECIMALS, UNITS } from './presets';
import { decimalsFor, givenDecimals, written, type Part } from './written';

/** A factor of the product as it is set: symbols, and the signs between them. */
export type Factor = readonly (QuantityRef | string)[];

const output = { q: 'y', j: UNITS } as const;
const target = { q: 'd', j: UNITS } as const;
export const miss: Factor = [output, '−', target];

/** What the rate of a link is called; and its decimals, if it is a number that was given, not computed. */
export function factorOf({ from, to, rate }: Link): { readonly factor: Factor; readonly given?: number | undefined } {
  const { q, j = 0, i } = from;
  if (q === 'x') return { factor: [{ q: 'y', j }, '(1', '−', { q: 'y', j }, ')'] };
  if (to.q === 'E') return { factor: miss };
  if (q === 'y') return { factor: [{ q: 'w', j: j + 1, i: j }], given: DECIMALS };
  if (i === 0) return { factor: ['1'], given: 0 };
  const sender = { q: 'y', j: i! } as const;
  return { factor: [sender], given: givenDecimals(sender, rate) };
}

export const partOf = (link: Link): Part => ({ value: link.rate, given: factorOf(link).given });

/** The rate of a link in digits. */
export const rateText = (link: Link): string => written(link.rate, factorOf(link).given ?? decimalsFor(link.rate));

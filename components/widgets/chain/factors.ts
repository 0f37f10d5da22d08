import { lengthOf, type Chain, type Link } from '@/lib/models/chain';
import { decimalsFor, givenDecimals, written } from './written';
import { UNITS } from './presets';

/** A factor of the product, by the symbol it goes under. */
export interface Factor {
  /** `miss`: y − d; `slope`: y(1 − y); `weight`; `output`: what the sender of a weight says; `one`: of a bias. */
  readonly kind: 'miss' | 'slope' | 'weight' | 'output' | 'one';
  /** The unit it is of, or the receiver of the weight. */
  readonly unit: number;
  /** Of a number that was given, not computed. */
  readonly decimals?: number;
}

/** What the rate of a link is called. */
export function factorOf({ from, to, rate }: Link): Factor {
  if (from.q === 'w') {
    if (from.i === 0) return { kind: 'one', unit: 0, decimals: 0 };
    const decimals = givenDecimals({ q: 'y', j: from.i! }, rate);
    return { kind: 'output', unit: from.i!, ...(decimals === undefined ? {} : { decimals }) };
  }
  if (from.q === 'x') return { kind: 'slope', unit: from.j! };
  if (to.q === 'E') return { kind: 'miss', unit: UNITS };
  return { kind: 'weight', unit: to.j!, decimals: 2 };
}

/** The rate of a link in digits. */
export const rateText = (link: Link): string => written(link.rate, factorOf(link).decimals ?? decimalsFor(link.rate));

/** The two numbers of the last link, y − d. */
export const missOf = (chain: Chain, y: readonly number[]) => [y[lengthOf(chain)]!, chain.target] as const;

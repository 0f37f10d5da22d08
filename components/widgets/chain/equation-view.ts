import type { Chain, ChainValues, Link } from '@/lib/models/chain';
import type { QuantityRef } from '@/lib/notation/quantities';
import { agreed, answerDecimals, decimalsFor, givenDecimals, product, written, type Part } from './written';
import { factorOf, missOf, type Factor } from './factors';

/** A cell of the product: a symbol, and exactly below it its number. */
export interface EquationCell {
  /** `dEdy`: the first factor of a longer product, as the paper names it; `y`, `d`: of the shortest. */
  readonly factor: Factor | { readonly kind: 'dEdy' | 'y' | 'd'; readonly unit: number };
  readonly text: string;
  /** Whether it was there before this step, and is only used again. */
  readonly reused: boolean;
}

/** The product of the rates, and what it foretells. Digits shown multiply to the results shown. */
export interface EquationView {
  readonly left: QuantityRef;
  readonly rate: string;
  readonly sign: '=' | '≈';
  /** Between the cells: a product, but y − d when only that link is left. */
  readonly between: '×' | '−';
  /** From the error on: the last is the link of the place itself. */
  readonly cells: readonly EquationCell[];
  /** What the reused part comes to, by name; null at the first link. */
  readonly reused: { readonly of: QuantityRef; readonly text: string } | null;
  /** The last step alone: reused part, last factor, and the rate. */
  readonly step: { readonly reused: string; readonly factor: string; readonly rate: string; readonly sign: '=' | '≈' } | null;
  /** rate × nudge = predicted. */
  readonly promise: { readonly rate: string; readonly nudge: string; readonly sign: '=' | '≈'; readonly predicted: string };
  /** Error before → after, and its change. */
  readonly truth: { readonly before: string; readonly after: string; readonly change: string };
}

export interface EquationInput {
  readonly chain: Chain;
  readonly values: ChainValues;
  readonly of: QuantityRef;
  readonly links: readonly Link[];
  readonly rates: readonly number[];
  readonly nudge: number;
  readonly predicted: number;
  readonly change: number;
  readonly errorAfter: number;
}

const derivative = ({ q, j, i }: QuantityRef): QuantityRef =>
  q === 'w' ? { q: 'dEdw', j: j!, i: i! } : { q: q === 'x' ? 'dEdx' : 'dEdy', j: j! };
const partOf = (link: Link): Part => {
  const { decimals } = factorOf(link);
  return decimals === undefined ? { value: link.rate } : { value: link.rate, given: decimals };
};

export function equationView({ chain, values, of, links, rates, nudge, predicted, change, errorAfter }: EquationInput): EquationView {
  const rate = rates[0]!;
  const decimals = decimalsFor(rate);
  const inOrder = links.toReversed();
  const long = inOrder.length > 1;
  const [y, d] = missOf(chain, values.y);
  const main = long
    ? agreed(inOrder.map(partOf), rate, decimals, product)
    : agreed([{ value: y }, { value: d, given: givenDecimals({ q: 'd' }, d)! }], rate, decimals, ([a, b]) => a! - b!);
  const cells = long
    ? inOrder.map((link, k): EquationCell => ({
        factor: k === 0 ? { kind: 'dEdy', unit: link.from.j! } : factorOf(link),
        text: main.parts[k]!,
        reused: k < inOrder.length - 1,
      }))
    : (['y', 'd'] as const).map((kind, k): EquationCell => ({
        factor: { kind, unit: links[0]!.from.j! },
        text: main.parts[k]!,
        reused: false,
      }));
  const before = rates[1];
  const step = before === undefined ? null : agreed([{ value: before }, partOf(links[0]!)], rate, decimals, product);
  const promise = agreed([{ value: rate }, { value: nudge, given: 2 }], predicted, answerDecimals(predicted, nudge), product);
  return {
    left: derivative(of),
    rate: main.result,
    sign: main.sign,
    between: long ? '×' : '−',
    cells,
    reused: before === undefined ? null : { of: derivative(links[1]!.from), text: written(before) },
    step: step && { reused: step.parts[0]!, factor: step.parts[1]!, rate: step.result, sign: step.sign },
    promise: { rate: promise.parts[0]!, nudge: nudgeText(nudge), sign: promise.sign, predicted: promise.result },
    truth: {
      before: written(values.E, Math.max(4, decimalsFor(values.E))),
      after: written(errorAfter, Math.max(4, decimalsFor(errorAfter))),
      change: written(change, answerDecimals(change, nudge)),
    },
  };
}

/** A nudge as it stands on its key: −0.01, 1. */
export const nudgeText = (nudge: number): string => String(nudge).replace('-', '−');

import type { QuantityRef } from '@/lib/notation/quantities';
import { factorOf, miss, partOf, type Factor } from './factors';
import type { Moment } from './moment';
import { UNITS } from './presets';
import { agreed, answerDecimals, decimalsFor, givenDecimals, nudgeText, product, written, writtenAnswer, writtenValue } from './written';

const derivative = ({ q, ...unit }: QuantityRef): QuantityRef => ({ q: q === 'w' ? 'dEdw' : q === 'x' ? 'dEdx' : 'dEdy', ...unit });

/** The product of the rates, and what it foretells. Digits shown multiply to the results shown. */
export function equationView({ chain, values, of, links, rates, rate, nudge, predicted, change, after }: Moment) {
  const decimals = decimalsFor(rate);
  const isProduct = links.length > 1;
  const inOrder = links.toReversed();
  // When only the last link is left, its rate is no product but y − d.
  const [y, d] = [values.y[UNITS]!, chain.target];
  const main = isProduct
    ? agreed(inOrder.map(partOf), rate, decimals, product)
    : agreed([{ value: y }, { value: d, given: givenDecimals({ q: 'd' }, d) }], rate, decimals, ([a, b]) => a! - b!);
  // The first factor of a longer product is named as the paper names it.
  const factors: readonly Factor[] = isProduct
    ? [[{ q: 'dEdy', j: UNITS }], ...inOrder.slice(1).map((link) => factorOf(link).factor)]
    : [miss.slice(0, 1), miss.slice(-1)];
  const before = rates[1];
  const promise = agreed([{ value: rate }, { value: nudge, given: 2 }], predicted, answerDecimals(predicted, nudge), product);
  return {
    left: derivative(of),
    rate: main.result,
    sign: main.sign,
    between: isProduct ? '×' : '−',
    /** Symbols, and exactly below each its number, from the error on; `reused` was there before this step. */
    cells: factors.map((factor, k) => ({ factor, text: main.parts[k]!, reused: isProduct && k < factors.length - 1 })),
    /** What the reused part comes to, by name; null at the first link. */
    reused: before === undefined ? null : { of: derivative(links[1]!.from), text: written(before) },
    /** The last step alone: reused part, last factor, and the rate. */
    step: before === undefined ? null : agreed([{ value: before }, partOf(links[0]!)], rate, decimals, product),
    /** rate × nudge = predicted. */
    promise: { rate: promise.parts[0]!, nudge: nudgeText(nudge), sign: promise.sign, predicted: promise.result },
    /** Error before → after, and its change. */
    truth: { before: writtenValue(values.E), after: writtenValue(after.E), change: writtenAnswer(change, nudge) },
  };
}

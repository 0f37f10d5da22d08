import type { Step } from '@/lib/engine';
import type { WorkedCell, WorkedEquation } from '@/components/marks/worked/types';
import { sign, workedEquation } from '@/components/marks/worked/equation';
import type { Role } from '@/components/marks/types';
import { resultOf } from '@/lib/models/derivation';
import { isLast, largestPairs, termsOf, type TermInPlay } from '@/lib/models/partials';
import { agreeingDecimals, format } from '@/lib/notation/format';
import { quantityKey, type QuantityRef } from '@/lib/notation/quantities';
import type { CaseData } from './case-data';
import { decimalsFor, toneOf, type Reading } from './reading';

/**
 * Decimals for the operands of a step, so that the digits shown give the result shown.
 * @param ends how many operands are added up at each place where the sum so far is shown too
 */
export function shownDecimals(step: Step, data: Pick<CaseData, 'given' | 'decimals'>, ends: readonly number[] = []): number[] {
  const operands = step.operands.map((o) => ({ value: o.value, decimals: decimalsFor(o, data) }));
  // Of a long sum only the largest terms are written out, so no reader can add it up.
  if (isLong(step)) return operands.map(({ decimals }) => decimals);
  const agreeing = (end: number, value: number) =>
    agreeingDecimals(operands.slice(0, end), { value, decimals: 4 }, (values) => resultOf(step, values), 8);
  const values = operands.map(({ value }) => value);
  const parts = ends.map((end) => agreeing(end, resultOf(step, values.slice(0, end))));
  return agreeing(operands.length, step.result.value).map((decimals, k) => Math.max(decimals, ...parts.flatMap((part) => part[k] ?? [])));
}

/** Sums of more terms than this are shown by their largest, and the rest is counted. */
const MOST_TERMS = 8;
/** So many of them are written out. */
export const WRITTEN = 4;

/** Whether a step is a sum too long to be written out. */
export const isLong = (step: Step, most = MOST_TERMS): boolean => termsOf(step).length > most;

/** The worked equation of a step; its unknown numbers are dots. Of a sum in play it tells how far it has come. */
export function equationView(step: Step, reading: Reading): WorkedEquation {
  const product = reading.product?.step === step ? reading.product : null;
  const decimals = shownDecimals(
    step,
    reading.data,
    product?.terms.map(({ operands }) => operands.at(-1)! + 1),
  );
  // The number pointed at is not what this step makes, but may stand in it.
  const aside = reading.pointed !== null && (reading.onward || reading.step !== step);
  const cell = (ref: QuantityRef, text: string | null, digits: number, role: Role): WorkedCell => ({
    kind: 'number',
    symbols: [{ of: ref, form: 'fraction', tone: toneOf(ref) }],
    number: { key: quantityKey(ref), text, decimals: digits, role, pass: step.pass },
  });
  const operand = (k: number): WorkedCell => {
    const of = step.operands[k]!;
    return cell(
      of,
      reading.known(of) ? format(of.value, decimals[k]) : null,
      decimals[k]!,
      product ? roleIn(product, k) : aside ? reading.role(of) : 'operand',
    );
  };
  const { result } = step;
  const left = cell(result, reading.known(result) ? format(result.value) : null, 4, aside ? reading.role(result) : 'result');
  if (!product) return workedEquation(step.equation, [[left, sign('=')], ...rightSide(step, operand, reading.pointed)]);
  const sumTo = (at: number, role: Role): WorkedCell => ({
    kind: 'number',
    symbols: [],
    words: 'so far',
    number: { key: quantityKey(result), text: format(product.terms[at]!.sum), decimals: 4, role, pass: step.pass },
  });
  const sum = isLast(product) ? left : sumTo(product.at, 'result');
  const right = isLong(step) ? inPlaySide(product, operand, sumTo) : rightSide(step, operand, null);
  return workedEquation(step.equation, [[sum, sign('=')], ...right]);
}

/** What an operand is while a sum is worked out: in play, added already, or still to come. */
function roleIn({ terms, at }: TermInPlay, operand: number): Role {
  const own = terms.findIndex(({ operands }) => operands.includes(operand));
  return own === at ? 'operand' : own < at ? 'known' : 'dim';
}

/** A sum too long to be written out, while it is worked out: what it had come to, the product in play, how many are to come. */
function inPlaySide(
  { step, terms, at }: TermInPlay,
  operand: (k: number) => WorkedCell,
  sumTo: (at: number, role: Role) => WorkedCell,
): WorkedCell[][] {
  const [first, second] = terms[at]!.operands.map(operand);
  const term = second ? [first!, sign(step.equation === 3 ? '−' : '×'), second] : [first!];
  const own: WorkedCell[] = step.equation === 3 ? [{ kind: 'half' }, sign('('), ...term, sign(')²')] : term;
  const rest = terms.length - 1 - at;
  return [...(at > 0 ? [[sumTo(at - 1, 'known')], [sign('+'), ...own]] : [own]), ...(rest > 0 ? [[sign(`+ ${rest} to come`)]] : [])];
}

function rightSide(step: Step, operand: (k: number) => WorkedCell, pointed: string | null): WorkedCell[][] {
  const { equation, operands } = step;
  const count = operands.length;
  // A unit that desires and sends has ∂E/∂y of (4) before its products.
  const head = equation === 7 ? count % 2 : 0;
  const termsBy = (make: (k: number) => WorkedCell[]): WorkedCell[][] => {
    const { pairs, rest, zero } = isLong(step)
      ? largestPairs(step, WRITTEN, (k) => quantityKey(operands[k]!) === pointed)
      : { pairs: Array.from({ length: (count - head) / 2 }, (_, p) => head + 2 * p), rest: 0, zero: false };
    const terms = [...(head > 0 ? [[operand(0)]] : []), ...pairs.map(make)];
    const written = terms.map((term, k) => (k === 0 ? term : [sign('+'), ...term]));
    return rest === 0 ? written : [...written, [sign(zero ? `+ ${rest} × 0` : `+ ${rest} smaller`)]];
  };
  const product = (k: number) => [operand(k), sign('×'), operand(k + 1)];
  switch (equation) {
    case 1:
    case 7:
      return count === 0 ? [[sign('0')]] : termsBy(product);
    case 2:
      return [[logistic(operand(0))]];
    case 3: {
      const squares = termsBy((k) => [sign('('), operand(k), sign('−'), operand(k + 1), sign(')²')]);
      return count === 2 ? [[{ kind: 'half' }, ...squares[0]!]] : [[{ kind: 'half' }, sign('[')], ...squares, [sign(']')]];
    }
    case 4:
      return [[operand(0), sign('−'), operand(1)]];
    case 5:
      return [[operand(0)], [sign('×'), operand(1)], [sign('×'), sign('('), sign('1'), sign('−'), operand(1), sign(')')]];
    case 6:
      return [product(0)];
    case 8:
      return [[sign('−'), ...product(0)]];
    case 9:
      return [
        [sign('−'), ...product(0)],
        [sign('+'), ...product(2)],
      ];
  }
}

function logistic(cell: WorkedCell): WorkedCell {
  if (cell.kind !== 'number') throw new TypeError('equation (2) has one operand, x');
  return { kind: 'logistic', unit: cell.symbols[0]?.of.j ?? 0, number: cell.number };
}

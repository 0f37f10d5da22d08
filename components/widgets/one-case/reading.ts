import type { Operand, Step } from '@/lib/engine';
import type { NetReading } from '@/components/marks/net/reading';
import type { Pass, Role, SymbolMark } from '@/components/marks/types';
import { decimalsOf, format, formatShort } from '@/lib/notation/format';
import { quantityKey, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import type { CaseData } from './case-data';
import type { ProductInPlay } from './product';

/** What can be said of the numbers at one moment: the one place that decides what is known and what is lit. */
export interface Reading extends NetReading {
  readonly data: CaseData;
  readonly cursor: number;
  /** The step on show: the last one done, or the one that makes the number pointed at. */
  readonly step: Step | null;
  /** Of a sum that is walked product by product, the one in play; null while a number is pointed at. */
  readonly product: ProductInPlay | null;
  /** The pass under way, for what is remembered and what is fresh. */
  readonly pass: Pass;
}

const tones: Partial<Record<QuantityName, SymbolMark['tone']>> = {
  x: 'forward', y: 'forward', dEdy: 'backward', dEdx: 'backward', dEdw: 'backward', deltaW: 'change',
};

/** The colour of a quantity's name: that of the pass that makes it. */
export const toneOf = ({ q }: QuantityRef): SymbolMark['tone'] => tones[q] ?? 'ink';

/**
 * Weights show as many decimals as any of them needs, two at least (one, if they are the printed ones), inputs likewise;
 * computed numbers show four, targets and settings what they need.
 */
export function decimalsFor(operand: Operand, { given, decimals }: Pick<CaseData, 'given' | 'decimals'>): number {
  if (!given.has(quantityKey(operand))) return 4;
  if (operand.q === 'w') return decimals.w;
  if (operand.q === 'deltaWBefore') return 4;
  return operand.q === 'y' ? decimals.y : decimalsOf(operand.value);
}

/**
 * Reads the case at `cursor` steps; with `pointed`, by the light of the number pointed at.
 * @param from where the steps began that were done at once; all they made is a result, all else they used an operand
 * @param inPlay the product of a sum that is being worked out, or null
 */
export function readingOf(data: CaseData, cursor: number, pointed: string | null, from = cursor - 1, inPlay: ProductInPlay | null = null): Reading {
  const product = pointed === null ? inPlay : null;
  const done = product?.step ?? (cursor > 0 ? data.trace[cursor - 1]! : null);
  const step = pointed === null ? done : (data.made.get(pointed) ?? null);
  const stepPass: Pass = step?.pass ?? 'error';
  const together = step === done && from < cursor - 1 ? data.trace.slice(Math.max(0, from), cursor) : step ? [step] : [];
  const operandKeys = new Set(product ? product.terms[product.at]!.operands.map((k) => quantityKey(product.step.operands[k]!)) : together.flatMap(({ operands }) => operands.map(quantityKey)));
  const resultKeys = new Set(together.map(({ result }) => quantityKey(result)));

  const known = (ref: QuantityRef) => {
    const key = quantityKey(ref);
    return data.given.has(key) || (data.made.get(key)?.index ?? Infinity) < cursor;
  };
  const operandOf = (ref: QuantityRef): Operand | undefined => {
    const key = quantityKey(ref);
    return data.given.get(key) ?? data.made.get(key)?.result;
  };
  const role = (ref: QuantityRef): Role => {
    const key = quantityKey(ref);
    if (resultKeys.has(key)) return 'result';
    if (operandKeys.has(key) || key === pointed) return 'operand';
    return pointed === null ? 'known' : 'dim';
  };
  return {
    data, cursor, step, product, pointed, known, role,
    pass: done?.pass ?? 'forward',
    value: (ref) => (known(ref) ? operandOf(ref)!.value : null),
    strongest: (refs) => {
      const roles = refs.map(role);
      return (['result', 'operand', 'known', 'dim'] as const).find((each) => roles.includes(each)) ?? 'known';
    },
    mark: (ref) => {
      const operand = operandOf(ref);
      const key = quantityKey(ref);
      const decimals = operand ? decimalsFor(operand, data) : 4;
      const was = data.edited.get(key);
      return {
        key, text: operand && known(ref) ? formatShort(operand.value, decimals) : null, decimals, role: role(ref), pass: stepPass,
        ...(was === undefined ? {} : { was: format(was, Math.max(decimals, decimalsOf(was))) }),
      };
    },
  };
}

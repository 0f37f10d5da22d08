import type { Operand, Step } from '@/lib/engine';
import type { NetReading } from '@/components/marks/net/reading';
import type { Role, SymbolMark } from '@/components/marks/types';
import type { TermInPlay } from '@/lib/models/partials';
import { decimalsOf, format, formatShort } from '@/lib/notation/format';
import { quantityKey, quantityOf, type QuantityRef } from '@/lib/notation/quantities';
import { tones } from '@/lib/notation/tones';
import { heldOf, membersOf } from '@/lib/listing/held';
import type { CaseData } from './case-data';
import { pointedOf } from './pointed';

/** What can be said of the numbers at one moment: the one place that decides what is known and what is lit. */
export interface Reading extends NetReading {
  readonly data: CaseData;
  /** The step on show: the last one done, or the one that makes the number pointed at, or the first that it goes into. */
  readonly step: Step | null;
  readonly done: Step | null;
  /** Of a sum that is walked product by product, the one in play; null while a number is pointed at. */
  readonly product: TermInPlay | null;
}

/** The colour of a quantity's name: that of the pass that makes it. */
export const toneOf = ({ q }: QuantityRef): SymbolMark['tone'] => tones[q] ?? 'ink';

/**
 * Weights show as many decimals as any of them needs, two at least (one, if they are the printed ones), inputs likewise;
 * computed numbers show four, targets and settings what they need.
 */
export function decimalsFor(operand: Operand, { given, decimals }: Pick<CaseData, 'given' | 'decimals'>): number {
  if (!given.has(quantityKey(operand)) || operand.q === 'deltaWBefore') return 4;
  return operand.q === 'w' || operand.q === 'y' ? decimals[operand.q] : decimalsOf(operand.value);
}

/** The numbers that a key names: one, or all that an array of the program holds. */
export function numbersOfKey({ net }: Pick<CaseData, 'net'>, key: string): readonly string[] {
  const array = heldOf(key);
  return array ? membersOf(net, array).map(quantityKey) : [key];
}

/** The steps that any of these numbers goes into; of a weight that several connections have, the change made of all their slopes. */
export function usesOf({ net, trace }: Pick<CaseData, 'net' | 'trace'>, keys: readonly string[]): readonly Step[] {
  const own = new Set(keys);
  const summed = new Set(keys);
  for (const { j, i, index } of net.connections) {
    if (net.uses[index] === 1 || !own.has(quantityKey({ q: 'dEdw', j, i }))) continue;
    const first = net.connections.find((one) => one.index === index)!;
    summed.add(quantityKey({ q: 'dEdw', j: first.j, i: first.i }));
  }
  return trace.filter(({ operands, pass }) => operands.some((one) => (pass === 'change' ? summed : own).has(quantityKey(one))));
}

/**
 * Reads the case at `cursor` steps; with `pointed`, by the light of the number, or the array of the program, pointed at.
 * @param from where the steps began that were done at once; all they made is a result, all else they used an operand
 * @param inPlay the product of a sum that is being worked out, or null
 */
export function readingOf(
  data: CaseData,
  cursor: number,
  pointed: string | null,
  from = cursor - 1,
  inPlay: TermInPlay | null = null,
): Reading {
  const at = pointedOf(pointed);
  const product = at === null ? inPlay : null;
  const done = product?.step ?? (cursor > 0 ? data.trace[cursor - 1]! : null);
  const touched = new Set(at ? numbersOfKey(data, at.key) : []);
  const uses = at?.onward ? usesOf(data, [...touched]) : null;
  const step = at === null ? done : uses ? (uses[0] ?? null) : (data.made.get(at.key) ?? null);
  const together = step === done && from < cursor - 1 ? data.trace.slice(Math.max(0, from), cursor) : step ? [step] : [];
  const used = product
    ? product.terms[product.at]!.operands.map((k) => product.step.operands[k]!)
    : together.flatMap(({ operands }) => operands);
  const operandKeys = uses ? touched : new Set(used.map(quantityKey));
  const resultKeys = new Set((uses ?? together).map(({ result }) => quantityKey(result)));

  const isKnown = (key: string) => data.given.has(key) || (data.made.get(key)?.index ?? Infinity) < cursor;
  const known = (ref: QuantityRef) => isKnown(quantityKey(ref));
  const operandOf = (key: string): Operand | undefined => data.given.get(key) ?? data.made.get(key)?.result;
  const role = (ref: QuantityRef): Role => {
    const key = quantityKey(ref);
    if (resultKeys.has(key)) return 'result';
    if (operandKeys.has(key) || touched.has(key)) return 'operand';
    return at === null ? 'known' : 'dim';
  };
  return {
    data,
    step,
    product,
    known,
    role,
    done,
    touched: [...touched].flatMap((key) => quantityOf(key) ?? []),
    pointed: at?.key ?? null,
    onward: uses !== null,
    value: (ref) => (known(ref) ? operandOf(quantityKey(ref))!.value : null),
    strongest: (refs) => {
      const roles = refs.map(role);
      return (['result', 'operand', 'known', 'dim'] as const).find((each) => roles.includes(each)) ?? 'known';
    },
    mark: (ref) => {
      const key = quantityKey(ref);
      const operand = operandOf(key);
      const decimals = operand ? decimalsFor(operand, data) : 4;
      const was = data.edited.get(key);
      return {
        key,
        text: operand && isKnown(key) ? formatShort(operand.value, decimals) : null,
        decimals,
        role: role(ref),
        pass: step?.pass ?? 'error',
        ...(was === undefined ? {} : { was: format(was, Math.max(decimals, decimalsOf(was))) }),
      };
    },
  };
}

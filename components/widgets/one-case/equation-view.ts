import { sigmoid, type Step } from '@/lib/engine';
import type { SymbolMark } from '@/components/marks/types';
import type { WorkedCell, WorkedEquation } from '@/components/marks/worked/types';
import { sign, workedEquation } from '@/components/marks/worked/equation';
import { agreeingDecimals, format } from '@/lib/notation/format';
import { quantityKey, type QuantityName, type QuantityRef } from '@/lib/notation/quantities';
import type { CaseData } from './case-data';
import { decimalsFor, type Reading } from './reading';

/** The equation of a step, from its operands in the engine's order, as numbers. */
export function arithmetic(step: Step): (operands: readonly number[]) => number {
  const pairs = (v: readonly number[]) => v.flatMap((value, k) => (k % 2 === 0 ? [[value, v[k + 1]!] as const] : []));
  switch (step.equation) {
    case 1:
    case 7: return (v) => pairs(v).reduce((sum, [a, b]) => sum + a * b, 0);
    case 2: return ([x]) => sigmoid(x!);
    case 3: return (v) => pairs(v).reduce((sum, [y, d]) => sum + (y - d) ** 2, 0) / 2;
    case 4: return ([y, d]) => y! - d!;
    case 5: return ([dEdy, y]) => dEdy! * y! * (1 - y!);
    case 6: return ([dEdx, y]) => dEdx! * y!;
    case 8: return ([epsilon, dEdw]) => -epsilon! * dEdw!;
    case 9: return ([epsilon, dEdw, alpha, before]) => -epsilon! * dEdw! + alpha! * before!;
  }
}

/** Decimals for the operands of a step, so that the digits shown give the result shown. */
export function shownDecimals(step: Step, data: Pick<CaseData, 'given' | 'decimals'>): number[] {
  const operands = step.operands.map((o) => ({ value: o.value, decimals: decimalsFor(o, data) }));
  return agreeingDecimals(operands, { value: step.result.value, decimals: 4 }, arithmetic(step), 8);
}

const toneOf: Partial<Record<QuantityName, SymbolMark['tone']>> = {
  x: 'forward', y: 'forward', dEdy: 'backward', dEdx: 'backward', dEdw: 'backward', deltaW: 'change',
};

/** The worked equation of a step; its unknown numbers are dots. */
export function equationView(step: Step, reading: Reading): WorkedEquation {
  const decimals = shownDecimals(step, reading.data);
  const cell = (ref: QuantityRef, text: string | null, digits: number, role: 'operand' | 'result'): WorkedCell => ({
    kind: 'number',
    symbols: [{ of: ref, form: 'fraction', tone: toneOf[ref.q] ?? 'ink' }],
    number: { key: quantityKey(ref), text, decimals: digits, role, pass: step.pass },
  });
  const operand = (k: number): WorkedCell => {
    const of = step.operands[k]!;
    return cell(of, reading.known(of) ? format(of.value, decimals[k]) : null, decimals[k]!, 'operand');
  };
  const { result } = step;
  const left = cell(result, reading.known(result) ? format(result.value) : null, 4, 'result');
  return workedEquation(step.equation, [[left, sign('=')], ...rightSide(step, operand)]);
}

function rightSide(step: Step, operand: (k: number) => WorkedCell): WorkedCell[][] {
  const count = step.operands.length;
  const pairsOf = (make: (k: number) => WorkedCell[]) =>
    Array.from({ length: count / 2 }, (_, p) => (p === 0 ? make(0) : [sign('+'), ...make(2 * p)]));
  const product = (k: number) => [operand(k), sign('×'), operand(k + 1)];
  switch (step.equation) {
    case 1:
    case 7: return count === 0 ? [[sign('0')]] : pairsOf(product);
    case 2: return [[logistic(operand(0))]];
    case 3: {
      const squares = pairsOf((k) => [sign('('), operand(k), sign('−'), operand(k + 1), sign(')²')]);
      return count === 2 ? [[{ kind: 'half' }, ...squares[0]!]] : [[{ kind: 'half' }, sign('[')], ...squares, [sign(']')]];
    }
    case 4: return [[operand(0), sign('−'), operand(1)]];
    case 5: return [[operand(0)], [sign('×'), operand(1)], [sign('×'), sign('('), sign('1'), sign('−'), operand(1), sign(')')]];
    case 6: return [product(0)];
    case 8: return [[sign('−'), ...product(0)]];
    case 9: return [[sign('−'), ...product(0)], [sign('+'), ...product(2)]];
  }
}

function logistic(cell: WorkedCell): WorkedCell {
  if (cell.kind !== 'number') throw new TypeError('equation (2) has one operand, x');
  return { kind: 'logistic', unit: cell.symbols[0]?.of.j ?? 0, number: cell.number };
}

import type { SymbolMark } from '@/components/marks/types';
import type { WorkedCell, WorkedEquation } from '@/components/marks/worked/types';
import { sign, workedEquation } from '@/components/marks/worked/equation';
import { agreeingDecimals } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import type { HandStep } from '@/lib/models/hand-back';
import { decimalsFor, messageKey, resultKey, type Reading } from './reading';

interface Term {
  readonly key: string;
  readonly symbols: readonly SymbolMark[];
  readonly value: number;
}

const arithmetic: Record<HandStep['kind'], (v: readonly number[]) => number> = {
  error: ([y, d]) => y! - d!,
  blame: ([dEdy, y]) => dEdy! * y! * (1 - y!),
  message: ([dEdx, w]) => dEdx! * w!,
  sum: (messages) => messages.reduce((sum, value) => sum + value, 0),
  share: ([dEdx, y]) => dEdx! * y!,
};

const fraction = (of: SymbolMark['of']): SymbolMark => ({
  of,
  form: 'fraction',
  tone: of.q === 'y' || of.q === 'one' ? 'forward' : of.q === 'dEdy' || of.q === 'dEdx' || of.q === 'dEdw' ? 'backward' : 'ink',
});

/** What goes into a step: its operands, or the messages that a sum is made of. */
function termsOf({ kind, j, operands }: HandStep): Term[] {
  if (kind !== 'sum') return operands.map((of) => ({ key: quantityKey(of), symbols: [fraction(of)], value: of.value }));
  return operands.flatMap((of, k) => {
    if (k % 2 === 1) return [];
    const w = operands[k + 1]!;
    return [{ key: messageKey(j, of.j!), symbols: [fraction(of), fraction(w)], value: of.value * w.value }];
  });
}

/** The equation of a step; its unknown numbers are dots. */
export function equationView(step: HandStep, reading: Reading): WorkedEquation {
  const { data } = reading;
  const terms = termsOf(step);
  const decimals = agreeingDecimals(
    terms.map(({ key, value }) => ({ value, decimals: decimalsFor(key, data) })),
    { value: step.value, decimals: 4 },
    arithmetic[step.kind],
  );
  const operand = (k: number): WorkedCell => {
    const { key, symbols } = terms[k]!;
    return { kind: 'number', symbols, number: { ...reading.mark(key, decimals[k]!), role: 'operand' } };
  };
  const result: WorkedCell = {
    kind: 'number',
    ...(step.kind === 'message' ? { words: `message ${step.i} → ${step.j}`, symbols: [] } : { symbols: [fraction(resultRef(step))] }),
    number: { ...reading.mark(resultKey(step)), role: 'result' },
  };
  return workedEquation(step.equation, [[result, sign('=')], ...rightSide(step, operand), ...missing(step, reading)]);
}

/** What an impatient unit leaves out: the messages that have not come, as dots. */
function missing(step: HandStep, { data }: Reading): WorkedCell[][] {
  if (step.kind !== 'sum') return [];
  return data.steps
    .filter(({ kind, j, late }) => kind === 'message' && j === step.j && late === true)
    .map((message) => [
      sign('+'),
      {
        kind: 'number',
        symbols: message.operands.map(fraction),
        number: { key: resultKey(message), text: null, decimals: 4, role: 'known', pass: 'backward' },
      },
    ]);
}

function resultRef({ kind, j, i }: HandStep): SymbolMark['of'] {
  if (kind === 'share') return { q: 'dEdw', j, i: i! };
  return { q: kind === 'blame' ? 'dEdx' : 'dEdy', j };
}

function rightSide(step: HandStep, operand: (k: number) => WorkedCell): WorkedCell[][] {
  switch (step.kind) {
    case 'error':
      return [[operand(0), sign('−'), operand(1)]];
    case 'blame':
      return [[operand(0)], [sign('×'), operand(1)], [sign('×'), sign('('), sign('1'), sign('−'), operand(1), sign(')')]];
    case 'sum':
      return Array.from({ length: step.operands.length / 2 }, (_, k) => (k === 0 ? [operand(0)] : [sign('+'), operand(k)]));
    case 'message':
    case 'share':
      return [[operand(0), sign('×'), operand(1)]];
  }
}

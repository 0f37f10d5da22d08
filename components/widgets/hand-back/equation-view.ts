import { sign, workedEquation } from '@/components/marks/worked/equation';
import type { WorkedCell } from '@/components/marks/worked/types';
import type { QuantityRef, SymbolMark } from '@/components/marks/types';
import type { HandStep } from '@/lib/models/hand-back';
import { agreeingDecimals } from '@/lib/notation/format';
import { tones } from '@/lib/notation/tones';
import { decimalsFor, resultKey, resultRef, termsOf, type Reading } from './reading';

const product = ([a, b]: readonly number[]) => a! * b!;
const arithmetic: Record<HandStep['kind'], (v: readonly number[]) => number> = {
  error: ([y, d]) => y! - d!,
  blame: ([dEdy, y]) => dEdy! * y! * (1 - y!),
  message: product,
  sum: (messages) => messages.reduce((sum, value) => sum + value, 0),
  share: product,
};

const fraction = (of: QuantityRef): SymbolMark => ({ of, form: 'fraction', tone: of.q === 'one' ? 'forward' : (tones[of.q] ?? 'ink') });

/** The equation of a step; its unknown numbers are dots. */
export function equationView(step: HandStep, { data, mark }: Reading) {
  const terms = termsOf(step);
  const decimals = agreeingDecimals(
    terms.map(({ key, value }) => ({ value, decimals: decimalsFor(key, data) })),
    { value: step.value, decimals: 4 },
    arithmetic[step.kind],
  );
  const operands = terms.map(({ key, refs }, k): WorkedCell => ({
    kind: 'number',
    symbols: refs.map(fraction),
    number: { ...mark(key, decimals[k]!), role: 'operand' },
  }));
  const result: WorkedCell = {
    kind: 'number',
    ...(step.kind === 'message' ? { words: `message ${step.i} → ${step.j}`, symbols: [] } : { symbols: [fraction(resultRef(step))] }),
    number: { ...mark(resultKey(step)), role: 'result' },
  };
  // What an impatient unit leaves out: the messages that have not come, as dots.
  const missing = data.steps
    .filter(({ kind, j, late }) => step.kind === 'sum' && kind === 'message' && j === step.j && late)
    .map((message): WorkedCell[] => [
      sign('+'),
      { kind: 'number', symbols: message.operands.map(fraction), number: mark(resultKey(message)) },
    ]);
  return workedEquation(step.equation, [[result, sign('=')], ...rightSide(step.kind, operands), ...missing]);
}

function rightSide(kind: HandStep['kind'], operands: readonly WorkedCell[]): WorkedCell[][] {
  const [first, second] = operands as [WorkedCell, WorkedCell];
  switch (kind) {
    case 'error':
      return [[first, sign('−'), second]];
    case 'blame':
      return [[first], [sign('×'), second], [sign('×'), sign('('), sign('1'), sign('−'), second, sign(')')]];
    case 'sum':
      return operands.map((message, k) => (k === 0 ? [message] : [sign('+'), message]));
    case 'message':
    case 'share':
      return [[first, sign('×'), second]];
  }
}

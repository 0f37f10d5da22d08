import type { Operand } from '@/lib/engine';
import { isLarge } from '@/components/marks/net/auto-layout';
import { decimalsOf, format, formatShort } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import type { CaseData } from './case-data';
import { count, text, weightName } from './said-numbers';

/** Before the first step. */
export function openingSentence({ input, target, net, weightsAre, decimals, caseLabel }: CaseData): string {
  if (input.length > 8)
    return `The case is “${caseLabel}”. The ${count(net.weightCount)} weights stand ${weightsAre}. Nothing else is known yet.`;
  const inputs = input.map((value) => formatShort(value, decimals.y)).join(input.length > 2 ? ' ' : ' and ');
  const wanted = target.map((d) => format(d, decimalsOf(d))).join(', ');
  return `The inputs are ${inputs}, and the answer ought to be ${wanted}. The ${count(net.weightCount)} weights stand ${weightsAre}. Nothing else is known yet.`;
}

/** About a number that no step has made: it was given, or it is still to come. */
export function tracedSentence(key: string, data: CaseData, cursor: number): string | null {
  const given = data.given.get(key);
  if (given) return givenSentence(given, data);
  const step = data.made.get(key);
  return step && step.index >= cursor ? `Not computed yet. Equation (${step.equation}) makes it at step ${step.index + 1}.` : null;
}

function givenSentence(operand: Operand, data: CaseData): string {
  const value = text(operand, data);
  switch (operand.q) {
    case 'w':
      return `The ${weightName(operand.j!, operand.i!)} ${starts(operand, data, value)}. ${isLarge(data.net) ? 'Larger squares are larger weights, hollow ones negative.' : 'Thicker lines are larger weights, dashed ones negative.'}`;
    case 'd':
      return `The desired output of unit ${operand.j} for this case is ${value}.`;
    case 'epsilon':
      return `The step size: each weight moves by ${value} times its derivative, downhill. We chose it.`;
    case 'alpha':
      return `The decay factor: ${value} of each weight’s last change goes into its next one.`;
    case 'deltaWBefore':
      return `The ${weightName(operand.j!, operand.i!)} changed by ${value} the last time.`;
    case 'one':
      return 'Unit 0 always says 1. Its weights are the biases, learned as any other weight.';
    default:
      return data.edited.has(quantityKey(operand))
        ? `Unit ${operand.j} is an input. You made it say ${value}; in this case it says ${format(data.edited.get(quantityKey(operand))!, 0)}.`
        : `Unit ${operand.j} is an input. In this case it says ${value}.`;
  }
}

function starts(operand: Operand, { edited, weightsAre }: CaseData, value: string): string {
  const was = edited.get(quantityKey(operand));
  if (was !== undefined) return `stands at ${value}. You changed it; it was ${format(was, Math.max(2, decimalsOf(was)))}`;
  return `starts at ${value}, ${weightsAre.replace('them', 'it')}`;
}

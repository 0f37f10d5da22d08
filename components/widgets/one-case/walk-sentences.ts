import { layerOf, type Network, type Operand, type Pass, type Step } from '@/lib/engine';
import type { Stride } from '@/lib/models/outline';
import { isLast, type TermInPlay } from '@/lib/models/partials';
import { format } from '@/lib/notation/format';
import { and, capital } from '@/lib/notation/listed-words';
import { grouped } from '@/lib/notation/magnitude';
import { spoken, type Notation } from '@/lib/notation/quantities';
import type { CaseData } from './case-data';
import { count, text } from './said-numbers';
import { unitInWords } from './unit-names';

/** Of a sum that is worked out product by product, what the product in play brings, and what it has come to. */
export function productSentence({ step, terms, at }: TermInPlay, data: CaseData, notation: Notation): string {
  const { operands, value, sum } = terms[at]!;
  const [first, second] = operands.map((k) => step.operands[k]!);
  const j = step.result.j ?? 0;
  const says = (one: Operand) => text(one, data);
  const brings =
    second === undefined
      ? `Unit ${j} has a target of its own, which alone makes ${format(value)}.`
      : step.equation === 3
        ? `Unit ${first!.j} says ${says(first!)} and ought to say ${says(second)}: the square of the difference is ${format(value)}.`
        : step.equation === 7
          ? `From unit ${first!.j} comes ${says(first!)} times the weight ${says(second)}: ${format(value)}.`
          : first!.q === 'one'
            ? `The bias: 1 × ${says(second)} = ${format(value)}.`
            : `${capital(unitInWords(data.paperId, first!.j!))} says ${says(first!)}, times the weight ${says(second)}: ${format(value)}.`;
  const whole =
    step.equation === 1
      ? `the total input of unit ${j}`
      : step.equation === 3
        ? 'the error of this case'
        : `the ${spoken(step.result, notation)}`;
  const half = step.equation === 3 ? 'Half of all' : 'All';
  return isLast({ step, terms, at })
    ? `${brings} ${half} together, ${whole} is ${format(sum)}.`
    : `${brings} So far ${half === 'All' ? '' : 'half of all is '}${format(sum)}.`;
}

const passWords: Readonly<Record<Pass, string>> = {
  forward: 'forward pass',
  error: 'error',
  backward: 'backward pass',
  change: 'change of weights',
};
const ofWhat: Readonly<Record<Exclude<Stride, 'product' | 'number'>, (step: Step, net: Network) => string>> = {
  unit: ({ result }) => `all of unit ${result.j ?? ''} in this pass`,
  layer: ({ result }, net) => (result.j === undefined ? 'the error' : `all of “${layerOf(net, result.j).name}” in this pass`),
  pass: ({ pass }) => `the whole ${passWords[pass]}`,
};

/** Before the sentence of the last of several steps that were done at once; '' when it was one. */
export function strideWords(stride: Stride, steps: number, last: Step, net: Network): string {
  if (stride === 'product' || stride === 'number' || steps < 2) return '';
  return `${grouped(steps)} steps at once: ${ofWhat[stride](last, net)}. The last of them: `;
}

/** What a number goes into, step by step: "by equation (1) at step 5". */
export function onwardSentence(uses: readonly Step[], array: boolean): string {
  const these = array ? 'these numbers' : 'this number';
  if (uses.length === 0) return `Nothing in this case is made of ${these}.`;
  const equations = [...new Set(uses.map(({ equation }) => equation))];
  const by = equations.map((equation) => {
    const steps = uses.filter((step) => step.equation === equation).map(({ index }) => grouped(index + 1));
    const at =
      steps.length <= 3
        ? `${steps.length === 1 ? 'step' : 'steps'} ${and(steps)}`
        : `${steps.length} steps from ${steps[0]} to ${steps.at(-1)}`;
    return `(${equation}) at ${at}`;
  });
  return `${capital(these)} ${array ? 'go' : 'goes'} into ${uses.length === 1 ? 'one other' : `${count(uses.length)} others`}, by equation ${and(by)}.`;
}

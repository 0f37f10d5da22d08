import { layerOf, type Network, type Operand, type Pass, type Step } from '@/lib/engine';
import type { Stride } from '@/lib/models/outline';
import { isLast, type TermInPlay } from '@/lib/models/partials';
import { decimalsOf, format, formatShort } from '@/lib/notation/format';
import { quantityKey, spoken, type Notation } from '@/lib/notation/quantities';
import { and, capital } from '@/lib/notation/listed-words';
import { grouped } from '@/lib/notation/magnitude';
import { isLarge } from '@/components/marks/net/auto-layout';
import type { CaseData } from './case-data';
import { decimalsFor } from './reading';
import { unitInWords } from './unit-names';

/** A sentence as it is spoken: `*word*` in it is stressed. */
export const plainWords = (text: string): string => text.replaceAll('*', '');

/** What a step means, in words: short, concrete, with its numbers. */
export function sentence(step: Step, data: CaseData): string {
  const { j = 0, i = 0, value } = step.result;
  const said = format(value);
  switch (step.equation) {
    case 1:
      return totalInput(step, data);
    case 2:
      return output(step, data);
    case 3:
      return step.operands.length > 2
        ? wholeError(step)
        : `The answer is ${text(step.operands[0]!, data)} and ought to be ${text(step.operands[1]!, data)}. Half the square of the difference is the error of this case: ${said}.`;
    case 4:
      return wish(j, value);
    case 5:
      return slope(step);
    case 6:
      return share(step, j, i);
    case 7:
      return sentBack(step, j, value);
    case 8:
    case 9:
      return change(step, data);
  }
}

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

function text(operand: Operand, data: CaseData): string {
  return format(operand.value, decimalsFor(operand, data));
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const count = (n: number) => small[n] ?? String(n);
const weightName = (j: number, i: number) => (i === 0 ? `bias of unit ${j}` : `weight from unit ${i} to unit ${j}`);

/** Half the sum of the squares over several outputs. */
function wholeError({ operands, result }: Step): string {
  const outputs = operands.length / 2;
  const errors = Array.from({ length: outputs }, (_, k) => Math.abs(operands[2 * k]!.value - operands[2 * k + 1]!.value));
  const worst = errors.indexOf(Math.max(...errors));
  return `Each of the ${count(outputs)} outputs is held against its target; unit ${operands[2 * worst]!.j} is furthest off, by ${format(errors[worst]!)}. Half the sum of the squares is the error of this case: ${format(result.value)}.`;
}

function totalInput({ operands, result }: Step, data: CaseData): string {
  const senders = operands.filter(({ q }) => q === 'y');
  const total = format(result.value);
  const unit = unitInWords(data.paperId, result.j!);
  const bias = operands.some(({ q }) => q === 'one');
  const given = senders.filter((each) => data.given.has(quantityKey(each))).length;
  const hidden = senders.length - given;
  const come = `and its own bias. Together they come to ${total}.`;
  if (given === 0) {
    const one = senders.length === 1;
    const many = count(senders.length);
    if (!bias)
      return `${capital(unit)} hears ${one ? 'one unit' : `${many} units`} of the row before; there are no biases. Its total input is ${total}.`;
    if (senders.length > 2 || data.net.layers.length > 3)
      return `${capital(unit)} hears ${one ? 'one unit' : `all ${many} units`} below it, each through its weight, ${come}`;
    return `Unit ${result.j} hears ${senders.length === 2 ? 'both' : `all ${many}`} hidden units, each through its weight, ${come}`;
  }
  if (hidden > 0)
    return `${capital(unit)} hears ${count(given)} ${given === 1 ? 'input' : 'inputs'} straight and ${count(hidden)} hidden ${hidden === 1 ? 'unit' : 'units'}, ${come}`;
  if (senders.some(({ value }) => value !== 0 && value !== 1))
    return `Each input times its weight, and the bias: together they are the total input of ${unit}, ${total}.`;
  const on = senders.filter(({ value }) => value !== 0);
  if (on.length === 0)
    return bias
      ? `No input is on, so only the bias reaches ${unit}. Its total input is ${total}.`
      : `No input is on: the total input of ${unit} is ${total}.`;
  if (on.length === 1)
    return `Only ${unitInWords(data.paperId, on[0]!.j!)} is on. ${bias ? 'Its weight and the bias make up' : 'Its weight alone makes up'} the total input of ${unit}: ${total}.`;
  const all = on.length === 2 && senders.length === 2 ? 'Both inputs are' : `${on.length} of the inputs are`;
  return `${all} on. Their weights and the bias add up to the total input of ${unit}: ${total}.`;
}

function output({ operands, result }: Step, data: CaseData): string {
  const x = operands[0]!.value;
  const target = data.given.get(`d.${result.j}`);
  const turned = `The curve of equation (2) turns ${format(x)} into ${format(result.value)}.`;
  if (target) {
    const answers = data.net.targetCount;
    if (answers > 1)
      return `${turned} This is one of the net’s ${count(answers)} answers, ${unitInWords(data.paperId, result.j!)}. It ought to be ${text(target, data)}.`;
    return `${turned} This is the answer of the net. It ought to be ${text(target, data)}.`;
  }
  const side =
    x < 0
      ? 'A total below zero gives less than one half.'
      : x > 0
        ? 'A total above zero gives more than one half.'
        : 'A total of zero gives one half.';
  return `${turned} ${side}`;
}

/** A rate or a change: one that four decimals would make nothing of has as many as it needs to be told from 0. */
const rated = (value: number) =>
  format(value, value === 0 || Math.abs(value) >= 0.00005 ? 4 : Math.min(20, 1 - Math.floor(Math.log10(Math.abs(value)))));

function wish(j: number, rate: number): string {
  const [does, wanted] = rate > 0 ? ['raise', 'less'] : ['lower', 'more'];
  if (rate === 0) return `A little more or less from unit ${j} would not change the error at all.`;
  return `A little more from unit ${j} would ${does} the error, at a rate of ${rated(Math.abs(rate))}. So we wish that unit ${j} had said *${wanted}*.`;
}

function sentBack({ operands }: Step, j: number, rate: number): string {
  const weights = operands.filter(({ q }) => q === 'w');
  const turns = weights.length === 1 && weights[0]!.value < 0;
  if (!turns || rate === 0) return wish(j, rate);
  const [does, wanted] = rate > 0 ? ['raise', 'less'] : ['lower', 'more'];
  return `Through a negative weight the wish turns round: a little more from unit ${j} would ${does} the error, at a rate of ${rated(Math.abs(rate))}. It should have said *${wanted}*.`;
}

function slope({ operands, result }: Step): string {
  const y = operands[1]!.value;
  return `At ${format(y)} the curve passes on ${format(y * (1 - y))} of any change. So the error answers to the total input of unit ${result.j} at a rate of ${rated(result.value)}.`;
}

function share({ operands, result }: Step, j: number, i: number): string {
  const rate = rated(operands[0]!.value);
  const sender = operands[1]!.value;
  if (i !== 0 && sender === 0) return `Unit ${i} said nothing in this case, so this weight had no part in the answer. Its share is 0.`;
  const wanted = result.value > 0 ? 'fall' : 'rise';
  const end = result.value === 0 ? 'It may stay.' : `It should *${wanted}*.`;
  if (i === 0) return `Unit 0 always says 1, so the bias of unit ${j} takes the whole rate, ${rate}. ${end}`;
  if (sender === 1) return `Unit ${i} said 1, so its weight to unit ${j} takes the whole rate, ${rate}. ${end}`;
  return `The rate of unit ${j}, ${rate}, times what unit ${i} said, ${format(sender)}, is the share of the weight between them. ${end}`;
}

function change(step: Step, data: CaseData): string {
  const { j = 0, i = 0, value } = step.result;
  const name = weightName(j, i);
  const before = data.given.get(quantityKey({ q: 'w', j, i }))!;
  const old = step.operands.find(({ q }) => q === 'deltaWBefore')?.value ?? 0;
  const together = sharedWords(step, data);
  const moved =
    together +
    (value === 0
      ? `No share, no change: the ${name} stays at ${text(before, data)}.`
      : old !== 0
        ? `Its derivative and its last change together move the ${name} by ${rated(value)}, from ${text(before, data)} to ${format(step.then!.value)}.`
        : `Against its derivative, the ${name} ${value > 0 ? 'rises' : 'falls'} by ${rated(Math.abs(value))}, from ${text(before, data)} to ${format(step.then!.value)}.`);
  if (step.index + 1 < data.trace.length) return moved;
  const error = data.made.get('E')!.result.value;
  const short = moved
    .replace('Against its derivative, the', 'The')
    .replace('Its derivative and its last change together move the', 'All told, the')
    .replace(/^All told, the (.*?) by /, 'The $1 moves by ')
    .replace('No share, no change: the', 'The');
  return `${short} With all ${count(data.net.weightCount)} weights changed, this case’s error would be ${format(data.errorAfter)}, not ${format(error)}.`;
}

/** Before the change of a weight that several connections have: how their shares are put together. */
function sharedWords(step: Step, { net, average }: CaseData): string {
  const own = net.connections.find(({ j, i }) => j === step.result.j && i === step.result.i);
  const uses = own ? net.uses[own.index]! : 1;
  if (uses === 1) return '';
  return `${capital(count(uses))} connections have this weight, and its derivative is the ${average ? 'average' : 'sum'} of their shares. `;
}

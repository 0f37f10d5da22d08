import type { Step } from '@/lib/engine';
import { format } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import { capital } from '@/lib/notation/listed-words';
import type { CaseData } from './case-data';
import { count, text, weightName } from './said-numbers';
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

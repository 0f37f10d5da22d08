import type { HandStep } from '@/lib/models/hand-back';
import { format } from '@/lib/notation/format';
import { shareKey, type CaseData, type Reading } from './reading';

/** `*word*` is stressed. */
export const opening = (data: CaseData): string =>
  `The forward pass is done: every unit has said its number. ${
    data.impatient
      ? 'Now the error goes back, and a hidden unit hands on the first message it gets.'
      : 'Now the error goes back, one message on each connection. The hidden units wait for theirs.'
  }`;

/** What a step does, in words. */
export function sentence(step: HandStep, reading: Reading): string {
  switch (step.kind) {
    case 'error':
      return wrong(step);
    case 'blame':
      return blame(step, reading.data);
    case 'message':
      return message(step, reading.data);
    case 'sum':
      return sum(step, reading.data);
    case 'share':
      return share(step, reading);
  }
}

const size = (value: number) => format(Math.abs(value));

function wrong({ j, operands, value }: HandStep): string {
  const [y, d] = operands;
  if (value === 0) return `Unit ${j} said exactly what it should have said.`;
  return `Unit ${j} said ${format(y!.value)} and should have said ${d!.value}. It was too *${value > 0 ? 'high' : 'low'}* by ${size(value)}.`;
}

function blame({ j, operands, value }: HandStep, { steps, impatient }: CaseData): string {
  const y = operands[1]!.value;
  const slope = `At ${format(y)} its curve passes on ${format(y * (1 - y))} of any change.`;
  if (!steps.some((step) => step.kind === 'message' && step.j === j))
    return `${slope} So unit ${j} is blamed for ${format(value)}, and this one number is all that it hands back.`;
  return impatient
    ? `${slope} Unit ${j} hands on ${format(value)}, though one of its messages is still to come.`
    : `${slope} Now unit ${j} has a number of its own, ${format(value)}, and hands it on to its weights.`;
}

function message({ j, i, operands, value, late }: HandStep, { steps, impatient }: CaseData): string {
  const w = operands[1];
  const wish = value > 0 ? 'less' : 'more';
  const turned = w!.value < 0 ? ', which turns the wish round,' : '';
  const error = steps.find((step) => step.kind === 'error' && step.j === i)!.value;
  const asks = `Unit ${i} was too ${error > 0 ? 'high' : 'low'} by ${format(Math.abs(error), 2)}; through ${format(w!.value, 2)}${turned} it asks unit ${j} for *${wish}*.`;
  const place = steps.filter((step) => step.kind === 'message' && step.j === j).findIndex((step) => step.i === i);
  if (late) return `${asks} Too late: unit ${j} has handed on already.`;
  if (impatient) return `${asks} Unit ${j} does not wait for more.`;
  return place === 0 ? `${asks} One of its two messages is there, so unit ${j} waits.` : `${asks} Now both its messages are there.`;
}

/** Messages whose sum is this small beside the larger of them nearly cancel. */
const NEARLY = 0.15;

function sum({ j, operands, value }: HandStep, { impatient }: CaseData): string {
  const parts = [];
  for (let k = 0; k < operands.length; k += 2) parts.push(operands[k]!.value * operands[k + 1]!.value);
  const wish = value > 0 ? 'less' : 'more';
  if (impatient)
    return `Unit ${j} takes the message from unit ${operands[0]!.j}, ${format(value)}, for the whole sum. The other has not come yet.`;
  const [a, b] = parts as [number, number];
  if (a * b > 0) return `Unit ${j} adds up. Both messages ask for *${wish}*, so they make ${size(value)} together.`;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  if (Math.abs(value) < NEARLY * larger)
    return `Unit ${j} adds up. One message asks for more, the other for less, and they *nearly cancel*: ${format(value)} is left.`;
  const first = Math.abs(a) > Math.abs(b);
  return `Unit ${j} adds up. Its messages pull against each other. Unit ${operands[first ? 0 : 2]!.j}’s is the stronger, so unit ${j} should have said *${wish}*.`;
}

/** Slopes further apart than this are two numbers; a measured one is good to about nine decimals. */
export const APART = 1e-6;

function share({ j, i, operands, value }: HandStep, { data, known }: Reading): string {
  const [dEdx, y] = operands;
  if (!known(`dEdx.${j}`))
    return `This weight needs two numbers. What ${i === 0 ? 'unit 0' : `unit ${i}`} said is there; what unit ${j} is blamed for has yet to come.`;
  const said = i === 0 ? 'Unit 0 always says 1' : `Unit ${i} said ${Number.isInteger(y!.value) ? y!.value : format(y!.value)}`;
  const ends = `${said}, unit ${j} is blamed for ${format(dEdx!.value)}.`;
  const measured = data.measured.get(shareKey(j, i!))!;
  if (!data.impatient || Math.abs(measured - value) < APART) {
    if (y!.value === 0) return `${ends} So this weight had no part in the answer: its slope is 0.`;
    return `${ends} Their product is the slope of this weight. It needed nothing else, not even its own size.`;
  }
  const times = Math.abs(value / measured);
  const off =
    value * measured < 0
      ? 'this one has the wrong *sign*'
      : times > 1
        ? `this one is ${times < 10 ? times.toFixed(1) : Math.round(times)} times as large`
        : `this one is only ${format(times * 100, 0)} % of it`;
  return `${ends} But unit ${j} had heard only one message. The slope is really ${format(measured)}; ${off}.`;
}

import type { HandStep } from '@/lib/models/hand-back';
import { format } from '@/lib/notation/format';
import { shareKey, termsOf, type CaseData, type Reading } from './reading';

/** `*word*` is stressed. */
export const opening = (data: CaseData): string =>
  `The forward pass is done: every unit has said its number. ${
    data.impatient
      ? 'Now the error goes back, and a hidden unit hands on the first message it gets.'
      : 'Now the error goes back, one message on each connection. The hidden units wait for theirs.'
  }`;

/** What a step does, in words. */
export const sentence = (step: HandStep, reading: Reading): string => says[step.kind](step, reading);

const says: Readonly<Record<HandStep['kind'], (step: HandStep, reading: Reading) => string>> = { error, blame, message, sum, share };

const size = (value: number) => format(Math.abs(value));

function error({ j, operands, value }: HandStep): string {
  const [y, d] = operands;
  if (value === 0) return `Unit ${j} said exactly what it should have said.`;
  return `Unit ${j} said ${format(y!.value)} and should have said ${d!.value}. It was too *${value > 0 ? 'high' : 'low'}* by ${size(value)}.`;
}

function blame({ j, operands, value }: HandStep, { data: { steps, impatient } }: Reading): string {
  const y = operands[1]!.value;
  const slope = `At ${format(y)} its curve passes on ${format(y * (1 - y))} of any change.`;
  if (!steps.some((step) => step.kind === 'message' && step.j === j))
    return `${slope} So unit ${j} is blamed for ${format(value)}, and this one number is all that it hands back.`;
  return impatient
    ? `${slope} Unit ${j} hands on ${format(value)}, though one of its messages is still to come.`
    : `${slope} Now unit ${j} has a number of its own, ${format(value)}, and hands it on to its weights.`;
}

function message({ j, i, operands, value, late }: HandStep, { data: { steps, impatient } }: Reading): string {
  const w = operands[1];
  const wish = value > 0 ? 'less' : 'more';
  const turned = w!.value < 0 ? ', which turns the wish round,' : '';
  const miss = steps.find((step) => step.kind === 'error' && step.j === i)!.value;
  const asks = `Unit ${i} was too ${miss > 0 ? 'high' : 'low'} by ${format(Math.abs(miss), 2)}; through ${format(w!.value, 2)}${turned} it asks unit ${j} for *${wish}*.`;
  if (late) return `${asks} Too late: unit ${j} has handed on already.`;
  if (impatient) return `${asks} Unit ${j} does not wait for more.`;
  const isFirst = steps.find((step) => step.kind === 'message' && step.j === j)!.i === i;
  return isFirst ? `${asks} One of its two messages is there, so unit ${j} waits.` : `${asks} Now both its messages are there.`;
}

/** Messages whose sum is this small beside the larger of them nearly cancel. */
const NEARLY = 0.15;

function sum(step: HandStep, { data: { impatient } }: Reading): string {
  const { j, operands, value } = step;
  const wish = value > 0 ? 'less' : 'more';
  if (impatient)
    return `Unit ${j} takes the message from unit ${operands[0]!.j}, ${format(value)}, for the whole sum. The other has not come yet.`;
  const [a, b] = termsOf(step).map((message) => message.value) as [number, number];
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
  return `${ends} But unit ${j} had heard only one message. The slope is really ${format(measured)}; ${howFar(value, measured)}.`;
}

function howFar(value: number, measured: number): string {
  if (value * measured < 0) return 'this one has the wrong *sign*';
  const times = Math.abs(value / measured);
  if (times <= 1) return `this one is only ${format(times * 100, 0)} % of it`;
  return `this one is ${times < 10 ? times.toFixed(1) : Math.round(times)} times as large`;
}

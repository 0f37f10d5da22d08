import type { NumberMark, Pass, QuantityRef, Role } from '@/components/marks/types';
import { trace } from '@/lib/engine';
import { handBack, handBackNet as net, handBackWeights, measuredSlopes, type HandStep } from '@/lib/models/hand-back';
import { decimalsOf, format } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import type { HandBackState } from './state';

/** In these weights one hidden unit's messages add up, another's turn its sign, and a third's nearly cancel. */
export const SEED = 170;
export const weights = handBackWeights(SEED);

/** The first unit of either rank. */
export const [HIDDEN, OUTPUTS] = [net.layers[1]!.first, net.layers[2]!.first];
export const isOutput = (unit: number) => unit >= OUTPUTS;

const bits = (text: string) => [...text].map(Number);
export const shareKey = (j: number, i: number) => `${j}.${i}`;
export const messageKey = (to: number, from: number) => `m.${to}.${from}`;

/** What a step makes; a message is a part of ∂E/∂y and has no letter of its own. */
export function resultRef({ kind, j, i }: HandStep): QuantityRef {
  if (kind === 'share') return { q: 'dEdw', j, i: i! };
  return { q: kind === 'blame' ? 'dEdx' : 'dEdy', j };
}

/** The key of a step's result; a message has one of its own. */
export const resultKey = (step: HandStep): string => (step.kind === 'message' ? messageKey(step.j, step.i!) : quantityKey(resultRef(step)));

/** What goes into a step: its operands, or the messages that a sum is made of. */
export function termsOf({ kind, j, operands }: HandStep): { key: string; refs: QuantityRef[]; value: number }[] {
  if (kind !== 'sum') return operands.map((of) => ({ key: quantityKey(of), refs: [of], value: of.value }));
  return operands.flatMap((from, k) => {
    const w = operands[k + 1];
    return k % 2 === 0 && w ? [{ key: messageKey(j, from.j!), refs: [from, w], value: from.value * w.value }] : [];
  });
}

export type CaseData = ReturnType<typeof caseData>;

/** One case, run through the engine, with everything that can be said of it, whatever the step. */
export function caseData({ mood, inputs, targets }: Pick<HandBackState, 'mood' | 'inputs' | 'targets'>) {
  const given = { input: bits(inputs), target: bits(targets) };
  const impatient = mood === 'impatient';
  const steps: readonly HandStep[] = handBack(net, weights, given, impatient);
  const numbers = new Map<string, number>([['one', 1]]);
  given.input.forEach((y, k) => numbers.set(`y.${k + 1}`, y));
  for (const { equation, result } of trace(net, weights, given, { epsilon: 0 }))
    if (equation === 2) numbers.set(quantityKey(result), result.value);
  given.target.forEach((d, k) => numbers.set(`d.${OUTPUTS + k}`, d));
  for (const { j, i, index } of net.connections) numbers.set(`w.${j}.${i}`, weights[index]!);
  const slopes = measuredSlopes(net, weights, given);
  return {
    steps,
    impatient,
    /** Numbers that are there before the first step, by `quantityKey`: outputs, targets, weights. */
    given: numbers,
    /** The steps of a net whose units wait: the same ones, unless they do not. */
    patient: impatient ? handBack(net, weights, given) : steps,
    /** The step that makes a number. */
    made: new Map(steps.map((step, k) => [resultKey(step), k])),
    /** Slopes by nudging, by `j.i`. */
    measured: new Map(net.connections.map(({ j, i, index }) => [shareKey(j, i), slopes[index]!])),
  };
}

export type Reading = ReturnType<typeof readingOf>;

/**
 * What can be said of the numbers after `cursor` steps, or with `chosen` by the light of one weight: the one place that decides what
 * is known and what is lit.
 */
export function readingOf(data: CaseData, cursor: number, chosen: string | null) {
  const { steps, given, made } = data;
  // The last one done, or that of the weight chosen; null before the first.
  const step = chosen === null ? (steps[cursor - 1] ?? null) : steps[made.get(`dEdw.${chosen}`)!]!;
  // Only the two ends of one weight are lit, and the rest is dim.
  const local = step?.kind === 'share';
  const lit = step && resultKey(step);
  const goingIn = new Set(step ? termsOf(step).map(({ key }) => key) : []);
  const known = (key: string) => given.has(key) || (made.get(key) ?? Infinity) < cursor;
  const role = (key: string): Role => {
    if (key === lit) return 'result';
    if (goingIn.has(key)) return 'operand';
    return local ? 'dim' : 'known';
  };
  /** null: not computed yet. */
  const value = (key: string) => (known(key) ? (given.get(key) ?? steps[made.get(key)!]!.value) : null);
  const mark = (key: string, decimals = decimalsFor(key, data)): NumberMark => {
    const now = value(key);
    return { key, decimals, role: role(key), pass: passOf(key, step), text: now === null ? null : format(now, decimals) };
  };
  return { data, cursor, step, chosen, local, known, role, value, mark };
}

/** What the sender of a weight said keeps the colour of the forward pass; all else here belongs to the way back. */
function passOf(key: string, step: HandStep | null): Pass {
  return step?.kind === 'share' && (key === 'one' || key.startsWith('y.')) ? 'forward' : 'backward';
}

/** Weights show two decimals, computed numbers four, inputs and targets none. */
export function decimalsFor(key: string, { given }: CaseData): number {
  const value = given.get(key);
  if (value === undefined) return 4;
  return key.startsWith('w') ? 2 : decimalsOf(value);
}

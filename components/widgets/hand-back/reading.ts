import { trace } from '@/lib/engine';
import { handBack, handBackNet as net, handBackWeights, measuredSlopes, type HandStep } from '@/lib/models/hand-back';
import type { NumberMark, Pass, Role } from '@/components/marks/types';
import { decimalsOf, format } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';
import type { HandBackState } from './state';

/** In these weights one hidden unit's messages add up, another's turn its sign, and a third's nearly cancel. */
export const SEED = 170;
export const weights = handBackWeights(SEED);

/** One case with everything that can be said of it, whatever the step. */
export interface CaseData {
  readonly steps: readonly HandStep[];
  /** The steps of a net whose units wait: the same ones, unless they do not. */
  readonly patient: readonly HandStep[];
  /** Numbers that are there before the first step, by `quantityKey`: outputs, targets, weights. */
  readonly given: ReadonlyMap<string, number>;
  /** The step that makes a number. */
  readonly made: ReadonlyMap<string, number>;
  /** Slopes by nudging, by `j.i`. */
  readonly measured: ReadonlyMap<string, number>;
  readonly impatient: boolean;
}

const bits = (text: string) => [...text].map(Number);
export const shareKey = (j: number, i: number) => `${j}.${i}`;
export const messageKey = (to: number, from: number) => `m.${to}.${from}`;

/** The key of a step's result; a message has one of its own. */
export function resultKey({ kind, j, i }: HandStep): string {
  switch (kind) {
    case 'error':
    case 'sum':
      return quantityKey({ q: 'dEdy', j });
    case 'blame':
      return quantityKey({ q: 'dEdx', j });
    case 'message':
      return messageKey(j, i!);
    case 'share':
      return quantityKey({ q: 'dEdw', j, i: i! });
  }
}

/** Runs one case through the engine, and measures its slopes. */
export function caseData({ mood, inputs, targets }: Pick<HandBackState, 'mood' | 'inputs' | 'targets'>): CaseData {
  const given = { input: bits(inputs), target: bits(targets) };
  const impatient = mood === 'impatient';
  const steps = handBack(net, weights, given, impatient);
  const numbers = new Map<string, number>([['one', 1]]);
  given.input.forEach((y, k) => numbers.set(`y.${k + 1}`, y));
  for (const { equation, result } of trace(net, weights, given, { epsilon: 0 }))
    if (equation === 2) numbers.set(quantityKey(result), result.value);
  given.target.forEach((d, k) => numbers.set(`d.${net.unitCount - given.target.length + 1 + k}`, d));
  for (const { j, i, index } of net.connections) numbers.set(`w.${j}.${i}`, weights[index]!);
  const slopes = measuredSlopes(net, weights, given);
  return {
    steps,
    impatient,
    given: numbers,
    patient: impatient ? handBack(net, weights, given) : steps,
    made: new Map(steps.map((step, k) => [resultKey(step), k])),
    measured: new Map(net.connections.map(({ j, i, index }) => [shareKey(j, i), slopes[index]!])),
  };
}

/** What can be said of the numbers at one moment: the one place that decides what is known and what is lit. */
export interface Reading {
  readonly data: CaseData;
  readonly cursor: number;
  /** The step on show: the last one done, or that of the weight chosen; null before the first. */
  readonly step: HandStep | null;
  readonly chosen: string | null;
  /** Whether only the two ends of one weight are lit and the rest is dim. */
  readonly local: boolean;
  known(key: string): boolean;
  /** null: not computed yet. */
  value(key: string): number | null;
  role(key: string): Role;
  mark(key: string, decimals?: number): NumberMark;
}

/** Reads the case after `cursor` steps; with `chosen`, by the light of one weight. */
export function readingOf(data: CaseData, cursor: number, chosen: string | null): Reading {
  const { steps, given, made } = data;
  const step = chosen === null ? (steps[cursor - 1] ?? null) : steps[made.get(`dEdw.${chosen}`)!]!;
  const local = step?.kind === 'share';
  const lit = step ? resultKey(step) : null;
  const goingIn = new Set(step ? operandKeys(step) : []);
  const known = (key: string) => given.has(key) || (made.get(key) ?? Infinity) < cursor;
  const role = (key: string): Role => {
    if (key === lit) return 'result';
    if (goingIn.has(key)) return 'operand';
    return local ? 'dim' : 'known';
  };
  const anyValue = (key: string) => given.get(key) ?? steps[made.get(key)!]!.value;
  return {
    data,
    cursor,
    step,
    chosen,
    local,
    known,
    role,
    value: (key) => (known(key) ? anyValue(key) : null),
    mark: (key, decimals = decimalsFor(key, data)) => ({
      key,
      decimals,
      role: role(key),
      pass: passOf(key, step),
      text: known(key) ? format(anyValue(key), decimals) : null,
    }),
  };
}

/** What the sender of a weight said keeps the colour of the forward pass; all else here belongs to the way back. */
function passOf(key: string, step: HandStep | null): Pass {
  return step?.kind === 'share' && (key === 'one' || key.startsWith('y.')) ? 'forward' : 'backward';
}

/** A sum's operands are its messages. */
function operandKeys({ kind, j, operands }: HandStep): string[] {
  if (kind === 'sum') return operands.filter(({ q }) => q === 'dEdx').map((from) => messageKey(j, from.j!));
  return operands.map((operand) => quantityKey(operand));
}

/** Weights show two decimals, computed numbers four, inputs and targets none. */
export function decimalsFor(key: string, { given }: CaseData): number {
  const value = given.get(key);
  if (value === undefined) return 4;
  return key.startsWith('w') ? 2 : decimalsOf(value);
}

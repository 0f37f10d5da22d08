import {
  compile,
  random,
  slope,
  trace,
  type EquationNumber,
  type NetworkSpec,
  type Network,
  type Operand,
  type Step,
  type TrainingCase,
} from '../engine';

/**
 * The way back through a net with one hidden layer, cut finer than a trace: each term of eq. (7) is a step of its
 * own, the message that one connection carries to the unit below it. A hidden unit can be told not to wait for all
 * of its messages, which shows what the sum of eq. (7) is for.
 */

/** Two inputs, three hidden units, two outputs: the smallest net in which each hidden unit hears from two units. */
export const handBackSpec: NetworkSpec = {
  layers: [
    { name: 'input', size: 2 },
    { name: 'hidden', size: 3, kind: 'sigmoid' },
    { name: 'output', size: 2, kind: 'sigmoid' },
  ],
  projections: [
    { from: 'input', to: 'hidden' },
    { from: 'hidden', to: 'output' },
  ],
};

export const handBackNet: Network = compile(handBackSpec);

/** Starting weights in the engine's order: uniform in (−1, 1), rounded to two places so that they can be followed by hand. */
export function handBackWeights(seed: number): Float64Array {
  const source = random(seed);
  return Float64Array.from({ length: handBackNet.weightCount }, () => Math.round(source.uniform(-1, 1) * 100) / 100);
}

/** `error` (4), `blame` (5), `message` (one term of 7), `sum` (the whole of 7), `share` (6). */
export type HandKind = 'error' | 'blame' | 'message' | 'sum' | 'share';

/** One elementary step of the way back. */
export interface HandStep {
  readonly kind: HandKind;
  readonly equation: EquationNumber;
  /** The unit that gets the result; for a `share`, the receiver of the weight. */
  readonly j: number;
  /** For a `message`, the unit above that sends it; for a `share`, the sender of the weight (0: bias). */
  readonly i?: number;
  /** As in the engine: (4) y, d; (5) dEdy, y; message dEdx, w; (6) dEdx, y or one; a sum has those of its messages, in pairs. */
  readonly operands: readonly Operand[];
  readonly value: number;
  /** A message that comes when its unit has handed on already. */
  readonly late?: boolean;
}

/**
 * All steps of the way back for one case: the outputs' own, then the messages sender by sender, then the weights
 * from the top layer down. A patient unit adds up when all messages have come; an impatient one after the first.
 * What a patient net gives is what `trace` gives, bit for bit.
 */
export function handBack(net: Network, weights: Float64Array, given: TrainingCase, impatient = false): HandStep[] {
  const back = trace(net, weights, given, { epsilon: 0 }).filter(({ pass }) => pass === 'backward');
  const of = (equation: EquationNumber) => back.filter((step) => step.equation === equation);
  const sums = of(7);
  const hidden = new Set(sums.map(({ result }) => result.j!));
  const outputs = of(5).filter(({ result }) => !hidden.has(result.j!));
  const senders = outputs.map(({ result }) => result.j!);
  /** ∂E/∂x of the hidden units, as they hand it on. */
  const handed = new Map<number, number>();

  const addsUp = (sum: Step): HandStep[] => {
    const j = sum.result.j!;
    const operands = impatient ? sum.operands.slice(0, 2) : sum.operands;
    const dEdy = operands.reduce((total, { value }, k) => (k % 2 === 0 ? total + value * operands[k + 1]!.value : total), 0);
    const through = back.find(({ equation, result }) => equation === 5 && result.j === j)!;
    const y = through.operands[1]!;
    const dEdx = dEdy * slope(through.kind!, y.value);
    handed.set(j, dEdx);
    return [
      { kind: 'sum', equation: 7, j, operands, value: dEdy },
      { kind: 'blame', equation: 5, j, operands: [{ q: 'dEdy', j, value: dEdy }, y], value: dEdx },
    ];
  };

  const messages = senders.flatMap((sender, k) =>
    sums.flatMap((sum): HandStep[] => {
      const operands = sum.operands.slice(2 * k, 2 * k + 2);
      const message: HandStep = {
        kind: 'message',
        equation: 7,
        j: sum.result.j!,
        i: sender,
        operands,
        value: operands[0]!.value * operands[1]!.value,
        ...(impatient && k > 0 ? { late: true } : {}),
      };
      return impatient && k === 0 ? [message, ...addsUp(sum)] : [message];
    }),
  );

  const shares = () =>
    of(6).map(({ operands: [dEdx, sender], result }): HandStep => {
      const j = result.j!;
      const value = handed.get(j) ?? dEdx!.value;
      return { kind: 'share', equation: 6, j, i: result.i!, operands: [{ ...dEdx!, value }, sender!], value: 0 + value * sender!.value };
    });

  return [
    ...of(4).map((step) => own('error', step)),
    ...outputs.map((step) => own('blame', step)),
    ...messages,
    ...(impatient ? [] : sums.flatMap(addsUp)),
    ...shares(),
  ];
}

function own(kind: HandKind, { equation, operands, result }: Step): HandStep {
  return { kind, equation, j: result.j!, operands, value: result.value };
}

/** How far each weight is nudged, up and down, to measure a slope. */
export const NUDGE = 1e-4;

/**
 * The slope that is there, without any way back: E with one weight a little larger, minus E with it a little
 * smaller, by the distance between the two. One number for each weight, in the net's order; good to about nine decimals.
 */
export function measuredSlopes(net: Network, weights: Float64Array, given: TrainingCase): number[] {
  const errorAt = (index: number, by: number) => {
    const nudged = weights.slice();
    nudged[index]! += by;
    return trace(net, nudged, given, { epsilon: 0 }).find(({ result }) => result.q === 'E')!.result.value;
  };
  return Array.from(weights, (_, index) => (errorAt(index, NUDGE) - errorAt(index, -NUDGE)) / (2 * NUDGE));
}

import { sigmoid } from '@/lib/engine';

/**
 * One LSTM memory block with one cell. In the form of 1997 (hochreiter1997) an input gate and an
 * output gate guard a state that carries itself on with weight 1; the forget gate of 1999/2000
 * (gers2000) multiplies that carried state. Input squashed by g into (−2, 2), state by h into (−1, 1).
 *
 * The backward pass is the full gradient through time; the paper of 1997 cuts it at the gates.
 */

/** Which part of the block a weight feeds. */
export const parts = ['cell', 'input', 'output', 'forget'] as const;
export type Part = (typeof parts)[number];

/** Weights of one part: from the inputs, from the block's own last output, and the bias. */
export interface PartWeights {
  readonly inputs: readonly number[];
  readonly recurrent: number;
  readonly bias: number;
}

/** Without `forget` it is the cell of 1997. */
export interface LstmCell {
  readonly cell: PartWeights;
  readonly input: PartWeights;
  readonly output: PartWeights;
  readonly forget?: PartWeights;
}

/** Everything that happened at one time. */
export interface LstmMoment {
  /** g of the cell's total input. */
  readonly g: number;
  readonly input: number;
  readonly output: number;
  /** 1 where there is no forget gate: the constant error carrousel. */
  readonly forget: number;
  /** The state s(t) = forget·s(t−1) + input·g. */
  readonly s: number;
  readonly h: number;
  /** The block's output, y(t) = output·h(s(t)). */
  readonly y: number;
}

const start = { s: 0, y: 0 };

const total = (part: PartWeights, inputs: readonly number[], yBefore: number) =>
  inputs.reduce((sum, value, i) => sum + value * (part.inputs[i] ?? 0), part.recurrent * yBefore + part.bias);

/** Runs the cell over a sequence of input vectors; index t − 1 holds time t. */
export function lstmForward(cell: LstmCell, sequence: readonly (readonly number[])[]): LstmMoment[] {
  const moments: LstmMoment[] = [];
  for (const [t, inputs] of sequence.entries()) {
    if (inputs.length !== cell.cell.inputs.length) {
      throw new Error(`inputs at time ${t + 1}: expected ${cell.cell.inputs.length} numbers, got ${inputs.length}`);
    }
    const before = moments[t - 1] ?? start;
    const g = 4 * sigmoid(total(cell.cell, inputs, before.y)) - 2;
    const input = sigmoid(total(cell.input, inputs, before.y));
    const output = sigmoid(total(cell.output, inputs, before.y));
    const forget = cell.forget ? sigmoid(total(cell.forget, inputs, before.y)) : 1;
    const s = forget * before.s + input * g;
    const h = 2 * sigmoid(s) - 1;
    moments.push({ g, input, output, forget, s, h, y: output * h });
  }
  return moments;
}

export interface LstmGradient {
  readonly E: number;
  /** ∂E/∂w of each part, summed over time. */
  readonly dEdw: LstmCell;
  /** ∂E/∂s(t): what flows along the state. */
  readonly dEds: readonly number[];
}

/** Back through time; `targets[t]` is the output wanted at time t + 1, or undefined where none is. */
export function lstmBackward(
  cell: LstmCell,
  sequence: readonly (readonly number[])[],
  targets: readonly (number | undefined)[],
): LstmGradient {
  const moments = lstmForward(cell, sequence);
  const sums = new Map(parts.map((part) => [part, { inputs: cell.cell.inputs.map(() => 0), recurrent: 0, bias: 0 }]));
  const dEds = new Array<number>(moments.length).fill(0);
  let [E, fromLaterY, fromLaterS] = [0, 0, 0];
  for (let t = moments.length - 1; t >= 0; t--) {
    const now = moments[t];
    if (!now) continue;
    const before = moments[t - 1] ?? start;
    const miss = targets[t] === undefined ? 0 : now.y - (targets[t] ?? 0);
    E += 0.5 * miss * miss;
    const dEdy = miss + fromLaterY;
    // h = 2σ(s) − 1, so h′ = ½(1 − h²); g = 4σ(x) − 2, so g′ = 1 − g²/4.
    const dEdsNow = dEdy * now.output * 0.5 * (1 - now.h * now.h) + fromLaterS;
    dEds[t] = dEdsNow;
    const dEdx: Record<Part, number> = {
      cell: dEdsNow * now.input * (1 - (now.g * now.g) / 4),
      input: dEdsNow * now.g * now.input * (1 - now.input),
      output: dEdy * now.h * now.output * (1 - now.output),
      forget: cell.forget ? dEdsNow * before.s * now.forget * (1 - now.forget) : 0,
    };
    fromLaterY = 0;
    for (const part of parts) {
      const sum = sums.get(part);
      if (!sum) continue;
      for (const i of sum.inputs.keys()) sum.inputs[i] = (sum.inputs[i] ?? 0) + dEdx[part] * (sequence[t]?.[i] ?? 0);
      sum.recurrent += dEdx[part] * before.y;
      sum.bias += dEdx[part];
      fromLaterY += dEdx[part] * (cell[part]?.recurrent ?? 0);
    }
    fromLaterS = dEdsNow * now.forget;
  }
  const none = { inputs: [], recurrent: 0, bias: 0 };
  const of = (part: Part) => sums.get(part) ?? none;
  const dEdw = { cell: of('cell'), input: of('input'), output: of('output') };
  return { E, dEdw: cell.forget ? { ...dEdw, forget: of('forget') } : dEdw, dEds };
}

/**
 * How much of an error in the last state arrives at each time along the state alone: the product of the forget gates, 1 throughout in
 * 1997.
 */
export function lstmReach(moments: readonly LstmMoment[]): number[] {
  const reach = new Array<number>(moments.length).fill(1);
  for (let t = moments.length - 2; t >= 0; t--) reach[t] = (reach[t + 1] ?? 1) * (moments[t + 1]?.forget ?? 1);
  return reach;
}

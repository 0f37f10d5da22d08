import { checkVector } from './errors';
import { output, slope } from './kinds';
import { checkMargin, difference } from './margin';
import type { Layer, Network, WeightRef } from './network';
import type { EquationNumber, Operand, Pass, Step, Trace, UnitKind } from './types';
import { checkSettings } from './update';

/** One training case: inputCount numbers in, targetCount numbers wanted. */
export interface TrainingCase {
  readonly input: readonly number[] | Float64Array;
  readonly target: readonly number[] | Float64Array;
}

/** Settings of the change at the end of a trace; as in `update` and `backward`. */
export interface TraceSettings {
  readonly epsilon: number;
  /** With α above 0, or a velocity, the change is by eq. (9), otherwise by eq. (8). */
  readonly alpha?: number;
  /** Δw(t−1) of every weight. Default: zeros. */
  readonly velocity?: Float64Array;
  readonly margin?: number;
  readonly average?: boolean;
}

/**
 * Every elementary step of one case, in the order of eqs (1)–(9), pp. 533–535, with the same bits as the
 * fast path gives for that case alone. Nothing given is changed.
 *
 * Forward, layer by layer, for each unit (1) then (2). Then (3) once. Backward, from the top layer
 * down: for each unit of the layer (4) and/or (7), then for each unit (5) and its (6)s, in canonical
 * order, bias last. Then (8) or (9) for each weight in canonical order, with the new weight.
 *
 * Beyond what `Step` says: a unit with desired outputs that also sends upward has a (4) and then a (7)
 * whose first operand is that ∂E/∂y_j and whose result is the whole. A hidden unit that sends nowhere has a (7)
 * without operands and result 0. A shared weight has a (6) for each of its connections and one change, named
 * after its first connection, whose ∂E/∂w is their sum (or average). With a margin, (3) and (4)
 * count errors smaller than it as 0.
 *
 * Throws `EngineError` for wrong lengths and for NaN or infinity in any argument.
 */
export function trace(net: Network, weights: Float64Array, { input, target }: TrainingCase, settings: TraceSettings): Trace {
  const { epsilon, alpha = 0, velocity, margin = 0, average = false } = settings;
  checkVector('input', input, net.inputCount, 'one for each input unit');
  checkVector('target', target, net.targetCount, 'one for each unit with a desired output');
  checkVector('weights', weights, net.weightCount, 'one for each weight of the net');
  if (velocity) checkVector('velocity', velocity, net.weightCount, 'one for each weight of the net');
  checkSettings(epsilon, alpha, 0);
  checkMargin(margin);
  const run = new Recording(net, weights, margin);
  run.forward(input);
  run.error(target);
  run.backward(target);
  run.change(epsilon, alpha, velocity, average);
  return run.steps;
}

/** The state of one trace: the numbers found so far, by unit number, and the steps that found them. */
class Recording {
  readonly steps: Step[] = [];
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly dEdy: Float64Array;
  private readonly dEdx: Float64Array;
  private readonly dEdw: Float64Array;
  /** Connections into and out of each unit, by its number. */
  private readonly into: WeightRef[][];
  private readonly outOf: WeightRef[][];

  constructor(
    private readonly net: Network,
    private readonly weights: Float64Array,
    private readonly margin: number,
  ) {
    const units = () => new Float64Array(net.unitCount + 1);
    [this.x, this.y, this.dEdy, this.dEdx] = [units(), units(), units(), units()];
    this.y[0] = 1;
    this.dEdw = new Float64Array(net.weightCount);
    this.into = Array.from({ length: net.unitCount + 1 }, () => []);
    this.outOf = Array.from({ length: net.unitCount + 1 }, () => []);
    for (const ref of net.connections) {
      this.into[ref.j]!.push(ref);
      this.outOf[ref.i]!.push(ref);
    }
  }

  forward(input: readonly number[] | Float64Array): void {
    for (const layer of this.net.layers) {
      for (let k = 0; k < layer.size; k++) {
        if (layer.kind === null) this.y[layer.first + k] = input[layer.inputOffset + k]!;
        else {
          this.totalInput(layer.first + k);
          this.unitOutput(layer.first + k, layer.kind);
        }
      }
    }
  }

  private totalInput(j: number): void {
    const operands: Operand[] = [];
    let sum = 0;
    for (const { i, index } of this.into[j]!) {
      const w = this.weights[index]!;
      sum += this.y[i]! * w;
      operands.push(this.sender(i), { q: 'w', j, i, value: w });
    }
    this.x[j] = sum;
    this.add('forward', 1, operands, { q: 'x', j, value: sum });
  }

  private unitOutput(j: number, kind: UnitKind): void {
    const y = output(kind, this.x[j]!);
    this.y[j] = y;
    this.add('forward', 2, [{ q: 'x', j, value: this.x[j]! }], { q: 'y', j, value: y }, { kind });
  }

  error(target: readonly number[] | Float64Array): void {
    const operands: Operand[] = [];
    let sum = 0;
    for (const layer of this.net.layers) {
      if (layer.targetOffset < 0) continue;
      for (let k = 0; k < layer.size; k++) {
        const j = layer.first + k;
        const d = target[layer.targetOffset + k]!;
        const e = difference(this.y[j]!, d, this.margin);
        sum += e * e;
        operands.push({ q: 'y', j, value: this.y[j]! }, { q: 'd', j, value: d });
      }
    }
    this.add('error', 3, operands, { q: 'E', value: 0.5 * sum });
  }

  backward(target: readonly number[] | Float64Array): void {
    for (const layer of [...this.net.layers].reverse()) {
      if (layer.kind === null) continue;
      for (let k = 0; k < layer.size; k++) this.outputDerivative(layer, k, target);
      for (let k = 0; k < layer.size; k++) this.inputAndWeightDerivatives(layer.first + k, layer.kind);
    }
  }

  /** Eqs (4) and (7): what E gains when y_j grows. */
  private outputDerivative(layer: Layer, k: number, target: readonly number[] | Float64Array): void {
    const j = layer.first + k;
    const operands: Operand[] = [];
    let sum = 0;
    if (layer.targetOffset >= 0) {
      const d = target[layer.targetOffset + k]!;
      sum = difference(this.y[j]!, d, this.margin);
      const result: Operand = { q: 'dEdy', j, value: sum };
      this.add(
        'backward',
        4,
        [
          { q: 'y', j, value: this.y[j]! },
          { q: 'd', j, value: d },
        ],
        result,
      );
      operands.push(result);
    }
    if (layer.targetOffset < 0 || this.outOf[j]!.length > 0) {
      for (const { j: above, index } of this.outOf[j]!) {
        const w = this.weights[index]!;
        sum += this.dEdx[above]! * w;
        operands.push({ q: 'dEdx', j: above, value: this.dEdx[above]! }, { q: 'w', j: above, i: j, value: w });
      }
      this.add('backward', 7, operands, { q: 'dEdy', j, value: sum });
    }
    this.dEdy[j] = sum;
  }

  /** Eqs (5) and (6): what E gains when x_j grows, and when each weight into j grows. */
  private inputAndWeightDerivatives(j: number, kind: UnitKind): void {
    const y: Operand = { q: 'y', j, value: this.y[j]! };
    const dEdx = this.dEdy[j]! * slope(kind, this.y[j]!);
    this.dEdx[j] = dEdx;
    const of: Operand[] = [{ q: 'dEdy', j, value: this.dEdy[j]! }, y];
    if (kind !== 'sigmoid') of.push({ q: 'x', j, value: this.x[j]! });
    this.add('backward', 5, of, { q: 'dEdx', j, value: dEdx }, { kind });
    for (const { i, index } of this.into[j]!) {
      const value = 0 + dEdx * this.y[i]!; // 0 + turns −0 into 0
      this.dEdw[index]! += value;
      this.add('backward', 6, [{ q: 'dEdx', j, value: dEdx }, this.sender(i)], { q: 'dEdw', j, i, value });
    }
  }

  change(epsilon: number, alpha: number, velocity: Float64Array | undefined, average: boolean): void {
    const done = new Set<number>();
    for (const { j, i, index } of this.net.connections) {
      if (done.has(index)) continue;
      done.add(index);
      const dEdw = average ? this.dEdw[index]! / this.net.uses[index]! : this.dEdw[index]!;
      const before = velocity ? velocity[index]! : 0;
      const change = alpha * before - epsilon * dEdw;
      const operands: Operand[] = [
        { q: 'epsilon', value: epsilon },
        { q: 'dEdw', j, i, value: dEdw },
      ];
      const second = alpha > 0 || velocity !== undefined;
      if (second) operands.push({ q: 'alpha', value: alpha }, { q: 'deltaWBefore', j, i, value: before });
      const then: Operand = { q: 'wNew', j, i, value: this.weights[index]! + change };
      // oxlint-disable-next-line unicorn/no-thenable -- "then" is the name in the contract; steps are never awaited
      this.add('change', second ? 9 : 8, operands, { q: 'deltaW', j, i, value: change }, { then });
    }
  }

  private sender(i: number): Operand {
    return i === 0 ? { q: 'one', value: 1 } : { q: 'y', j: i, value: this.y[i]! };
  }

  private add(
    pass: Pass,
    equation: EquationNumber,
    operands: readonly Operand[],
    result: Operand,
    more: Pick<Step, 'then' | 'kind'> = {},
  ): void {
    this.steps.push({ index: this.steps.length, pass, equation, operands, result, ...more });
  }
}

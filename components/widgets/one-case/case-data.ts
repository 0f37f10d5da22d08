import { compile, trace, type Network, type Operand, type Step, type Trace } from '@/lib/engine';
import type { PaperNet } from '@/lib/nets/net';
import { quantityKey } from '@/lib/notation/quantities';

/** Everything known about one case before and after its steps. */
export interface CaseData {
  readonly net: Network;
  readonly trace: Trace;
  readonly input: readonly number[];
  readonly target: readonly number[];
  /** Numbers that are there before the first step: inputs, weights, targets, step size. By `quantityKey`. */
  readonly given: ReadonlyMap<string, Operand>;
  /** The step that makes a number. By `quantityKey` of its result. */
  readonly made: ReadonlyMap<string, Step>;
  /** The error of the same case once all weights have changed. */
  readonly errorAfter: number;
}

/** What the figure steps through: a net, its starting weights, one case. */
export interface CaseSpec {
  readonly net: PaperNet;
  readonly weights: Float64Array;
  /** Position among the net's cases. */
  readonly index: number;
}

/** Runs one case through the engine. Throws `RangeError` for a case the net does not have. */
export function caseData({ net: paperNet, weights, index }: CaseSpec): CaseData {
  const chosen = paperNet.cases[index];
  if (!chosen) throw new RangeError(`case: expected 0 to ${paperNet.cases.length - 1}, got ${index}`);
  const { inputs: input, targets: target } = chosen;
  const net = compile(paperNet.spec);
  const epsilon = paperNet.settings.schedule[0]!.epsilon;
  const settings = { epsilon };
  const steps = trace(net, weights, { input, target }, settings);
  const made = new Map(steps.map((step) => [quantityKey(step.result), step]));
  const given = new Map<string, Operand>();
  for (const step of steps) {
    for (const operand of step.operands) {
      const key = quantityKey(operand);
      if (!made.has(key)) given.set(key, operand);
    }
  }
  return { net, trace: steps, input, target, given, made, errorAfter: errorAfter(net, weights, steps, { input, target }, epsilon) };
}

function errorAfter(net: Network, weights: Float64Array, steps: Trace, shown: { input: readonly number[]; target: readonly number[] }, epsilon: number): number {
  const changed = weights.slice();
  for (const { j, i, index } of net.connections) {
    const then = steps.find(({ then }) => then?.j === j && then.i === i)?.then;
    if (then) changed[index] = then.value;
  }
  return trace(net, changed, shown, { epsilon }).find(({ result }) => result.q === 'E')!.result.value;
}

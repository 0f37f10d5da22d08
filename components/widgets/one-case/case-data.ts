import { compile, trace, type Network, type Operand, type Step, type Trace } from '@/lib/engine';
import type { PaperNet } from '@/lib/nets/net';
import { decimalsOf } from '@/lib/notation/format';
import { quantityKey } from '@/lib/notation/quantities';

/** Everything known about one case before and after its steps. */
export interface CaseData {
  /** Id of the net in lib/nets, and what the case is called there. */
  readonly paperId: string;
  readonly caseLabel: string;
  readonly net: Network;
  readonly trace: Trace;
  /** Whether a shared weight moves by the average of its slopes, not by their sum. */
  readonly average: boolean;
  readonly input: readonly number[];
  readonly target: readonly number[];
  /** Numbers that are there before the first step: inputs, weights, targets, step size. By `quantityKey`. */
  readonly given: ReadonlyMap<string, Operand>;
  /** The step that makes a number. By `quantityKey` of its result. */
  readonly made: ReadonlyMap<string, Step>;
  /** The error of the same case once all weights have changed. */
  readonly errorAfter: number;
  /** Decimals in which weights and inputs are shown, each kind alike. */
  readonly decimals: { readonly w: number; readonly y: number };
  /** Why the weights stand where they stand, in words: "where chance put them". */
  readonly weightsAre: string;
  /** What the reader has changed: by `quantityKey` what stood there. */
  readonly edited: ReadonlyMap<string, number>;
}

/** What the figure steps through: a net, its starting weights, one case. */
export interface CaseSpec {
  readonly net: PaperNet;
  readonly weights: Float64Array;
  /** Position among the net's cases. */
  readonly index: number;
  /** The reader's own numbers; what is left out is the net's or the case's. */
  readonly input?: readonly number[];
  readonly target?: readonly number[];
  readonly epsilon?: number;
  readonly alpha?: number;
  /** Δw of the change before. */
  readonly velocity?: Float64Array | undefined;
  readonly weightsAre?: string;
  readonly edited?: ReadonlyMap<string, number>;
}

/** Runs one case through the engine. Throws `RangeError` for a case the net does not have. */
export function caseData(spec: CaseSpec): CaseData {
  const { net: paperNet, weights, index, velocity, weightsAre = 'where chance put them', edited = new Map() } = spec;
  const chosen = paperNet.cases[index];
  if (!chosen) throw new RangeError(`case: expected 0 to ${paperNet.cases.length - 1}, got ${index}`);
  const { input = chosen.inputs, target = chosen.targets } = spec;
  const net = compile(paperNet.spec);
  const { epsilon = paperNet.settings.schedule[0]!.epsilon, alpha = paperNet.settings.schedule[0]!.alpha } = spec;
  const average = paperNet.settings.shared === 'average';
  const settings = { epsilon, alpha, velocity, average };
  const steps = trace(net, weights, { input, target }, settings);
  const made = new Map(steps.map((step) => [quantityKey(step.result), step]));
  const given = new Map<string, Operand>();
  for (const step of steps) {
    for (const operand of step.operands) {
      const key = quantityKey(operand);
      if (!made.has(key)) given.set(key, operand);
    }
  }
  return {
    paperId: paperNet.id,
    caseLabel: chosen.label,
    net,
    trace: steps,
    average,
    input,
    target,
    given,
    made,
    weightsAre,
    edited,
    errorAfter: errorAfter(net, weights, steps, { input, target }, epsilon),
    decimals: {
      w: Math.max(weightsAre === PRINTED ? 1 : 2, ...Array.from(weights, (w) => decimalsOf(w))),
      y: Math.max(...input.map((y) => decimalsOf(y))),
    },
  };
}

/** Said of the weights of Fig. 1; they are printed with one decimal, and shown so. */
export const PRINTED = 'where the paper’s Figure 1 prints them';

function errorAfter(
  net: Network,
  weights: Float64Array,
  steps: Trace,
  shown: { input: readonly number[]; target: readonly number[] },
  epsilon: number,
): number {
  const changed = weights.slice();
  const places = new Map(net.connections.map((ref) => [`${ref.j}.${ref.i}`, ref.index]));
  for (const step of steps) if (step.then) changed[places.get(`${step.then.j}.${step.then.i}`)!] = step.then.value;
  return trace(net, changed, shown, { epsilon }).find(({ result }) => result.q === 'E')!.result.value;
}

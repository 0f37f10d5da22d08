import { compile, trace, type Network, type Operand, type Trace } from '@/lib/engine';
import type { PaperNet } from '@/lib/nets/net';
import { decimalsOf } from '@/lib/notation/format';
import { grouped } from '@/lib/notation/magnitude';
import { quantityKey } from '@/lib/notation/quantities';
import { editedOf, numbersOf } from './edits';
import { choiceOf } from './nets';
import type { OneCaseState } from './types';

/** What the figure steps through: a net, its starting weights, one case. */
interface CaseSpec {
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
  /** Why the weights stand where they stand, in words: "where chance put them". */
  readonly weightsAre?: string;
  /** What the reader has changed: by `quantityKey` what stood there. */
  readonly edited?: ReadonlyMap<string, number>;
}

/** Everything known about one case before and after its steps. */
export type CaseData = ReturnType<typeof caseData>;

/** Runs one case through the engine. Throws `RangeError` for a case the net does not have. */
export function caseData(spec: CaseSpec) {
  const { net: paper, weights, index, velocity, weightsAre = 'where chance put them', edited = new Map<string, number>() } = spec;
  const chosen = paper.cases[index];
  if (!chosen) throw new RangeError(`case: expected 0 to ${paper.cases.length - 1}, got ${index}`);
  const { input = chosen.inputs, target = chosen.targets } = spec;
  const net = compile(paper.spec);
  const { epsilon = paper.settings.schedule[0]!.epsilon, alpha = paper.settings.schedule[0]!.alpha } = spec;
  const average = paper.settings.shared === 'average';
  const steps = trace(net, weights, { input, target }, { epsilon, alpha, velocity, average });
  const made = new Map(steps.map((step) => [quantityKey(step.result), step]));
  const given = new Map<string, Operand>();
  for (const operand of steps.flatMap(({ operands }) => operands)) {
    const key = quantityKey(operand);
    if (!made.has(key)) given.set(key, operand);
  }
  return {
    /** Id of the net in lib/nets, and what the case is called there. */
    paperId: paper.id,
    caseLabel: chosen.label,
    net,
    trace: steps,
    /** Whether a shared weight moves by the average of its slopes, not by their sum. */
    average,
    input,
    target,
    /** Numbers that are there before the first step: inputs, weights, targets, step size. By `quantityKey`. */
    given: given as ReadonlyMap<string, Operand>,
    /** The step that makes a number. By `quantityKey` of its result. */
    made: made as ReadonlyMap<string, Trace[number]>,
    weightsAre,
    edited,
    /** The error of the same case once all weights have changed. */
    errorAfter: trace(net, changedBy(net, weights, steps), { input, target }, { epsilon }).find(({ result }) => result.q === 'E')!.result
      .value,
    /** Decimals in which weights and inputs are shown, each kind alike. */
    decimals: {
      w: Math.max(weightsAre === PRINTED ? 1 : 2, ...Array.from(weights, (w) => decimalsOf(w))),
      y: Math.max(...input.map((y) => decimalsOf(y))),
    },
  };
}

/** Said of the weights of Fig. 1; they are printed with one decimal, and shown so. */
const PRINTED = 'where the paper’s Figure 1 prints them';

function changedBy({ connections }: Network, weights: Float64Array, steps: Trace): Float64Array {
  const changed = weights.slice();
  const places = new Map(connections.map(({ j, i, index }) => [`${j}.${i}`, index]));
  for (const { then } of steps) if (then) changed[places.get(`${then.j}.${then.i}`)!] = then.value;
  return changed;
}

/** The case of a state, worked through with the reader's own numbers. Pure. */
export function stateData(state: OneCaseState): CaseData {
  const { velocity, ...numbers } = numbersOf(state);
  return caseData({
    ...numbers,
    net: choiceOf(state.net).paper,
    index: state.chosen,
    // Without α the last change plays no part, and the change is equation (8).
    velocity: numbers.alpha > 0 ? velocity : undefined,
    edited: editedOf(state),
    weightsAre: whyThere(state),
  });
}

function whyThere({ net, made, was, run, sweep, arrived }: OneCaseState): string {
  if (made > 0) return `where ${made === 1 ? 'one change has' : `${grouped(made)} changes have`} left them`;
  const trained = run !== null && arrived !== null ? `where ${grouped(sweep)} sweeps of training have left them` : 'where chance put them';
  const start = net === 'printed' ? PRINTED : trained;
  return Object.keys(was).length > 0 ? `${start}, but for what you changed` : start;
}

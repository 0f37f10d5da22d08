import { difference, output, slope, type Network, type Operand, type QuantityRef, type Step, type Trace } from '@/lib/engine';

/**
 * Where a number of a trace comes from, down to weights, inputs and targets: the chain rule as a tree. A number that was
 * given is a leaf. Parts are found when they are asked for, since in a deep net a whole tree is long.
 */
export interface Derived {
  readonly of: Operand;
  /** The step that made it; null for what was given, and for a sum over the connections that share a weight. */
  readonly step: Step | null;
  /** `shared`: the slopes of all connections that have the weight, added up, or averaged. */
  readonly how: 'step' | 'shared' | 'given';
  /** What it was made of, in the order of the engine's operands; none for what was given. */
  readonly parts: () => readonly Derived[];
}

/** How the weights of the trace were changed, where it matters here; as in `TraceSettings`. */
export interface DerivationSettings {
  readonly average?: boolean;
  readonly margin?: number;
}

const nameOf = ({ q, j, i }: QuantityRef): string => `${q} ${j ?? ''} ${i ?? ''}`;

/**
 * Opens the numbers of one trace.
 *
 * @returns a function from a number's name to its derivation; undefined for one that the trace does not know. Of a unit with a
 * desired output that also sends upward ∂E/∂y has two steps; its name means the whole, by eq. (7).
 */
export function derivations(net: Network, trace: Trace): (ref: QuantityRef) => Derived | undefined {
  const makers = new Map<string, Step[]>();
  const given = new Map<string, Operand>();
  for (const step of trace) {
    const name = nameOf(step.result);
    makers.set(name, [...(makers.get(name) ?? []), step]);
  }
  for (const step of trace) for (const operand of step.operands) if (!makers.has(nameOf(operand))) given.set(nameOf(operand), operand);
  const indexOf = new Map(net.connections.map(({ j, i, index }) => [`dEdw ${j} ${i}`, index]));
  /** The steps (6) of the connections that have one weight, in the order in which they are added. */
  const sharesOf = (index: number) => trace.filter(({ result }) => result.q === 'dEdw' && indexOf.get(nameOf(result)) === index);

  const byStep = (step: Step): Derived => ({
    of: step.result,
    step,
    how: 'step',
    parts: () => step.operands.map((operand) => before(operand, step)),
  });
  /** An operand of a step, from the last step before it that made it. */
  const before = (operand: Operand, user: Step): Derived => {
    const index = user.pass === 'change' && operand.q === 'dEdw' ? indexOf.get(nameOf(operand)) : undefined;
    if (index !== undefined && net.uses[index]! > 1) return shared(operand, index);
    const maker = makers.get(nameOf(operand))?.findLast((step) => step.index < user.index);
    return maker ? byStep(maker) : leaf(operand);
  };
  const shared = (of: Operand, index: number): Derived => ({ of, step: null, how: 'shared', parts: () => sharesOf(index).map(byStep) });
  return (ref) => {
    const maker = makers.get(nameOf(ref))?.at(-1);
    if (maker) return byStep(maker);
    const operand = given.get(nameOf(ref));
    return operand && leaf(operand);
  };
}

const leaf = (of: Operand): Derived => ({ of, step: null, how: 'given', parts: () => [] });

/** The numbers that a derivation rests on, from left to right; one that is used twice comes twice. */
export function leavesOf(derived: Derived): readonly Operand[] {
  return derived.how === 'given' ? [derived.of] : derived.parts().flatMap(leavesOf);
}

/**
 * The root, worked out anew from the leaves alone: no number in between is read. The same bits as the engine's.
 * @param valueOf the number of a leaf
 */
export function recomputed(derived: Derived, valueOf: (leaf: Operand) => number, settings: DerivationSettings = {}): number {
  const known = new Map<Step, number>();
  const work = (one: Derived): number => {
    if (one.how === 'given') return valueOf(one.of);
    if (one.how === 'shared') {
      const shares = one.parts().map(work);
      const sum = shares.reduce((all, share) => all + share, 0);
      return settings.average ? sum / shares.length : sum;
    }
    const step = one.step!;
    // A number that is used in many places is worked out once.
    const done = known.get(step);
    if (done !== undefined) return done;
    const value = resultOf(step, one.parts().map(work), settings.margin);
    known.set(step, value);
    return value;
  };
  return work(derived);
}

/** One of eqs (1)–(9) with these numbers for its operands, in the engine's order of sums and products. */
export function resultOf(
  { equation, kind = 'sigmoid', operands }: Pick<Step, 'equation' | 'kind' | 'operands'>,
  v: readonly number[],
  margin = 0,
): number {
  const products = (from: number, start: number) => {
    let sum = start;
    for (let k = from; k < v.length; k += 2) sum += v[k]! * v[k + 1]!;
    return sum;
  };
  switch (equation) {
    case 1:
      return products(0, 0);
    case 2:
      return output(kind, v[0]!);
    case 3: {
      let sum = 0;
      for (let k = 0; k < v.length; k += 2) {
        const e = difference(v[k]!, v[k + 1]!, margin);
        sum += e * e;
      }
      return 0.5 * sum;
    }
    case 4:
      return difference(v[0]!, v[1]!, margin);
    case 5:
      return v[0]! * slope(kind, v[1]!);
    case 6:
      return 0 + v[0]! * v[1]!; // 0 + turns −0 into 0, as the engine does
    case 7:
      return operands[0]?.q === 'dEdy' ? products(1, v[0]!) : products(0, 0);
    case 8:
      return 0 - v[0]! * v[1]!;
    case 9:
      return v[2]! * v[3]! - v[0]! * v[1]!;
  }
}

import { layerOf, slope, type Network, type Step, type Trace } from '@/lib/engine';
import { resultOf } from './derivation';

/** The usual mistakes in reckoning a step of back-propagation by hand. */
export type Mistake =
  | 'wrong sign'
  | 'no slope'
  | 'slope alone'
  | 'no bias'
  | 'no weights'
  | 'transposed'
  | 'mean for sum'
  | 'sum for mean'
  | 'no curve'
  | 'curve turned'
  | 'no half'
  | 'no square'
  | 'no sender'
  | 'receiver for sender'
  | 'changed weights'
  | 'no step size'
  | 'new weight'
  | 'no last change';

/** What a mistake would give. */
export interface Misreckoned {
  readonly mistake: Mistake;
  readonly value: number;
}

export interface MistakeSettings {
  /** Whether a shared weight moves by the average of its slopes; as in the trace. */
  readonly average?: boolean;
}

/** The step of a trace that made a number, the last if there are two. */
const maker = (trace: Trace, q: string, j: number | undefined, i?: number) =>
  trace.findLast(({ result }) => result.q === q && result.j === j && result.i === i);

/**
 * The weight that stands there when rows and columns are mistaken for each other: from the j-th of the sender's layer to the i-th of
 * the receiver's.
 */
function turned(net: Network, j: number, i: number): { readonly j: number; readonly i: number } | undefined {
  if (i === 0) return { j, i };
  const [to, from] = [layerOf(net, j), layerOf(net, i)];
  const [row, column] = [j - to.first, i - from.first];
  return column < to.size && row < from.size ? { j: to.first + column, i: from.first + row } : undefined;
}

/**
 * What the usual mistakes give for one step of a trace. Those that give the right number here are left out; so are those
 * that this step has no room for.
 */
export function misreckonings(net: Network, trace: Trace, step: Step, { average = false }: MistakeSettings = {}): readonly Misreckoned[] {
  const { equation, operands, result } = step;
  const v = operands.map(({ value }) => value);
  const again = (values: readonly number[]) => resultOf(step, values);
  const weightOf = (j: number, i: number) => trace.flatMap((one) => one.operands).find((o) => o.q === 'w' && o.j === j && o.i === i)?.value;
  const weightsBy = (of: (j: number, i: number) => number | undefined): number | undefined => {
    const values = operands.map(({ q, j, i, value }) => (q === 'w' ? of(j!, i!) : value));
    return values.includes(undefined) ? undefined : again(values as number[]);
  };
  const found: (readonly [Mistake, number | undefined])[] = [];
  const may = (mistake: Mistake, value: number | undefined) => found.push([mistake, value]);
  const transposed = () =>
    weightsBy((j, i) => {
      const other = turned(net, j, i);
      return other && weightOf(other.j, other.i);
    });
  const pairs = Math.floor(v.length / 2);
  switch (equation) {
    case 1:
      if (operands.at(-2)?.q === 'one') may('no bias', again(v.slice(0, -2)));
      may('transposed', transposed());
      may(
        'no weights',
        operands.reduce((sum, { q, value }) => (q === 'w' ? sum : sum + value), 0),
      );
      if (pairs > 1) may('mean for sum', result.value / pairs);
      break;
    case 2:
      may('no curve', v[0]);
      may('curve turned', again([-v[0]!]));
      may('slope alone', slope(step.kind ?? 'sigmoid', result.value));
      break;
    case 3:
      may('no half', 2 * result.value);
      may(
        'no square',
        v.reduce((sum, value, k) => (k % 2 === 0 ? sum + Math.abs(value - v[k + 1]!) / 2 : sum), 0),
      );
      if (pairs > 1) may('mean for sum', result.value / pairs);
      break;
    case 4:
      break;
    case 5:
      may('no slope', v[0]);
      may('slope alone', slope(step.kind ?? 'sigmoid', v[1]!));
      break;
    case 6:
      may('no slope', slopeless(trace, result.j!, v[1]!));
      may('no sender', v[0]);
      may('receiver for sender', v[0]! * (maker(trace, 'y', result.j)?.result.value ?? NaN));
      break;
    case 7:
      may(
        'changed weights',
        weightsBy((j, i) => maker(trace, 'deltaW', j, i)?.then?.value),
      );
      may('transposed', transposed());
      may('no slope', again(operands.map(({ q, j, value }) => (q === 'dEdx' ? maker(trace, 'dEdy', j)!.result.value : value))));
      may(
        'no weights',
        operands.reduce((sum, { q, value }) => (q === 'w' ? sum : sum + value), 0),
      );
      if (pairs > 1) may('mean for sum', result.value / pairs);
      break;
    case 8:
    case 9: {
      const uses = net.uses[net.connections.find(({ j, i }) => j === result.j && i === result.i)!.index]!;
      may('no step size', again([1, ...v.slice(1)]));
      may('new weight', step.then?.value);
      if (equation === 9) may('no last change', -v[0]! * v[1]!);
      if (uses > 1) may(average ? 'sum for mean' : 'mean for sum', again([v[0]!, average ? v[1]! * uses : v[1]! / uses, ...v.slice(2)]));
    }
  }
  may('wrong sign', -result.value);
  return found.flatMap(([mistake, value]) =>
    value !== undefined && Number.isFinite(value) && value !== result.value ? [{ mistake, value }] : [],
  );
}

/** (6) with ∂E/∂y_j in the place of ∂E/∂x_j. */
const slopeless = (trace: Trace, j: number, sender: number) => (maker(trace, 'dEdy', j)?.result.value ?? NaN) * sender;

/** What is said of a prediction. */
export type Verdict = { readonly kind: 'right' | 'near' | 'far' } | { readonly kind: 'mistake'; readonly mistakes: readonly Mistake[] };

/** A number as it was typed: what it says, and how many decimals it has. */
export interface Typed {
  readonly value: number;
  readonly decimals: number;
}

const RIGHT = 0.01;
const NEAR = 0.15;

/** Whether a typed number says a value: rounded to as many decimals (two significant digits at least), or within a hundredth of it. */
function says({ value, decimals }: Typed, of: number): boolean {
  const off = Math.abs(value - of);
  const rounding = 0.5000001 * Number(`1e-${decimals}`);
  return off <= RIGHT * Math.abs(of) || (off <= rounding && (rounding < 0.05 * Math.abs(of) || Math.abs(of) < 1e-12));
}

/**
 * Whether a prediction is right, looks like a usual mistake, or is near (within 15 %) or far. A mistake is told from
 * what is right only where the two differ by more than counts as right.
 */
export function judge(typed: Typed, value: number, mistakes: readonly Misreckoned[]): Verdict {
  if (says(typed, value)) return { kind: 'right' };
  const like = mistakes
    .filter((one) => says(typed, one.value))
    .toSorted((a, b) => Math.abs(a.value - typed.value) - Math.abs(b.value - typed.value));
  if (like.length > 0) return { kind: 'mistake', mistakes: like.slice(0, 2).map(({ mistake }) => mistake) };
  return { kind: Math.abs(typed.value - value) <= NEAR * Math.abs(value) ? 'near' : 'far' };
}

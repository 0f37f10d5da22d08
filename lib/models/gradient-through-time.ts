import { log } from '@/lib/engine';
import { lstmBackward, lstmForward, lstmReach, type LstmCell, type PartWeights } from './lstm';
import { recurrentBackward, recurrentForward, recurrentReach, type RecurrentUnit } from './recurrent-unit';

/**
 * How much of an error at the last step T arrives at each step before it: |∂E_T/∂state(t)|, for a plain recurrent unit, whose
 * state is its output, and for an LSTM cell with its gates held by hand. The error is half the square of what the output
 * misses at T alone. Lists start with time 1.
 */
export interface ThroughTime {
  /** The state itself at each time. */
  readonly state: readonly number[];
  /** ∂E_T/∂state(t), its sign kept. */
  readonly slope: readonly number[];
  /** The same as a share of that at T, its sign dropped: 1 at T. All 0 where nothing arrives even at T. */
  readonly share: readonly number[];
}

/** The plain unit: y(t) = f(w_rec y(t−1) + input). */
export interface PlainSettings {
  readonly steps: number;
  readonly wRec: number;
  readonly kind: RecurrentUnit['kind'];
  /** What comes in at every step. Default 0. */
  readonly input?: number;
  /** What comes in at step 1 besides: the thing to remember. Default 1. */
  readonly first?: number;
  /** What the output at T ought to be. Default 0.5. */
  readonly target?: number;
}

/**
 * The plain unit. Each step back multiplies by w_rec f′, so the share shrinks or grows as a power of the steps
 * (hochreiter1991, bengio1994).
 */
export function plainThroughTime({ steps, wRec, kind, input = 0, first = 1, target = 0.5 }: PlainSettings): ThroughTime {
  checkSteps(steps);
  const unit: RecurrentUnit = { wIn: [1], wRec, bias: 0, kind };
  const sequence = inputsOf(steps, input, first);
  const history = recurrentForward(unit, sequence);
  const atEnd = (history.y[steps - 1] ?? 0) - target;
  const reach = recurrentReach(unit, history);
  return { state: history.y, slope: reach.map((r) => r * atEnd), share: shares(reach.map((r) => r * atEnd)) };
}

/** The cell with gates held at given values from 0 to 1, whatever comes in. */
export interface CellSettings {
  readonly steps: number;
  readonly input: number;
  readonly output: number;
  /** 1 is the cell of 1997, whose state carries itself on whole. */
  readonly forget: number;
  /** The weight from the cell's last output to its own input. Default 0: then the state is the only way back. */
  readonly recurrent?: number;
  readonly first?: number;
  readonly target?: number;
}

/**
 * The LSTM cell (hochreiter1997; forget gate gers2000). Along the state alone each step back multiplies by the forget
 * gate. The full slope also takes the way through the output and the cell's input; `truncated` leaves that out, as
 * the paper of 1997 cuts the error where it would leave the cell (its appendix A.1).
 */
export function cellThroughTime(settings: CellSettings): ThroughTime & { readonly truncated: readonly number[] } {
  const { steps, input, output, forget, recurrent = 0, first = 1, target = 0.5 } = settings;
  checkSteps(steps);
  const cell: LstmCell = {
    cell: { inputs: [1], recurrent, bias: 0 },
    input: held('input', input),
    output: held('output', output),
    forget: held('forget', forget),
  };
  const sequence = inputsOf(steps, 0, first);
  const moments = lstmForward(cell, sequence);
  const { dEds } = lstmBackward(
    cell,
    sequence,
    sequence.map((_, t) => (t === steps - 1 ? target : undefined)),
  );
  const last = dEds[steps - 1] ?? 0;
  return {
    state: moments.map(({ s }) => s),
    slope: dEds,
    share: shares(dEds),
    truncated: lstmReach(moments).map((reach) => Math.abs(reach) * (last === 0 ? 0 : 1)),
  };
}

/** The weights of a gate that always says `value`: none but a bias, ln(v/(1 − v)), which is infinite at 0 and 1. */
function held(name: string, value: number): PartWeights {
  if (!(value >= 0 && value <= 1)) throw new Error(`${name}: expected a gate from 0 to 1, got ${value}`);
  return { inputs: [0], recurrent: 0, bias: log(value) - log(1 - value) };
}

/** ∂E_T/∂w_rec of the plain unit, step by step back: what step t adds to it. They sum to the whole gradient. */
export function sharesOfSlope(settings: PlainSettings): number[] {
  const { steps, wRec, kind, input = 0, first = 1, target = 0.5 } = settings;
  checkSteps(steps);
  const unit: RecurrentUnit = { wIn: [1], wRec, bias: 0, kind };
  const sequence = inputsOf(steps, input, first);
  const { y } = recurrentForward(unit, sequence);
  const { dEdx } = recurrentBackward(
    unit,
    sequence,
    sequence.map((_, t) => (t === steps - 1 ? target : undefined)),
  );
  return dEdx.map((e, t) => e * (y[t - 1] ?? 0));
}

const inputsOf = (steps: number, input: number, first: number): number[][] =>
  Array.from({ length: steps }, (_, t) => [t === 0 ? input + first : input]);

function shares(slopes: readonly number[]): number[] {
  const last = Math.abs(slopes[slopes.length - 1] ?? 0);
  return slopes.map((slope) => (last === 0 ? 0 : Math.abs(slope) / last));
}

function checkSteps(steps: number): void {
  if (!Number.isInteger(steps) || steps < 1) throw new Error(`steps: expected a whole number from 1 up, got ${steps}`);
}

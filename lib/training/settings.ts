import type { Network } from '@/lib/engine';
import { random } from '@/lib/engine';

/** A stretch of training with one ε and one α. Without `sweeps` it lasts to the end. */
export interface Phase {
  readonly sweeps?: number;
  readonly epsilon: number;
  readonly alpha: number;
}

/** When weights change: once a sweep on the summed gradient, or after every case, in the given or a new random order each sweep. */
export type UpdateMode = 'sweep' | 'case' | 'case, shuffled';

/** How a net is trained: everything that, with a seed, fixes a run. */
export interface TrainingSettings {
  /** ε and α of eqs (8), (9) in time; the last phase is open-ended. */
  readonly schedule: readonly Phase[];
  /** Starting weights are uniform in (−range, range). */
  readonly range: number;
  /** Starting biases: drawn like the weights, or zero. */
  readonly biases: 'random' | 'zero';
  /** Fraction taken off every weight after each change. */
  readonly decay: number;
  /** Whether biases decay too. */
  readonly decayBiases: boolean;
  /** An output within this distance on the right side counts as without error. */
  readonly margin: number;
  readonly update: UpdateMode;
  /** Shared weights move by the sum of their copies' gradients, or by the average (Fig. 5). */
  readonly shared: 'sum' | 'average';
}

/** Something is wrong with what a session was given; the message says what and what was expected. */
export class TrainingError extends Error {
  override readonly name = 'TrainingError';
}

const refuse = (what: string, expected: string, got: unknown): never => {
  throw new TrainingError(`${what}: expected ${expected}, got ${typeof got === 'string' ? JSON.stringify(got) : String(got)}`);
};

function within(what: string, value: unknown, low: number, high: number, text: string): void {
  if (typeof value !== 'number' || !(value >= low && value <= high)) refuse(what, text, value);
}

function oneOf(what: string, value: unknown, allowed: readonly unknown[]): void {
  if (!allowed.includes(value)) refuse(what, `one of ${allowed.join(' | ')}`, value);
}

/** Throws a `TrainingError` unless every setting makes sense. α = 1 and ε = 0 do: nothing fades, nothing moves. */
export function checkSettings(settings: TrainingSettings): void {
  const { schedule } = settings;
  if (schedule.length === 0) refuse('schedule', 'at least one phase', 'none');
  for (const [k, { sweeps, epsilon, alpha }] of schedule.entries()) {
    const last = k === schedule.length - 1;
    if (sweeps === undefined ? !last : !Number.isInteger(sweeps) || sweeps < 1) {
      refuse(`schedule[${k}].sweeps`, 'a whole number of at least 1 (only the last phase may leave it out)', sweeps);
    }
    within(`schedule[${k}].epsilon`, epsilon, 0, Number.MAX_VALUE, 'a finite number of at least 0');
    within(`schedule[${k}].alpha`, alpha, 0, 1, 'a number from 0 to 1 (p. 534)');
  }
  within('range', settings.range, 0, Number.MAX_VALUE, 'a finite number of at least 0');
  oneOf('biases', settings.biases, ['random', 'zero']);
  within('decay', settings.decay, 0, 1, 'a fraction from 0 to 1');
  oneOf('decayBiases', settings.decayBiases, [true, false]);
  within('margin', settings.margin, 0, 0.5, 'a distance from 0 to 0.5');
  oneOf('update', settings.update, ['sweep', 'case', 'case, shuffled']);
  oneOf('shared', settings.shared, ['sum', 'average']);
}

/** The phase that the change after `sweeps` earlier ones belongs to; the last phase goes on for ever. */
export function phaseAt(schedule: readonly Phase[], sweeps: number): Phase {
  let end = 0;
  for (const phase of schedule) {
    end += phase.sweeps ?? Infinity;
    if (sweeps < end) return phase;
  }
  const last = schedule[schedule.length - 1];
  if (!last) throw new TrainingError('schedule: expected at least one phase, got none');
  return last;
}

/** Starting weights from a seed, in the engine's order: every receiver's weights, its bias last. */
export function initialWeights(net: Network, { range, biases }: Pick<TrainingSettings, 'range' | 'biases'>, seed: number): Float64Array {
  const draw = random(seed);
  return Float64Array.from({ length: net.weightCount }, (_, index) =>
    net.isBias[index] === 1 && biases === 'zero' ? 0 : draw.uniform(-range, range),
  );
}

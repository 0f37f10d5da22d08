import type { Point } from '@/components/marks/plane-geometry';
import { sigmoid } from '@/lib/engine';
import { isRight } from '@/lib/models/knob-turning';
import { perceptronInput, type Perceptron } from '@/lib/models/perceptron';
import { xor } from '@/lib/nets/xor';
import { createRun, keeper, within01, type Passing, type Run } from '@/lib/training';

/** A run that has not learned by then is left. */
export const MOST_SWEEPS = 4000;

/**
 * ε, α and the range of the starting weights: the first reading of XOR in `lib/reproduce`, whose 1,000 starts are
 * counted in content/results/xor.json.
 */
export const settings = { ...xor.settings, schedule: [{ epsilon: 0.25, alpha: 0.9 }], range: 0.3 };

/** The weights of the net as three units that each draw a line: units 3 and 4 across the inputs, unit 5 across what they say. */
export interface Units {
  readonly three: Perceptron;
  readonly four: Perceptron;
  readonly five: Perceptron;
}

/** What the net says to a pair of inputs. */
export interface Answer {
  /** Outputs of units 3 and 4. */
  readonly hidden: Point;
  /** Output of unit 5. */
  readonly y: number;
}

/** A moment of a run. */
export interface Moment {
  readonly units: Units;
  /** Eq. (3) over the four cases. */
  readonly E: number;
  /** The four cases, in the order 00, 01, 10, 11. */
  readonly answers: readonly Answer[];
  /** Cases on the right side of 0.5. */
  readonly right: number;
  /** Whether a straight line can part the cases in the plane of the hidden units. */
  readonly parted: boolean;
}

/** What is known of a run once it has been followed to its end. */
export interface Story {
  /** After how many sweeps it ended. */
  readonly sweeps: number;
  /** Whether every output came within 0.1 of its target. */
  readonly learned: boolean;
  /** After this sweep a straight line could part the cases, from then on to the end; null: not at the end. */
  readonly partedFrom: number | null;
  /** After this sweep all four were right, from then on to the end; null: not at the end. */
  readonly rightFrom: number | null;
}

const unit = (w: ArrayLike<number>, at: number): Perceptron => ({ weights: [w[at]!, w[at + 1]!], bias: w[at + 2]! });

/** A unit of the net, which draws a perceptron's line and says by a curve on which side of it a point lies; eqs (1) and (2). */
const answerOf = (unit: Perceptron, at: Point): number => sigmoid(perceptronInput(unit, at));

/** A forward pass. */
export function answer({ three, four, five }: Units, inputs: Point): Answer {
  const hidden: Point = [answerOf(three, inputs), answerOf(four, inputs)];
  return { hidden, y: answerOf(five, hidden) };
}

const turn = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);

/**
 * Whether a straight line can part p, q from r, s with none of the four on it: it can unless the stretches pq and rs
 * have a point in common.
 */
export function canPart(p: Point, q: Point, r: Point, s: Point): boolean {
  const [a, b, c, d] = [turn(p, q, r), turn(p, q, s), turn(r, s, p), turn(r, s, q)];
  if (a * b > 0 || c * d > 0) return true;
  if (a !== 0 || b !== 0 || c !== 0 || d !== 0) return false;
  // All on one line: they have a point in common unless one stretch ends before the other begins.
  const apart = (k: 0 | 1) => Math.max(p[k], q[k]) < Math.min(r[k], s[k]) || Math.max(r[k], s[k]) < Math.min(p[k], q[k]);
  return apart(0) || apart(1);
}

/** The four cases as points of the plane of the inputs, and what is wanted of them. */
export const cases = xor.cases.map(({ label, inputs: [a = 0, b = 0], targets: [target = 0] }) => ({
  label: label.split('').join(' '),
  at: [a, b] as Point,
  target,
}));

/** What there is to see of a moment: `weights` in the engine's order. */
export function momentOf({ weights, E }: Pick<Passing, 'weights' | 'E'>): Moment {
  const units = { three: unit(weights, 0), four: unit(weights, 3), five: unit(weights, 6) };
  const answers = cases.map(({ at }) => answer(units, at));
  const right = answers.filter(({ y }, c) => isRight(y, cases[c]!.target)).length;
  const [none, second, first, both] = answers.map(({ hidden }) => hidden);
  return { units, E, answers, right, parted: canPart(first!, second!, none!, both!) };
}

/** What every start is trained with. */
export const training = { ...xor, settings, goals: [within01], maxSweeps: MOST_SWEEPS };

/** The run of a seed. Beside E it keeps for every sweep how many answers are right, and whether a line could part the cases. */
export const runOf = keeper({ last: 4 }, (seed: number): Run =>
  createRun({
    ...training,
    seed,
    watch: { right: (now) => momentOf(now).right, parted: (now) => Number(momentOf(now).parted) },
  }),
);

/** The story of a run; null while it has not been followed to its end. */
export function storyOf(run: Run): Story | null {
  if (run.end === undefined) return null;
  return {
    sweeps: run.end,
    learned: run.status === 'solved',
    partedFrom: run.watched('parted').lastingFrom((parted) => parted === 1),
    rightFrom: run.watched('right').lastingFrom((right) => right === cases.length),
  };
}

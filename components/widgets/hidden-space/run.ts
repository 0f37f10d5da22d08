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

/** One of the net's units, which each draw a line: 3 and 4 across the inputs, 5 across what they say. */
const unit = (w: ArrayLike<number>, at: number): Perceptron => ({ weights: [w[at]!, w[at + 1]!], bias: w[at + 2]! });

/** A unit draws a perceptron's line, and says by a curve on which side of it a point lies; eqs (1) and (2). */
const answerOf = (unit: Perceptron, at: Point): number => sigmoid(perceptronInput(unit, at));

/** A forward pass: the outputs of units 3 and 4, and that of unit 5. */
export function answer({ three, four, five }: Units, inputs: Point) {
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

export type Moment = ReturnType<typeof momentOf>;
export type Units = Readonly<Record<'three' | 'four' | 'five', Perceptron>>;

/** What there is to see of a moment: `weights` in the engine's order. */
export function momentOf({ weights, E }: Pick<Passing, 'weights' | 'E'>) {
  const units: Units = { three: unit(weights, 0), four: unit(weights, 3), five: unit(weights, 6) };
  const answers = cases.map(({ at }) => answer(units, at));
  const [none, second, first, both] = answers.map(({ hidden }) => hidden);
  return {
    units,
    /** Eq. (3) over the four cases. */
    E,
    /** To the four cases, in the order 00, 01, 10, 11. */
    answers,
    /** Cases on the right side of 0.5. */
    right: answers.filter(({ y }, c) => isRight(y, cases[c]!.target)).length,
    /** Whether a straight line can part the cases in the plane of the hidden units. */
    parted: canPart(first!, second!, none!, both!),
  };
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

export type Story = NonNullable<ReturnType<typeof storyOf>>;

/** What is known of a run once it has been followed to its end; null before. */
export function storyOf(run: Run) {
  if (run.end === undefined) return null;
  return {
    sweeps: run.end,
    /** Whether every output came within 0.1 of its target. */
    learned: run.status === 'solved',
    /** After these sweeps a line could part the cases, and all four were right, from then on to the end; null: not at the end. */
    partedFrom: run.watched('parted').lastingFrom((parted) => parted === 1),
    rightFrom: run.watched('right').lastingFrom((right) => right === cases.length),
  };
}

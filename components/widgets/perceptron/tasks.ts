import type { Window } from '@/components/marks/plane-geometry';
import { trainPerceptron, type Perceptron, type PerceptronCase, type PerceptronRun } from '@/lib/models/perceptron';
import { keeper } from '@/lib/training/keeper';

/** A point of the plane with the answer wanted there. Whole numbers, so that all weights are whole too. */
export interface Place {
  readonly a: number;
  readonly b: number;
  readonly target: 0 | 1;
}

export const taskNames = ['and', 'or', 'xor', 'own'] as const;
export type Task = (typeof taskNames)[number];

/** The reader's points stand on the whole numbers from −REACH to REACH. */
export const REACH = 3;
export const MOST_POINTS = 12;

const truth: Record<Exclude<Task, 'own'>, (a: number, b: number) => boolean> = {
  and: (a, b) => a === 1 && b === 1,
  or: (a, b) => a === 1 || b === 1,
  xor: (a, b) => a !== b,
};

/** Where the reader's own points start: a straight line can part them. */
export const firstPoints: readonly Place[] = [
  { a: -2, b: 2, target: 1 },
  { a: 0, b: 3, target: 1 },
  { a: 1, b: 2, target: 1 },
  { a: -1, b: -1, target: 0 },
  { a: 0, b: 1, target: 0 },
  { a: 1, b: 0, target: 0 },
  { a: 3, b: 1, target: 0 },
];

/** The cases of a task, in the order in which they are shown. */
export function placesOf(task: Task, points: readonly Place[]): readonly Place[] {
  if (task === 'own') return points;
  return [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map(([a = 0, b = 0]) => ({ a, b, target: truth[task](a, b) ? 1 : 0 }));
}

export const toCases = (places: readonly Place[]): readonly PerceptronCase[] =>
  places.map(({ a, b, target }) => ({ inputs: [a, b], target }));

/** More looks than any twelve points of the figure need; a run that reaches this is said to be undecided. */
export const MOST_LOOKS = 20_000;
export const zero: Perceptron = { weights: [0, 0], bias: 0 };

/** All that happens from weights of 0 until the end is known. Kept, for state and view ask for the same one at every step. */
export const runOf = keeper({ last: 4, by: (places: readonly Place[]) => JSON.stringify(places) }, (places): PerceptronRun =>
  places.length === 0
    ? { looks: [], starts: [zero], mistakes: [], end: 'gave up' }
    : trainPerceptron(zero, toCases(places), { maxSweeps: Math.floor(MOST_LOOKS / places.length) }),
);

/** The stretch of both axes on show. */
export const windowOf = (task: Task): Window => (task === 'own' ? [-REACH - 0.65, REACH + 0.65] : [-0.6, 1.6]);

/** An empty place gets a 1, a 1 becomes a 0, a 0 goes away. */
export function placed(points: readonly Place[], a: number, b: number): readonly Place[] {
  const at = points.findIndex((point) => point.a === a && point.b === b);
  if (at < 0) return [...points, { a, b, target: 1 as const }].slice(0, MOST_POINTS);
  const there = points[at]!;
  return there.target === 1 ? points.with(at, { ...there, target: 0 }) : points.toSpliced(at, 1);
}

import type { Point } from '@/components/marks/plot/Curve';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { grouped, scientific, spokenPowers } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import { answersTo, type Run, type Series, type Snapshot } from '@/lib/training';
import { goal } from './run';
import { LAST, updates, type Choice, type TrainingXorState } from './state';

/** Where sweep 0 stands: a logarithmic ruler has no 0, so the start has a place of its own before sweep 1. */
export const START = 0.5;
export const placeOf = (sweep: number): number => (sweep === 0 ? START : sweep);
const sweepAt = (place: number): string => (place === START ? '0' : grouped(place));

/** All sweeps by their places, for the hairline. */
export const stops: readonly number[] = Array.from({ length: LAST + 1 }, (_, sweep) => placeOf(sweep));
export const ruler = { domain: [START, LAST], log: true, ticks: [START, 1, 10, 100, 1000], format: sweepAt } as const;

/** The sweeps that are drawn: every one at first, then such that about as many fall on every inch. */
const drawn: readonly number[] = Array.from({ length: LAST + 1 }, (_, sweep) => sweep).filter(
  (sweep) =>
    sweep < 64 ||
    sweep === LAST ||
    (Math.floor(90 * Math.log2(sweep)) > Math.floor(90 * Math.log2(sweep - 1)) && sweep % (sweep < 400 ? 1 : 4) === 0),
);

export type Lines = ReturnType<typeof linesOf>;

/** A run from its start to a sweep as lines: its error, and its four answers. */
export function linesOf(run: Run, to = LAST) {
  const reach = Math.min(to, run.known);
  const sweeps = [...drawn.filter((sweep) => sweep < reach), reach];
  const along = (series: Series) => sweeps.map((sweep): Point => [placeOf(sweep), series.get(sweep)]);
  return { E: along(run.curve), answers: cases.map((_, c) => ({ points: along(run.watched(answersTo(c))) })) };
}

/** How far each answer is from its target. */
const missesOf = ({ outputs }: Pick<Snapshot, 'outputs'>) => outputs.map(([y = NaN], c) => Math.abs(y - cases[c]!.target));

/** The case whose answer is furthest from its target, the last of them. */
export function worstOf(moment: Pick<Snapshot, 'outputs'>): number {
  const misses = missesOf(moment);
  return misses.lastIndexOf(Math.max(...misses));
}

/** E with three digits; a very small one as a power of ten. */
export const errorText = (E: number): string => (E >= 0.001 ? format(E, 4) : scientific(E, 2));

/** The four ways, the chosen one among them. */
export const ways = (seed: number): readonly Choice[] =>
  updates.flatMap((update) => [0, 1].map((velocity) => ({ seed, update, velocity })));
export const wayName = ({ update, velocity }: Pick<Choice, 'update' | 'velocity'>): string =>
  `${update === 'sweep' ? 'per sweep' : 'per case'}${velocity === 1 ? ', α' : ''}`;

const within = `within ${goal.worst}`;
/** By how many answers are right. */
const rightWords = [
  `None of four answers is ${within} of the targets.`,
  `One of four answers is ${within} of its target.`,
  `Two of four answers are ${within} of the targets.`,
  `Three of four answers are ${within} of the targets.`,
  `All four answers are ${within} of their targets.`,
] as const;

/** The moment in words, and when the run came right. */
export function sayOf({ sweep }: Pick<TrainingXorState, 'sweep'>, moment: Pick<Snapshot, 'E' | 'outputs'>, run: Run) {
  const right = missesOf(moment).filter((miss) => miss < goal.worst!).length;
  const when = run.reached(goal.name);
  return {
    now: `${afterSweeps(sweep)} E is ${spokenPowers(errorText(moment.E))}. ${rightWords[right]}`,
    when:
      when === undefined
        ? `This run has not come right by sweep ${grouped(run.known)}.`
        : `This run is right after sweep ${grouped(when)}.`,
  };
}

import type { Point } from '@/components/marks/plot/Curve';
import { namedCases as cases } from '@/lib/nets/xor';
import { format } from '@/lib/notation/format';
import { countOf, grouped, scientific, spokenPowers } from '@/lib/notation/magnitude';
import { answersTo, type Run, type Snapshot } from '@/lib/training';
import { goal } from './run';
import { LAST, updates, type Choice, type TrainingXorState } from './state';

/** Where sweep 0 stands: a logarithmic ruler has no 0, so the start has a place of its own before sweep 1. */
export const START = 0.5;
export const placeOf = (sweep: number): number => (sweep === 0 ? START : sweep);
export const sweepAt = (place: number): string => (place === START ? '0' : grouped(place));

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

export interface Line {
  readonly name: string;
  readonly points: readonly Point[];
}

/** A run from its start to a sweep as lines: its error, and its four answers. */
export function linesOf(run: Run, to = LAST): { readonly E: readonly Point[]; readonly answers: readonly Line[] } {
  const reach = Math.min(to, run.known);
  const sweeps = [...drawn.filter((sweep) => sweep < reach), reach];
  const along = (read: (sweep: number) => number) => sweeps.map((sweep): Point => [placeOf(sweep), read(sweep)]);
  return {
    E: along((sweep) => run.curve.get(sweep)),
    answers: cases.map(({ name }, c) => {
      const series = run.watched(answersTo(c));
      return { name, points: along((sweep) => series.get(sweep)) };
    }),
  };
}

/** The case whose answer is furthest from its target, the last of them. */
export function worstOf(moment: Pick<Snapshot, 'outputs'>): number {
  const misses = moment.outputs.map(([y = NaN], c) => Math.abs(y - cases[c]!.target));
  return misses.lastIndexOf(Math.max(...misses));
}

/** E with three digits; a very small one as a power of ten. */
export const errorText = (E: number): string => (E >= 0.001 ? format(E, 4) : scientific(E, 2));

/** The four ways, the chosen one among them. */
export const ways = (seed: number): readonly Choice[] =>
  updates.flatMap((update) => [0, 1].map((velocity) => ({ seed, update, velocity })));
export const wayName = ({ update, velocity }: Pick<Choice, 'update' | 'velocity'>): string =>
  `${update === 'sweep' ? 'per sweep' : 'per case'}${velocity === 1 ? ', α' : ''}`;

/** The moment in words, and when the run came right. */
export function sayOf(
  { sweep }: Pick<TrainingXorState, 'sweep'>,
  moment: Snapshot,
  run: Run,
): { readonly now: string; readonly when: string } {
  const when = run.reached(goal.name);
  const far = moment.outputs.filter(([y = NaN], c) => Math.abs(y - cases[c]!.target) >= goal.worst!).length;
  const four =
    far === 0
      ? `All four answers are within ${goal.worst} of their targets.`
      : `${far === 4 ? 'None' : far === 3 ? 'One' : far === 2 ? 'Two' : 'Three'} of four answers ${far === 4 || far === 3 ? 'is' : 'are'} within ${goal.worst} of ${far === 3 ? 'its target' : 'the targets'}.`;
  return {
    now: `${sweep === 0 ? 'Before the first sweep' : `After ${countOf(sweep, 'sweep')}`} E is ${spokenPowers(errorText(moment.E))}. ${four}`,
    when:
      when === undefined
        ? `This run has not come right by sweep ${grouped(run.known)}.`
        : `This run is right after sweep ${grouped(when)}.`,
  };
}

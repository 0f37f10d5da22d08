import { reading } from '@/components/marks/plot/ticks';
import type { Point } from '@/components/marks/plot/Curve';
import { namedCases as cases } from '@/lib/nets/xor';
import { format, superscript } from '@/lib/notation/format';
import { grouped, spokenPowers, tenTo } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import { answersTo, keeper, type Run, type Snapshot } from '@/lib/training';
import { APART, apart, goal, KEPT, twins } from './run';
import type { EqualWeightsState, Nudge } from './state';

/** Where a difference of 0 stands: a logarithmic ruler has none, so it has a place of its own below all others. */
export const ZERO = 1e-15;
export const placeOf = (difference: number): number => (difference === 0 ? ZERO : difference);
export const differences = {
  domain: [ZERO / 10, 100],
  log: true,
  ticks: [ZERO, 1e-12, 1e-9, 1e-6, 1e-3, 1],
  format: (value: number) => (value === ZERO ? '0' : value === 1 ? '1' : tenTo(Math.round(Math.log10(value)))),
} as const;

/** The difference of the twins and the four answers at every sweep: the same objects each time, so that nothing is drawn anew. */
export const linesOf = keeper({ last: KEPT }, (run: Run) => {
  const series = run.watched(APART);
  return { apart: { get: (sweep: number) => placeOf(series.get(sweep)) }, answers: cases.map((_, c) => run.watched(answersTo(c))) };
});

/** Where a run came right, on the curve of its difference; null when it has not. */
export function rightAt(run: Run): Point | null {
  const sweep = run.reached(goal.name);
  return sweep === undefined ? null : [sweep, placeOf(run.watched(APART).get(sweep))];
}

/** A nudge in a place of plain text, and for the ear. */
export const nudgeText = (nudge: Nudge): string => (nudge === null ? 'none' : `10${superscript(nudge)}`);
export const nudgeSpoken = (nudge: Nudge): string => (nudge === null ? 'none' : spokenPowers(tenTo(nudge)));

/** Enough to see the smallest nudge. */
const DECIMALS = 12;

/** A number in two parts: the digits that its twin has too, and from the first other digit on the rest. */
export type Digits = ReturnType<typeof digitsOf>[number];

/** Two numbers, as far as they are the same and from there on. */
export function digitsOf(a: number, b: number) {
  const [one, other] = [format(a, DECIMALS), format(b, DECIMALS)];
  let same = 0;
  // Numbers of unlike length have no digit at the same place.
  if (one.length === other.length) while (same < one.length && one[same] === other[same]) same++;
  const cut = (text: string) => ({ same: text.slice(0, same), rest: text.slice(same) });
  return [cut(one), cut(other)] as const;
}

/** The weights of both hidden units side by side. */
export const rowsOf = ({ weights }: Pick<Snapshot, 'weights'>) =>
  twins.map(({ name, of: [a, b] }) => {
    const [one, other] = [weights[a]!, weights[b]!];
    return { name, pair: digitsOf(one, other), difference: reading(Math.abs(one - other)) };
  });

/** The moment in words, and how the run ends as far as it is known. */
export function sayOf({ nudge }: Pick<EqualWeightsState, 'nudge'>, { sweeps, weights }: Pick<Snapshot, 'sweeps' | 'weights'>, run: Run) {
  const when = afterSweeps(sweeps);
  const difference = apart(weights);
  const inNudges = nudge === null || sweeps === 0 ? '' : `, ${times(difference / Number(`1e${nudge}`))} the nudge`;
  const right = run.reached(goal.name);
  return {
    now:
      difference === 0
        ? `${when} each weight of unit 3 equals its twin to the last bit.`
        : `${when} the twins differ by at most ${reading(difference)}${inNudges}.`,
    end:
      right === undefined
        ? `By sweep ${grouped(run.known)} the run has not come right: E is ${format(run.curve.get(run.known), 3)}.`
        : `All four answers are right after sweep ${grouped(right)}.`,
  };
}

const times = (ratio: number): string => (ratio < 1.05 ? 'about' : `${reading(Number(ratio.toPrecision(2)))} times`);

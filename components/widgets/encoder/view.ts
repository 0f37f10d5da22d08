import type { Point } from '@/components/marks/plot/Curve';
import { grouped } from '@/lib/notation/magnitude';
import { afterSweeps } from '@/lib/notation/sweeps';
import { within01, type Outcome, type Snapshot } from '@/lib/training';
import { census, codesOf, LIMIT, PATTERNS, SEEDS } from './run';

/** Everything that is drawn of a moment. Pure. */
export function view({ weights, outputs, sweeps }: Pick<Snapshot, 'weights' | 'outputs' | 'sweeps'>) {
  const codes = codesOf(weights);
  const { digits, distinct, middle } = census(codes);
  const right = outputs.map((out, c) => out.every((y, k) => y > 0.5 === (k === c)));
  const count = right.filter(Boolean).length;
  const head = afterSweeps(sweeps);
  const codesSay =
    distinct === PATTERNS ? 'All eight codes differ' : distinct === 1 ? 'All eight have the same code' : `${distinct} codes differ`;
  return {
    /** What the hidden units say to each pattern, and the same as digits 0, ½ and 1. */
    codes,
    digits,
    distinct,
    /** What the output unit says that should be on, for each pattern. */
    said: outputs.map((out, c) => out[c] ?? NaN),
    /** Whether all outputs to a pattern are on the right side. */
    right,
    words: `${head}: ${count} of ${PATTERNS} patterns come out right. ${codesSay}; ${middle === 0 ? 'none uses' : middle === 1 ? 'one uses' : `${middle} use`} a middle value.`,
  };
}

/** A corner of the cube, or any point in it, on paper: unit 9 to the right, unit 10 up, unit 11 to the back. */
export const onPaper = ([a = 0, b = 0, c = 0]: readonly number[]): Point => [a + 0.46 * c, b + 0.34 * c];

const corners = Array.from({ length: 8 }, (_, n) => [n & 1, (n >> 1) & 1, n >> 2]);
/** The twelve edges of the cube. */
export const edges: readonly (readonly [Point, Point])[] = corners.flatMap((from, k) =>
  corners
    .slice(k + 1)
    .filter((to) => to.filter((value, i) => value !== from[i]).length === 1)
    .map((to) => [onPaper(from), onPaper(to)] as const),
);

/** How the starts tried so far have fared, in words. */
export function fared(outcomes: readonly Pick<Outcome, 'weights' | 'reached'>[], running: boolean): string {
  if (outcomes.length === 0) return running ? 'Training …' : '';
  const learned = outcomes.filter(({ reached }) => reached[within01.name] !== undefined);
  const counts = learned.map(({ weights }) => census(codesOf(weights)));
  const distinct = counts.filter((one) => one.distinct === PATTERNS).length;
  const middle = counts.filter((one) => one.middle > 0).length;
  const tried =
    outcomes.length === SEEDS && !running ? `All ${grouped(SEEDS)} starts` : `${grouped(outcomes.length)} of ${grouped(SEEDS)} starts`;
  return `${tried}: ${grouped(learned.length)} learned it within ${grouped(LIMIT)} sweeps, ${grouped(distinct)} of them with eight codes that differ in digits; ${grouped(middle)} use a middle value.`;
}

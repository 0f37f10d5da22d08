import type { SteppedMoment } from '@/components/figure/OpenInStepper';
import { sigmoid } from '@/lib/engine';
import { encoder838 } from '@/lib/nets/encoders';
import { trainingOf } from '@/lib/nets/recipes';
import { createRun, keeper, rightSide, within01, within02, type ManyConfig, type Run } from '@/lib/training';

const { spec, cases, settings, maxSweeps } = trainingOf('encoder', 1);
export { settings };
export const { epsilon, alpha } = settings.schedule[0]!;
/** As far as runs are followed; those of content/results went as far. */
export const LIMIT = maxSweeps;
export const PATTERNS = 8;
export const HIDDEN = 3;
/** Inputs are units 1 to 8. */
export const FIRST_HIDDEN = PATTERNS + 1;

const training = { spec, cases, settings, maxSweeps };

export const runOf = keeper({ last: 4 }, (seed: number) => createRun({ ...training, seed, goals: [rightSide], endAt: 'never' }));

/** The sweep after which all 64 outputs were on the right side for the first time; undefined while that has not happened. */
export const solvedAt = (run: Pick<Run, 'reached'>): number | undefined => run.reached(rightSide.name);

export const SEEDS = 1000;

/** Training from seeds 1 … 1,000, with the goals of `npm run reproduce`, so that both end on the same weights. */
export const many: ManyConfig = {
  ...training,
  seeds: Array.from({ length: SEEDS }, (_, k) => k + 1),
  goals: [rightSide, within02, within01],
};

/** A sweep of a run for the stepper, which repeats it; the first pattern at its beginning. */
export function steppedMoment(seed: number, sweep: number): SteppedMoment {
  return { net: encoder838.id, chosen: 0, seed, epsilon, alpha, run: 'encoder', sweep };
}

/** What the hidden units say to each pattern, from weights in the engine's order: one input is on, so x is a weight and a bias. */
export function codesOf(w: ArrayLike<number>): readonly (readonly number[])[] {
  const per = PATTERNS + 1;
  return Array.from({ length: PATTERNS }, (_, k) =>
    Array.from({ length: HIDDEN }, (_, h) => sigmoid((w[h * per + k] ?? NaN) + (w[h * per + PATTERNS] ?? NaN))),
  );
}

/** Between these a value is neither 0 nor 1; the bounds of lib/reproduce. */
export const MIDDLE = [0.25, 0.75] as const;
export const digitOf = (y: number) => (y <= MIDDLE[0] ? '0' : y < MIDDLE[1] ? '½' : '1');

/** Codes in digits: how many differ, and how many patterns have a ½ in theirs. */
export function census(codes: readonly (readonly number[])[]) {
  const digits = codes.map((code) => code.map(digitOf).join(' '));
  return { digits, distinct: new Set(digits).size, middle: digits.filter((one) => one.includes('½')).length };
}

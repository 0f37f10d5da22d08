import { NUDGES } from '@/lib/models/slopes-both-ways';
import { scientific, spokenPowers, tenTo } from '@/lib/notation/magnitude';

/** The differences on show; smaller ones stand at the floor. */
export const DIFFERENCES = [1e-13, 100] as const;

export type NudgeView = ReturnType<typeof nudgeView>;

/** The slopes found by trial held against those of the backward pass, nudge by nudge. Pure. */
export function nudgeView(chosen: number, differences: readonly (number | null)[], steepest: number, weights: number) {
  const known = differences.flatMap((difference, k) => (difference === null ? [] : [{ k: k + 1, difference }]));
  const best = known.length < NUDGES ? null : known.toSorted((a, b) => a.difference - b.difference)[0]!.k;
  const now = differences[chosen - 1] ?? null;
  const words = wordsOf(chosen, best, now, steepest, weights);
  return {
    /** The largest difference with each nudge 10^−k, as far as it is known. */
    points: known.map(({ k, difference }) => [k, Math.min(DIFFERENCES[1], Math.max(DIFFERENCES[0], difference))] as const),
    /** Nudges whose difference is not known yet. */
    unknown: differences.flatMap((difference, k) => (difference === null ? [k + 1] : [])),
    steepest,
    /** The largest difference with the chosen nudge. */
    difference: now === null ? null : scientific(now, 2),
    words,
    /** The best of the nudges; null until all are known. */
    best,
    description: spokenPowers(`Largest difference of a slope against the nudge, both in powers of ten. ${words}`),
  };
}

function wordsOf(chosen: number, best: number | null, now: number | null, steepest: number, weights: number): string {
  const nudge = `A nudge of ${tenTo(-chosen)}`;
  if (now === null) return `${nudge}: how exact are slopes that are found by trial?`;
  const off = `the worst of ${weights} slopes is off by ${small(now)}; the largest slope is ${Number(steepest.toPrecision(2))}.`;
  if (best === null) return `${nudge}: ${off}`;
  if (chosen < best)
    return `${nudge} ${chosen < best - 2 ? 'is too long: it measures a chord, not the slope' : 'still measures a chord'}. ${capital(off)}`;
  if (chosen > best)
    return `${nudge} ${chosen > best + 2 ? 'is too short: the error hardly changes, and rounding is what is left' : 'already suffers from rounding'}. ${capital(off)}`;
  return `${nudge} is the best of the twelve. Even so ${off}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A small positive number: 0.0023, or 1.7 × 10^−10. */
const small = (value: number): string => (value >= 1e-4 ? String(Number(value.toPrecision(2))) : scientific(value, 2));

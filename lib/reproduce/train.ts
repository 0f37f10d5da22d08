import type { PaperNet } from '@/lib/nets/net';
import { createSession, type Goal, type Session, type SessionConfig, type TrainingSettings } from '@/lib/training';
import type { Outcomes, Reading } from './experiment';
import { counts, share } from './experiment';
import { quartiles } from './statistics';

/** Trains one run to its end. */
export function train(
  net: Pick<PaperNet, 'spec' | 'cases'>,
  reading: Reading,
  seed: number,
  goals: readonly Goal[],
  more: Partial<SessionConfig> = {},
): Session {
  const { settings, maxSweeps } = reading;
  const session = createSession({ spec: net.spec, cases: net.cases, settings, maxSweeps, seed, goals, ...more });
  while (session.tick());
  return session;
}

/** The first sweep of each goal, null where it never came. */
export const firstSweeps = (session: Session, goals: readonly Goal[]): (number | null)[] =>
  goals.map((goal) => session.reached(goal.name) ?? null);

/**
 * Eight hexadecimal digits of a run's final weights, every bit of them: two runs that differ anywhere
 * differ here, so that a repeated run can be held against a recorded one exactly.
 */
export function weightsMark(weights: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(Float64Array.from(weights).buffer)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A reading of a net's settings with some of them changed. */
export function reading(name: string, net: PaperNet, maxSweeps: number, change: Partial<TrainingSettings> = {}): Reading {
  return { name, maxSweeps, settings: { ...net.settings, ...change } };
}

/** One ε and α for a whole run. */
export const constant = (epsilon: number, alpha: number) => ({ schedule: [{ epsilon, alpha }] });

/** "1301 · 2844 · never": quartiles of sweeps. */
export function quartileText(values: readonly (number | null)[]): string {
  return quartiles(values)
    .map((value) => value ?? 'never')
    .join(' · ');
}

/** Rows of a table of sweeps: for every reading and goal quartiles, share solved, and share solved by a given sweep. */
export function sweepRows(outcomes: readonly Outcomes[], goals: readonly Goal[], by: number): string[][] {
  return outcomes.flatMap((each) =>
    goals.map((goal, k) => {
      const values = counts(each, goal.name);
      return [
        k === 0 ? `${each.name} (up to ${each.maxSweeps.toLocaleString('en-GB')})` : '',
        goal.name,
        quartileText(values),
        share(values, (v) => v !== null),
        share(values, (v) => v !== null && v <= by),
      ];
    }),
  );
}

export const sweepHead = (by: number) => [
  'reading',
  'solved means',
  'sweeps: quartiles',
  'share solved',
  `by ${by.toLocaleString('en-GB')} sweeps`,
];

import type { Goal, TrainingSettings } from '@/lib/training';

/** One value of a run's record. Sweeps are null where a goal was never met. */
export type Cell = number | string | boolean | null;

/** A reading of the recipe: the settings, for how long, and in what it departs from the source. */
export interface Reading {
  readonly name: string;
  readonly settings: TrainingSettings;
  readonly maxSweeps: number;
  /** What else fixes a run, where the net is not one of the paper's: its size, its start, its way back. */
  readonly model?: Readonly<Record<string, string | number>>;
}

/** What every seed of one reading gave; row k belongs to seed k + 1. */
export interface Outcomes extends Reading {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table in the report. */
export interface Block {
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
}

/** An experiment: readings run over the seeds 1 … n, one independent run per seed, and what is to be said about them. */
export interface Experiment {
  readonly id: string;
  readonly title: string;
  readonly seeds: number;
  readonly readings: readonly Reading[];
  /** Names of the values `run` returns. */
  readonly columns: readonly string[];
  /** One run: depends on the reading and the seed alone. */
  run(reading: Reading, seed: number): Cell[];
  /** The report, from the outcomes alone. */
  report(outcomes: readonly Outcomes[]): readonly Block[];
}

/** One column of an outcome. */
export function column(outcomes: Outcomes, name: string): Cell[] {
  const k = outcomes.columns.indexOf(name);
  if (k < 0) throw new Error(`column: expected one of ${outcomes.columns.join(', ')}, got ${name}`);
  return outcomes.rows.map((row) => row[k] ?? null);
}

/** A column of counts. */
export const counts = (outcomes: Outcomes, name: string): (number | null)[] =>
  column(outcomes, name).map((cell) => (typeof cell === 'number' ? cell : null));

/** The part of a list for which something holds, as "57.3 %". */
export function share<T>(values: readonly T[], holds: (value: T) => boolean): string {
  if (values.length === 0) return '·';
  return `${((100 * values.filter(holds).length) / values.length).toFixed(1)} %`;
}

/** Names of the goals, as columns. */
export const goalColumns = (goals: readonly Goal[]): string[] => goals.map((goal) => goal.name);

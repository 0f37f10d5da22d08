import { forward, random, sweep, type NetworkSpec, type Workspace } from '@/lib/engine';
import { makeTask, type Task } from './task';

/**
 * How runs of XOR end, and whether the place where one ends is a pit or a plateau. The chapter met two stuck runs in
 * hundreds (rumelhart1986pdp, pp. 331–333); whether such places are true local minima is disputed (hamey1998).
 */

/** What a run answers to one case. */
export type Verdict = 'right' | 'half' | 'wrong';

/** How a run ended: a verdict for each case, in the order 00, 01, 10, 11. */
export interface Outcome {
  readonly outputs: readonly number[];
  readonly verdicts: readonly Verdict[];
  /** Cases that sit near one half. */
  readonly halves: number;
  /** All four on the right side of one half and none near it. */
  readonly solved: boolean;
}

/** Outputs within this of one half say neither yes nor no. */
export const NEAR_HALF = 0.1;

/** Wanted of XOR for 00, 01, 10, 11. */
const WANTED = [0, 1, 1, 0];

/** Reads an outcome off the four outputs. Throws unless there are four. */
export function outcomeOf(outputs: readonly number[]): Outcome {
  if (outputs.length !== 4) throw new Error(`outputs: expected 4, one for each case, got ${outputs.length}`);
  const verdicts = outputs.map((y, c): Verdict =>
    Math.abs(y - 0.5) <= NEAR_HALF ? 'half' : Math.abs(y - WANTED[c]!) < 0.5 ? 'right' : 'wrong',
  );
  return {
    outputs,
    verdicts,
    halves: verdicts.filter((v) => v === 'half').length,
    solved: verdicts.every((v) => v === 'right'),
  };
}

/** XOR with one layer of `hidden` sigmoid units and no direct connections. */
export function xorSpec(hidden: number): NetworkSpec {
  return {
    layers: [
      { name: 'input', size: 2 },
      { name: 'hidden', size: hidden, kind: 'sigmoid' },
      { name: 'output', size: 1, kind: 'sigmoid' },
    ],
    projections: [
      { from: 'input', to: 'hidden' },
      { from: 'hidden', to: 'output' },
    ],
  };
}

/** XOR's four cases for a net of `xorSpec`. */
export function xorTask(hidden: number): Task {
  return makeTask(
    xorSpec(hidden),
    [0, 1, 2, 3].map((n) => ({ inputs: [n >> 1, n & 1], targets: [WANTED[n]!] })),
  );
}

/** How a run goes on: ε and α of eq. (9), and for how many sweeps at most. */
export interface RunSettings {
  readonly epsilon: number;
  readonly alpha: number;
  readonly sweeps: number;
}

/** A run as it ended. */
export interface StuckRun extends Outcome {
  readonly weights: Float64Array;
  /** Sweeps until it was solved; null when it was not in time. */
  readonly solvedAt: number | null;
}

/** Starting weights, biases too, uniform within ±range, in the engine's order: as in `lib/training`, so that a seed means the same run. */
export function xorStart({ net }: Task, range: number, seed: number): Float64Array {
  const draw = random(seed);
  return Float64Array.from({ length: net.weightCount }, () => draw.uniform(-range, range));
}

/** Trains from the given weights, which are not changed, until it is solved or the sweeps are over. */
export function runXor(task: Task, start: Float64Array, { epsilon, alpha, sweeps }: RunSettings): StuckRun {
  const { work } = task;
  const weights = start.slice();
  const deltaW = new Float64Array(weights.length);
  let outcome = outcomeOf(outputsOf(work, weights));
  for (let t = 0; ; t++) {
    if (outcome.solved || t === sweeps) return { ...outcome, weights, solvedAt: outcome.solved ? t : null };
    sweep(work, weights, deltaW, { epsilon, alpha });
    outcome = outcomeOf(outputsOf(work, weights));
  }
}

function outputsOf(work: Workspace, weights: Float64Array): number[] {
  forward(work, weights);
  return Array.from(work.y.subarray(work.y.length - work.count));
}

/** Weights all moved by an amount uniform within ±size. */
export function pushed(weights: Float64Array, size: number, seed: number): Float64Array {
  const draw = random(seed);
  return weights.map((w) => w + draw.uniform(-size, size));
}

/** A push from where a run ended, and what came of it. */
export interface Push {
  readonly seed: number;
  readonly end: StuckRun;
}

/** What pushes say of the place where a run ended. */
export interface Place {
  /** Going on without a push, from rest: a plateau that is merely long ends by itself. */
  readonly alone: StuckRun;
  readonly pushes: readonly Push[];
  /** How many of the pushes led to a run that came right. */
  readonly helped: number;
  /**
   * `slow`: it comes right by itself; `plateau`: at least half of the pushes free it; `pit`: fewer do. A matter of the
   * size of the push and of patience, not a proof about minima.
   */
  readonly kind: 'slow' | 'plateau' | 'pit';
}

/** What a place is called by how it goes on from there. */
export const placeKind = (aloneSolved: boolean, helped: number, pushes: number): Place['kind'] =>
  aloneSolved ? 'slow' : helped * 2 >= pushes ? 'plateau' : 'pit';

/** Goes on from a place, once without a push and once for each of the seeds. Throws without seeds. */
export function probe(task: Task, weights: Float64Array, size: number, seeds: readonly number[], settings: RunSettings): Place {
  if (seeds.length === 0) throw new Error('seeds: expected at least one push, got none');
  const alone = runXor(task, weights, settings);
  const pushes = seeds.map((seed) => ({ seed, end: runXor(task, pushed(weights, size, seed), settings) }));
  const helped = pushes.filter(({ end }) => end.solved).length;
  return { alone, pushes, helped, kind: placeKind(alone.solved, helped, pushes.length) };
}

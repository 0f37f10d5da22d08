import type { Network } from '@/lib/engine';
import type { Divergence } from './divergence';
import type { Series } from './series';
import type { Session, SessionConfig, SessionStatus, Snapshot } from './session';

/** A moment as it passes, for what is watched at every sweep: to be read, not kept. */
export type Passing = Pick<Session, 'sweeps' | 'E' | 'worst' | 'weights' | 'changes'>;

/** Everything that fixes a run, and how much of it is kept. A net of lib/nets can be spread into it. */
export interface RunConfig extends SessionConfig {
  /** Numbers of one's own to keep for every sweep, beside E; 8 bytes a sweep each. */
  readonly watch?: Readonly<Record<string, (passing: Passing) => number>>;
  /** Sweeps between two kept states, at first: as many sweeps as a step back may have to repeat. Default 16. */
  readonly keepEvery?: number;
  /** Bytes for kept states at most. When they are used up every second state goes, and `keepEvery` doubles. Default 2 MiB. */
  readonly memory?: number;
  /** How many of the last moments asked for are kept as they are. Default 16. */
  readonly recent?: number;
}

/** How much may be done in one go; what comes first ends it. At least one sweep is made. */
export interface Budget {
  readonly sweeps?: number;
  /** Milliseconds on `now`, asked after every sweep. */
  readonly ms?: number;
  readonly now?: () => number;
}

/** A number that a kept state has for every weight. */
export type WeightQuantity = 'w' | 'deltaW' | 'dEdw';

/**
 * A training run as a value: a book that can be opened at any sweep. What it holds follows from its configuration alone; it
 * remembers what has been computed, and repeats the rest, with the same bits as a plain session.
 *
 *     const run = createRun({ ...symmetry, seed: 96, goals: [rightSide], endAt: 'never', maxSweeps: 30_000 });
 *     while (!run.advance(1360, { ms: 6 })) await nextFrame();   // in a figure: useRun(run, sweep)
 *     run.at(1360).E;                                            // 0.4174…; weights, changes, outputs of all 64 cases
 *     run.at(12).weights;                                        // back: at most 16 sweeps are repeated
 *     run.reached('right side of 0.5');                          // 1284
 *     run.curve.line({ points: 300 });                           // [sweep, E] to draw
 *     run.along('w', weightIndex(run.net, 9, 7));                // one weight over the run
 *     run.units(1360, 45);                                       // y of every unit for case 45
 *
 * Memory, in bytes: 16 a weight and kept state, `memory` at most; 8 a sweep for E and for each thing watched, 1 MiB each at
 * most; and about 8 · (2 · weights + cases · outputs) for each of the `recent` moments. 30,000 sweeps of the symmetry net
 * (17 weights) take 0.5 MB of states and 0.3 MB of errors; 1,500 of the family trees (630 weights, 100 cases) 1 MB of states.
 */
export interface Run {
  readonly net: Network;
  readonly config: RunConfig;
  /** How far it has been followed, in sweeps. Everything up to there is known. */
  readonly known: number;
  /** After how many sweeps it ended: `maxSweeps`, the goals or a divergence; undefined while that is not known. */
  readonly end: number | undefined;
  /** As far as it has been followed. */
  readonly status: SessionStatus;
  readonly divergence: Divergence | undefined;
  /**
   * The moment after so many sweeps, followed there if it must be; of a run that ends sooner its last moment. Throws `TrainingError`
   * for what is no sweep.
   */
  at(sweep: number): Snapshot;
  /** How many sweeps `at` would have to make or repeat: 0 for what is kept. */
  cost(sweep: number): number;
  /** Follows the run to a sweep as far as the budget allows; true once it is known, or the run has ended before. */
  advance(toSweep: number, budget?: Budget): boolean;
  /** The sweep after which a goal was first met; undefined while it has not been. */
  reached(goal: string): number | undefined;
  /** E, eq. (3), after every sweep followed. */
  readonly curve: Series;
  /** What is watched under a name. Throws `TrainingError` for a name that is not watched. */
  watched(name: string): Series;
  /**
   * A weight, its last change or its slope ∂E/∂w over all cases, as [sweep, number]: at every kept state or, of more than
   * `points` (400), at every 2nd, 3rd …; and at the last moment known. Nothing is repeated for it.
   */
  along(quantity: WeightQuantity, index: number, points?: number): readonly (readonly [number, number])[];
  /** ∂E/∂w of every weight over all cases, after so many sweeps; what the next sweep of the whole-sweep mode goes by. */
  slopes(sweep: number): readonly number[];
  /** The outputs y of units 1 … unitCount for one case, after so many sweeps. */
  units(sweep: number, caseIndex: number): readonly number[];
  /** The run from a sweep on, to be trained by a loop; what is known already is not computed again. */
  from(sweep: number): Follower;
  /** What states, errors and watched numbers take in memory. */
  readonly bytes: number;
  /** What it keeps at most: states, and bytes for these, for all that is written down and for the `recent` moments; up to `maxSweeps`. */
  readonly bound: { readonly states: number; readonly bytes: number };
}

/** A place in a run that moves forward, as a loop wants it. */
export interface Follower {
  readonly status: SessionStatus;
  readonly sweeps: number;
  tick(): boolean;
  snapshot(): Snapshot;
}

import { backward, forward, makeCases, makeWorkspace, type Network, type Workspace } from '@/lib/engine';
import type { Divergence } from './divergence';
import { keepStates, statesBound } from './kept-states';
import { makeSeries, seriesBound, type GrowingSeries, type Series } from './series';
import { createSession, type Session, type SessionConfig, type SessionStatus, type Snapshot } from './session';
import { TrainingError } from './settings';

/** Bytes for kept states, if nothing else is said: 2 MiB. */
const MEMORY = 2 * 1024 * 1024;

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

/** A run, followed to no sweep yet. Throws `TrainingError` or the engine's `EngineError` for what cannot be trained. */
export function createRun(config: RunConfig): Run {
  const { watch = {}, keepEvery = 16, memory = MEMORY, recent = 16 } = config;
  wholeFrom(1, 'keepEvery', keepEvery);
  wholeFrom(0, 'recent', recent);
  const front = createSession(config);
  const { net } = front;
  const states = keepStates(net.weightCount, keepEvery, memory);
  const errors = makeSeries();
  const noted = new Map(Object.entries(watch).map(([name, read]) => [name, { read, series: makeSeries() }]));
  const moments = new Map<number, Snapshot>();
  let again: Session | undefined;
  let bench: Workspace | undefined;

  note();

  /** Keeps what is to be kept of the sweep that the front has come to. */
  function note(): void {
    errors.note(front.sweeps, front.E);
    for (const { read, series } of noted.values()) series.note(front.sweeps, read(front));
    states.note(front.sweeps, front.weights, front.changes);
  }

  function forth(): boolean {
    if (front.status !== 'running') return false;
    front.tick();
    note();
    return front.status === 'running';
  }

  const end = () => (front.status === 'running' ? undefined : front.sweeps);
  const within = (sweep: number) => Math.min(wholeFrom(0, 'sweep', sweep), end() ?? sweep);

  /** A session at a sweep before the front: from where the last one stands, or from the nearest kept state. */
  function back(sweep: number): Session {
    again ??= createSession(config);
    const nearest = Math.min(Math.floor(sweep / states.every), states.count - 1);
    if (again.sweeps > sweep || again.sweeps < nearest * states.every) {
      const state = states.state(nearest);
      again.moveTo({ ...state, reached: Object.fromEntries(reachedBy(state.sweeps)) });
    }
    while (again.sweeps < sweep && again.tick());
    return again;
  }

  const reachedBy = (sweep: number) =>
    (config.goals ?? []).flatMap(({ name }): (readonly [string, number])[] => {
      const when = front.reached(name);
      return when !== undefined && when <= sweep ? [[name, when]] : [];
    });

  function at(asked: number): Snapshot {
    while (front.sweeps < wholeFrom(0, 'sweep', asked) && forth());
    const sweep = within(asked);
    const moment = moments.get(sweep) ?? (sweep === front.sweeps ? front : back(sweep)).snapshot();
    moments.delete(sweep);
    moments.set(sweep, moment);
    if (moments.size > recent) moments.delete(moments.keys().next().value!);
    return moment;
  }

  /** All cases, for what a moment does not hold. */
  function work(): Workspace {
    const inputs = config.cases.map((each) => each.inputs);
    return (bench ??= makeWorkspace(
      net,
      makeCases(
        net,
        inputs,
        config.cases.map((each) => each.targets),
      ),
    ));
  }

  function slopesAt(weights: ArrayLike<number>): Float64Array {
    const all = work();
    const flat = Float64Array.from(weights);
    all.dEdw.fill(0);
    forward(all, flat);
    backward(all, flat, config.settings.margin);
    return all.dEdw;
  }

  return {
    net,
    config,
    at,
    get known() {
      return front.sweeps;
    },
    get end() {
      return end();
    },
    get status() {
      return front.status;
    },
    get divergence() {
      return front.divergence;
    },
    cost(asked) {
      const sweep = within(asked);
      if (moments.has(sweep) || sweep === front.sweeps) return 0;
      if (sweep > front.sweeps) return sweep - front.sweeps;
      const kept = Math.min(Math.floor(sweep / states.every), states.count - 1) * states.every;
      return sweep - (again && again.sweeps <= sweep ? Math.max(kept, again.sweeps) : kept);
    },
    advance(toSweep, { sweeps = Infinity, ms = Infinity, now = () => performance.now() } = {}) {
      wholeFrom(0, 'sweep', toSweep);
      const until = ms === Infinity ? Infinity : now() + ms;
      let made = 0;
      while (front.sweeps < toSweep && forth()) if (++made >= sweeps || (until !== Infinity && now() >= until)) break;
      return front.sweeps >= toSweep || front.status !== 'running';
    },
    reached: (goal) => front.reached(goal),
    curve: errors,
    watched(name) {
      const found = noted.get(name);
      if (found) return found.series;
      throw new TrainingError(`watched: expected one of ${[...noted.keys()].join(', ') || 'none'}, got ${JSON.stringify(name)}`);
    },
    along(quantity, index, points = 400) {
      if (!Number.isInteger(index) || index < 0 || index >= net.weightCount) {
        throw new TrainingError(`along, index: expected a whole number from 0 to ${net.weightCount - 1}, got ${index}`);
      }
      const read = ({ weights, changes }: Pick<Passing, 'weights' | 'changes'>) =>
        (quantity === 'w' ? weights : quantity === 'deltaW' ? changes : slopesAt(weights))[index]!;
      const stride = Math.ceil(states.count / wholeFrom(1, 'along, points', points));
      const kept = Array.from({ length: Math.ceil(states.count / stride) }, (_, k) => states.state(k * stride)).filter(
        ({ sweeps }) => sweeps < front.sweeps,
      );
      return [...kept, front].map((state) => [state.sweeps, read(state)]);
    },
    slopes: (sweep) => Array.from(slopesAt(at(sweep).weights)),
    units(sweep, caseIndex) {
      const all = work();
      forward(all, Float64Array.from(at(sweep).weights), caseIndex, caseIndex + 1);
      return Array.from({ length: net.unitCount }, (_, k) => all.y[k * all.count + caseIndex]!);
    },
    from(sweep) {
      let place = at(sweep).sweeps;
      const going = () => end() === undefined || place < end()!;
      return {
        get status() {
          return going() ? 'running' : front.status;
        },
        get sweeps() {
          return place;
        },
        tick() {
          if (!going()) return false;
          if (++place > front.sweeps) forth();
          return going();
        },
        snapshot: () => at(place),
      };
    },
    get bound() {
      const last = config.maxSweeps ?? Infinity;
      const kept = statesBound(net.weightCount, keepEvery, memory, last);
      const moment = 8 * (2 * net.weightCount + config.cases.length * net.targetCount);
      return { states: kept.states, bytes: kept.bytes + (1 + noted.size) * seriesBound(last) + recent * moment };
    },
    get bytes() {
      return [errors, states, ...Array.from(noted.values(), ({ series }): GrowingSeries => series)].reduce(
        (sum, { bytes }) => sum + bytes,
        0,
      );
    },
  };
}

function wholeFrom(least: number, what: string, value: number): number {
  if (Number.isInteger(value) && value >= least) return value;
  throw new TrainingError(`${what}: expected a whole number of at least ${least}, got ${value}`);
}

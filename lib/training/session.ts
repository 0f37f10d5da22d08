import { backward, compile, forward, makeCases, makeWorkspace, update, type Network, type NetworkSpec } from '@/lib/engine';
import { aloneAt, type Alone } from './alone';
import { findDivergence, type Divergence } from './divergence';
import { meets, type Goal } from './goals';
import { caseOrder, makeMeter } from './meter';
import { fingerprint, FORMAT, packFloats, readSaved, VERSION, type RestoredState, type SavedSession } from './saved';
import { checkSettings, initialWeights, phaseAt, TrainingError, type TrainingSettings } from './settings';

/** Everything that fixes a run. */
export interface SessionConfig {
  readonly spec: NetworkSpec;
  readonly cases: readonly { readonly inputs: readonly number[]; readonly targets: readonly number[] }[];
  readonly settings: TrainingSettings;
  /** An integer; the same seed gives the same run, bit for bit, everywhere. */
  readonly seed: number;
  /** Starting weights, in the engine's order, instead of random ones. */
  readonly weights?: ArrayLike<number>;
  /** Δw of the change before the first, for eq. (9). Default: zeros. */
  readonly changes?: ArrayLike<number>;
  /** Changes made for a single case instead of a sweep over all; each of them counts as a sweep. For the whole-sweep mode. */
  readonly alone?: readonly Alone[];
  /** Definitions of "solved" to watch; for each the first sweep that met it is kept. */
  readonly goals?: readonly Goal[];
  /** Whether the run ends when its first, or only when every goal has been met; or never. Default: every. */
  readonly endAt?: 'any' | 'every' | 'never';
  /** The run ends after so many sweeps. Default: no end. */
  readonly maxSweeps?: number;
}

/** `solved`: the goals were met; `out of sweeps`: not in time; `diverged`: a weight left all bounds. */
export type SessionStatus = 'running' | 'solved' | 'out of sweeps' | 'diverged';

/** A moment of a run; nothing in it changes any more. All of it belongs to the weights it shows. */
export interface Snapshot {
  readonly status: SessionStatus;
  /** Sweeps made, that is, changes of the weights in the whole-sweep mode. */
  readonly sweeps: number;
  /** Eq. (3) over all cases, without margin. */
  readonly E: number;
  /** The largest |y − d|. */
  readonly worst: number;
  readonly weights: readonly number[];
  /** Δw of the last sweep. */
  readonly changes: readonly number[];
  /** Outputs of all target units, case after case. */
  readonly outputs: readonly (readonly number[])[];
  /** For each goal met so far, after how many sweeps it was first met. */
  readonly reached: Readonly<Record<string, number>>;
  readonly divergence?: Divergence;
}

/** A training run. `tick` depends on nothing but the configuration and the ticks before. */
export interface Session {
  readonly net: Network;
  readonly config: SessionConfig;
  readonly status: SessionStatus;
  readonly sweeps: number;
  readonly E: number;
  readonly worst: number;
  readonly divergence: Divergence | undefined;
  /** The weights and the Δw of the last sweep as they are now: the next tick changes them, so read and do not keep. */
  readonly weights: ArrayLike<number>;
  readonly changes: ArrayLike<number>;
  /** After how many sweeps a goal was first met; undefined while it has not been. */
  reached(goal: string): number | undefined;
  /** One sweep: changes the weights, then looks at all cases with the new ones. False once the run has ended. */
  tick(): boolean;
  /** The same object until the next tick. */
  snapshot(): Snapshot;
  /** Goes to a state that this same run had, forward or back; the numbers are copied, and every bit is as it was then. */
  moveTo(state: RestoredState): void;
  /** The state as JSON data; `restoreSession` continues from it bit for bit. */
  save(): SavedSession;
}

/** A new run from its starting weights. Throws `TrainingError` or the engine's `EngineError` for what cannot be trained. */
export function createSession(config: SessionConfig): Session {
  return start(config);
}

/** Continues a saved run; `config` must have the net, cases, settings and seed it was saved with. */
export function restoreSession(config: SessionConfig, saved: unknown): Session {
  return start(config, saved);
}

function start(config: SessionConfig, saved?: unknown): Session {
  const { settings, seed, goals = [], endAt = 'every', maxSweeps = Infinity } = config;
  checkSettings(settings);
  if (config.cases.length === 0) throw new TrainingError('cases: expected at least one, got none');
  const net = compile(config.spec);
  const inputs = config.cases.map((each) => each.inputs);
  const targets = config.cases.map((each) => each.targets);
  const work = makeWorkspace(net, makeCases(net, inputs, targets));
  const meter = makeMeter(work);
  const more = config.changes || config.alone ? [Array.from(config.changes ?? []), config.alone ?? []] : [];
  const mark = () => fingerprint([config.spec, inputs, targets, settings, config.weights ? Array.from(config.weights) : null, ...more]);

  const before = saved === undefined ? undefined : readSaved(saved, { fingerprint: mark(), seed, weightCount: net.weightCount });
  const weights = before?.weights ?? given('weights', config.weights, net) ?? initialWeights(net, settings, seed);
  const changes = before?.changes ?? given('changes', config.changes, net) ?? new Float64Array(net.weightCount);
  const reached = new Map(Object.entries(before?.reached ?? {}));
  let sweeps = before?.sweeps ?? 0;
  let status: SessionStatus = 'running';
  let divergence: Divergence | undefined;
  let shown: Snapshot | undefined;

  /** Looks at all cases with the weights as they are, and leaves their gradient for the next change. */
  function look(): void {
    shown = undefined;
    divergence = findDivergence(net, weights, sweeps);
    if (divergence) status = 'diverged';
    forward(work, weights);
    meter.read();
    if (divergence) return;
    if (settings.update === 'sweep') backward(work, weights, settings.margin);
    for (const goal of goals) if (!reached.has(goal.name) && meets(meter, goal)) reached.set(goal.name, sweeps);
    status = ended();
  }

  function ended(): SessionStatus {
    const met = (goal: Goal) => reached.has(goal.name);
    if (goals.length > 0 && endAt !== 'never' && (endAt === 'any' ? goals.some(met) : goals.every(met))) return 'solved';
    return sweeps >= maxSweeps ? 'out of sweeps' : 'running';
  }

  function change(): void {
    const { epsilon, alpha } = phaseAt(settings.schedule, sweeps);
    const { decay, decayBiases, margin } = settings;
    const how = { epsilon, alpha, decay, decayBiases, average: settings.shared === 'average' };
    const only = aloneAt(config.alone, sweeps, work.count);
    if (settings.update === 'sweep' && only === undefined) return update(net, weights, work.dEdw, changes, how);
    if (only !== undefined) {
      // `look` has left the slopes of all cases.
      work.dEdw.fill(0);
      return single(only);
    }
    for (const c of caseOrder(work.count, settings.update, seed, sweeps)) single(c);

    function single(c: number): void {
      forward(work, weights, c, c + 1);
      backward(work, weights, margin, c, c + 1);
      update(net, weights, work.dEdw, changes, how);
    }
  }

  look();
  return {
    net,
    config,
    get status() {
      return status;
    },
    get sweeps() {
      return sweeps;
    },
    get E() {
      return meter.E;
    },
    get worst() {
      return meter.worst;
    },
    get divergence() {
      return divergence;
    },
    weights,
    changes,
    reached: (goal) => reached.get(goal),
    tick() {
      if (status !== 'running') return false;
      change();
      sweeps++;
      look();
      return status === 'running';
    },
    snapshot: () =>
      (shown ??= Object.freeze({
        status,
        sweeps,
        E: meter.E,
        worst: meter.worst,
        weights: Object.freeze(Array.from(weights)),
        changes: Object.freeze(Array.from(changes)),
        outputs: meter.outputs(),
        reached: Object.freeze(Object.fromEntries(reached)),
        ...(divergence ? { divergence } : {}),
      })),
    moveTo(state) {
      weights.set(state.weights);
      changes.set(state.changes);
      reached.clear();
      for (const [goal, when] of Object.entries(state.reached)) reached.set(goal, when);
      sweeps = state.sweeps;
      status = 'running';
      // `look` left the slopes of another state, and adds.
      work.dEdw.fill(0);
      look();
    },
    save: () => ({
      format: FORMAT,
      version: VERSION,
      fingerprint: mark(),
      seed,
      sweeps,
      weights: packFloats(weights),
      changes: packFloats(changes),
      reached: Object.fromEntries(reached),
    }),
  };
}

function given(what: string, values: ArrayLike<number> | undefined, net: Network): Float64Array | undefined {
  if (!values) return undefined;
  if (values.length !== net.weightCount) throw new TrainingError(`${what}: expected ${net.weightCount} numbers, got ${values.length}`);
  return Float64Array.from(values);
}

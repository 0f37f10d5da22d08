import { backward, forward, makeCases, makeWorkspace, type Workspace } from '@/lib/engine';
import { keepStates, statesBound } from './kept-states';
import type { Passing, Run, RunConfig } from './run-types';
import { makeSeries, seriesBound, type GrowingSeries } from './series';
import { createSession, type Session, type Snapshot } from './session';
import { TrainingError } from './settings';

/** Bytes for kept states, if nothing else is said: 2 MiB. */
const MEMORY = 2 * 1024 * 1024;

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

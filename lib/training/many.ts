import { createSession, type Session, type SessionConfig, type Snapshot } from './session';

/** The same training from many seeds. Plain data, so that it can be sent to a worker. */
export interface ManyConfig extends Omit<SessionConfig, 'seed'> {
  readonly seeds: readonly number[];
  /** No run may be endless here. */
  readonly maxSweeps: number;
}

/** The last moment of one run. */
export interface Outcome extends Snapshot {
  readonly seed: number;
}

/** What the runs are given of a worker: `new Worker(…)` has it. */
export type SeedWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** To a worker: first what is trained, then seed after seed. */
export type Ask = { readonly config: Omit<SessionConfig, 'seed'> } | { readonly seed: number };
/** From a worker: a run, or why it cannot be made. */
export type Answer = { readonly outcome: Outcome } | { readonly wrong: string };

/** The clock of the slices that are trained here. */
export interface SliceClock {
  /** Milliseconds, increasing. */
  now(): number;
  /** Calls back once the page has had its turn; returns how to call it off. */
  later(callback: () => void): () => void;
}

export interface ManyOptions {
  /** Starts a worker that runs many-worker.ts. Without it, or when it throws or the worker fails, training goes on here, in slices. */
  readonly makeWorker?: (() => SeedWorker) | undefined;
  /** Workers at most. Default 2. */
  readonly workers?: number;
  /** Milliseconds of training at a time where there are no workers; a sweep that takes longer is not cut. Default 8. */
  readonly slice?: number;
  readonly clock?: SliceClock;
  /** Hears of every run as it ends, in any order. */
  readonly onOutcome?: (outcome: Outcome) => void;
}

/** Runs under way. */
export interface Many {
  /**
   * All outcomes in the order of the seeds, once they are there; after `cancel`, those that were. Rejects with what an engine or a
   * listener threw.
   */
  readonly outcomes: Promise<readonly Outcome[]>;
  /** How many runs have ended. */
  readonly done: number;
  readonly of: number;
  /** Whether workers train; false when it is done here. */
  readonly inWorkers: boolean;
  cancel(): void;
}

const surroundings: SliceClock = {
  now: () => performance.now(),
  later(callback) {
    const id = setTimeout(callback, 0);
    return () => clearTimeout(id);
  },
};

/** One run to its end, as a worker makes it. */
export function runSeed(config: Omit<SessionConfig, 'seed'>, seed: number): Outcome {
  const session = createSession({ ...config, seed });
  while (session.tick());
  return outcomeOf(session, seed);
}

const outcomeOf = (session: Session, seed: number): Outcome => ({ seed, ...session.snapshot() });

/**
 * Trains from every seed, in workers where there are some and otherwise here in slices. A run depends on its seed alone, so
 * the numbers are the same to the last bit either way, and the same as `npm run reproduce` records.
 *
 *     const many = runMany({ ...symmetry, seeds, goals: [rightSide], maxSweeps: 30_000 }, { makeWorker, onOutcome: show });
 *     stop.onclick = () => many.cancel();
 *     const outcomes = await many.outcomes;   // seed, status, sweeps, reached, weights, outputs … of each
 *
 * Throws `TrainingError` or `EngineError` at once for what cannot be trained.
 */
export function runMany({ seeds, ...config }: ManyConfig, options: ManyOptions = {}): Many {
  const { makeWorker, workers = 2, slice = 8, clock = surroundings, onOutcome } = options;
  const waiting = [...seeds];
  const found = new Map<number, Outcome>();
  const team = new Set<SeedWorker>();
  let callOff: (() => void) | undefined;
  let ended = false;
  let settle: { done: (outcomes: readonly Outcome[]) => void; fail: (error: unknown) => void };
  const outcomes = new Promise<readonly Outcome[]>((done, fail) => {
    settle = { done, fail };
  });

  function stop(): void {
    ended = true;
    callOff?.();
    for (const worker of team) worker.terminate();
    team.clear();
  }

  function finish(): void {
    if (ended) return;
    stop();
    settle.done(seeds.flatMap((seed) => found.get(seed) ?? []));
  }

  function fail(error: unknown): void {
    if (ended) return;
    stop();
    settle.fail(error);
  }

  function take(outcome: Outcome): void {
    found.set(outcome.seed, outcome);
    try {
      onOutcome?.(outcome);
    } catch (error) {
      fail(error);
    }
    if (found.size === new Set(seeds).size) finish();
  }

  /** Hires a worker; false when none can be had. */
  function hire(): boolean {
    let worker: SeedWorker;
    try {
      if (!makeWorker) return false;
      worker = makeWorker();
    } catch {
      return false;
    }
    let current: number | undefined;
    const ask = (what: Ask) => worker.postMessage(what, []);
    const next = () => {
      current = waiting.shift();
      if (current !== undefined) ask({ seed: current });
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (ended || !team.has(worker)) return;
      if ('wrong' in data) return fail(new Error(data.wrong));
      take(data.outcome);
      if (!ended) next();
    });
    // A worker that does not come, or breaks: its seed goes to another or is trained here.
    worker.addEventListener('error', () => {
      worker.terminate();
      if (!team.delete(worker) || ended) return;
      if (current !== undefined) waiting.unshift(current);
      if (team.size === 0) trainHere();
    });
    team.add(worker);
    ask({ config });
    next();
    return true;
  }

  function trainHere(): void {
    let session: Session | undefined;
    let seed = 0;
    const turn = () => {
      const until = clock.now() + slice;
      try {
        do {
          if (!session) {
            const next = waiting.shift();
            if (next === undefined) return finish();
            seed = next;
            session = createSession({ ...config, seed });
          }
          if (!session.tick()) {
            take(outcomeOf(session, seed));
            session = undefined;
            // A listener may have called it off.
            if (ended) return;
          }
        } while (clock.now() < until);
      } catch (error) {
        return fail(error);
      }
      callOff = clock.later(turn);
    };
    callOff = clock.later(turn);
  }

  const [first] = seeds;
  if (first === undefined) finish();
  else {
    // What cannot be trained says so here and now.
    createSession({ ...config, seed: first });
    for (let k = 0; k < Math.min(workers, seeds.length) && hire(); k++);
    if (team.size === 0) trainHere();
  }
  return {
    outcomes,
    get done() {
      return found.size;
    },
    of: new Set(seeds).size,
    get inWorkers() {
      return team.size > 0;
    },
    cancel: finish,
  };
}

import { symmetry } from '@/lib/nets/symmetry';
import { createSession, restoreSession, rightSide, type SavedSession, type Session, type SessionConfig, type Snapshot, type Trainable } from '@/lib/training';

/** As far as the runs are followed, in sweeps; the measurements behind the caption went as far. */
export const LIMIT = 30_000;

/** Every so many sweeps a state is kept, so that going back never repeats more than these. */
const EVERY = 500;
/** How many of the last snapshots are kept: a drawn moment may be a few frames old. */
const RECENT = 16;

/** A session that can be told how far it is. */
export interface Runner extends Trainable {
  readonly sweeps: number;
}

/**
 * One run of the symmetry net, from one seed, as a book that can be opened at any sweep. What it holds
 * follows from the seed alone; it only remembers what has been computed.
 */
export interface Run {
  readonly seed: number;
  /** E after 0, 1, 2 … sweeps, as far as the run has been followed. */
  readonly errors: readonly number[];
  /** How far it has been followed, in sweeps. */
  readonly furthest: number;
  /** The sweep after which all 64 answers were right for the first time; undefined while that has not happened. */
  readonly solvedAt: number | undefined;
  /** The state after so many sweeps (0 … LIMIT). Repeats what it must. */
  moment(sweep: number): Snapshot;
  /** The run at that sweep, to be trained on from there. What it does is noted here. */
  from(sweep: number): Runner;
}

/** @param seed a whole number; the starting weights follow from it */
export function createRun(seed: number): Run {
  const config: SessionConfig = {
    spec: symmetry.spec,
    cases: symmetry.cases,
    settings: symmetry.settings,
    seed,
    goals: [rightSide],
    endAt: 'never',
    maxSweeps: LIMIT,
  };
  const errors: number[] = [];
  const kept: SavedSession[] = [];
  const recent = new Map<number, Snapshot>();
  let solvedAt: number | undefined;
  let last: Session = createSession(config);
  note(last);

  function note(session: Session): void {
    const { sweeps } = session;
    if (sweeps === errors.length) errors.push(session.E);
    if (sweeps % EVERY === 0) kept[sweeps / EVERY] ??= session.save();
    solvedAt ??= session.reached(rightSide.name);
  }

  /** A session at that sweep: the last one if it is on the way there, otherwise one from the nearest kept state. */
  function at(sweep: number): Session {
    const nearest = Math.min(Math.floor(sweep / EVERY), kept.length - 1);
    if (last.sweeps > sweep || last.sweeps < nearest * EVERY) last = restoreSession(config, kept[nearest]);
    while (last.sweeps < sweep && last.tick()) note(last);
    note(last);
    return last;
  }

  return {
    seed,
    errors,
    get furthest() { return errors.length - 1; },
    get solvedAt() { return solvedAt; },
    moment(sweep) {
      const known = recent.get(sweep);
      if (known) return known;
      const snapshot = at(sweep).snapshot();
      recent.set(sweep, snapshot);
      if (recent.size > RECENT) recent.delete(recent.keys().next().value!);
      return snapshot;
    },
    from(sweep) {
      const session = at(sweep);
      return {
        get status() { return session.status; },
        get sweeps() { return session.sweeps; },
        snapshot: () => {
          const snapshot = session.snapshot();
          recent.set(snapshot.sweeps, snapshot);
          if (recent.size > RECENT) recent.delete(recent.keys().next().value!);
          return snapshot;
        },
        tick() {
          const going = session.tick();
          note(session);
          return going;
        },
      };
    },
  };
}

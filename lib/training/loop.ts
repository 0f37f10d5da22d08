import type { Session, Snapshot } from './session';

/** The clock and the frame of the place the loop runs in; tests and workers bring their own. */
export interface LoopClock {
  /** Milliseconds, increasing. */
  now(): number;
  /** Calls back soon, once the page has had its turn; returns how to call it off. */
  nextFrame(callback: () => void): () => void;
}

export interface LoopOptions {
  /**
   * Milliseconds of training in one frame. Short, so that input never waits; but one sweep is made, unless `rate` says that none is
   * due.
   */
  readonly budget?: number;
  /** Sweeps a second at most, asked anew in every frame. Without it, as many as the budget allows. */
  readonly rate?: () => number;
  readonly clock?: LoopClock;
}

/** What the loop needs of a session. */
export type Trainable = Pick<Session, 'status' | 'tick' | 'snapshot'>;

/** The only timer of the site's training: sweeps in short bursts between frames. */
export interface Loop {
  /** Trains until stopped or the session ends. Starting twice is starting once. */
  start(): void;
  stop(): void;
  /** Stops, then makes up to n sweeps at once. */
  step(n?: number): void;
  readonly running: boolean;
  /** Hears of every frame's last state, and of starting and stopping; returns how to stop listening. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void;
}

/** The frame of a browser page; in a worker, or in Node, a task of its own. */
const surroundings: LoopClock = {
  now: () => performance.now(),
  nextFrame(callback) {
    if (typeof requestAnimationFrame === 'function') {
      const id = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(id);
    }
    const id = setTimeout(callback, 0);
    return () => clearTimeout(id);
  },
};

/** Runs a session on a clock. The session stays usable by itself while the loop stands still. */
export function createLoop(session: Trainable, { budget = 6, rate, clock = surroundings }: LoopOptions = {}): Loop {
  const listeners = new Set<(snapshot: Snapshot) => void>();
  let callOff: (() => void) | undefined;
  let before = 0;
  /** Sweeps that time has earned and that have not been made. */
  let due = 0;

  const tell = () => {
    const snapshot = session.snapshot();
    for (const listener of listeners) listener(snapshot);
  };

  function frame(): void {
    callOff = undefined;
    const now = clock.now();
    due = rate ? due + ((now - before) * rate()) / 1000 : Infinity;
    before = now;
    if (due < 1) {
      callOff = clock.nextFrame(frame);
      return;
    }
    let going = true;
    do {
      going = session.tick();
      due--;
    } while (going && due >= 1 && clock.now() < now + budget);
    // What the budget did not allow is not made up for: a slow machine trains slower.
    due = Math.min(due, 1);
    if (going) callOff = clock.nextFrame(frame);
    tell();
  }

  function halt(): void {
    callOff?.();
    callOff = undefined;
  }

  return {
    start() {
      if (callOff || session.status !== 'running') return;
      before = clock.now();
      due = 1;
      callOff = clock.nextFrame(frame);
      tell();
    },
    stop() {
      if (!callOff) return;
      halt();
      tell();
    },
    step(n = 1) {
      halt();
      for (let k = 0; k < n && session.tick(); k++);
      tell();
    },
    get running() {
      return callOff !== undefined;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

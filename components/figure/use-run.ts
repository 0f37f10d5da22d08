import { startTransition, useEffect, useRef, useState } from 'react';
import { createLoop, type Book, type Budget, type Run, type Snapshot } from '@/lib/training';

/** Milliseconds of training before a drawing. A press waits for them, so they are few: a step or two of a large net. */
const AT_ONCE = 3;
/** Milliseconds of training in a frame, on the way to a sweep that lies further on. */
const BUDGET = 6;
/** Milliseconds between two drawings on the way: a drawing costs more than the training in a frame, and a press waits for either. */
const DRAWING_EVERY = 100;

/**
 * Follows runs to a sweep: what a few milliseconds allow before the drawing, the rest between frames. On the way it is drawn anew
 * now and then, in a way that gives room to a press. The first drawing is complete, for it must be the one that came from the server.
 * @param books kept by a `keeper`, so that every drawing has the same ones
 * @returns whether all have come so far
 */
export function useFollowed(books: readonly Book[], to: number): boolean {
  const [first] = useState({ books, to });
  const [, draw] = useState(0);
  const asFirst = to <= first.to && books.every((book) => first.books.includes(book));
  const arrived = advanced(books, to, asFirst ? {} : { ms: AT_ONCE });
  const way = useRef({ books, to });
  useEffect(() => {
    way.current = { books, to };
  });
  useEffect(() => {
    if (arrived) return undefined;
    let drawn = performance.now();
    let told = false;
    let frame = requestAnimationFrame(function goOn() {
      const done = advanced(way.current.books, way.current.to, { ms: BUDGET });
      const now = performance.now();
      if ((done && !told) || now - drawn >= DRAWING_EVERY) {
        drawn = now;
        told = done;
        // A press is drawn first, even in the middle of this.
        startTransition(() => draw((count) => count + 1));
      }
      // Until the drawing has come there: it may be asked for another sweep meanwhile.
      frame = requestAnimationFrame(goOn);
    });
    return () => cancelAnimationFrame(frame);
  }, [arrived]);
  return arrived;
}

/** Follows them one after another; true once all have come there. */
function advanced(books: readonly Book[], to: number, budget: Budget): boolean {
  return books.every((book) => book.advance(to, budget));
}

export interface RunAt {
  /** What to draw: the moment asked for or, while `busy`, one on the way there. */
  readonly moment: Snapshot;
  /** How far the run has been followed, in sweeps. */
  readonly known: number;
  /** After how many sweeps it ends; undefined while that is not known. */
  readonly end: number | undefined;
  /** Whether the moment asked for has still to be come to. */
  readonly busy: boolean;
}

/**
 * A moment of a run for a figure, so that the page never stands still: what a few milliseconds allow is computed at once,
 * the rest between frames; now and then is drawn how far it has come.
 *
 *     const { moment, busy } = useRun(runOf(state.seed), state.sweep);
 *
 * @param run kept by a `keeper`, so that every drawing has the same one
 * @param follow how far to follow it besides, for a figure that shows more than the moment: `Infinity` for its end
 */
export function useRun(run: Run, sweep: number, follow = 0): RunAt {
  useFollowed([run], Math.min(Math.max(sweep, follow), run.config.maxSweeps ?? Infinity));
  const { known, end } = run;
  return { moment: run.at(Math.min(sweep, known)), known, end, busy: end === undefined && sweep > known };
}

export interface TrainingOptions {
  readonly run: Run;
  readonly running: boolean;
  readonly sweep: number;
  /** Sweeps a second. */
  readonly rate: number;
  readonly onSweep: (sweep: number) => void;
}

/** Trains in the page's free time while `running`, from `sweep` on; each frame tells how far it has come. */
export function useTraining(options: TrainingOptions): void {
  const { run, running } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (!running) return undefined;
    const loop = createLoop(run.from(latest.current.sweep), { rate: () => latest.current.rate });
    const deaf = loop.subscribe(({ sweeps }) => latest.current.onSweep(sweeps));
    loop.start();
    return () => {
      deaf();
      loop.stop();
    };
  }, [run, running]);
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { runMany, type Many, type ManyConfig, type Outcome } from '@/lib/training';

/** The bundler finds the worker's script by this very expression. */
const makeWorker = () => new Worker(new URL('../../lib/training/many-worker.ts', import.meta.url), { type: 'module' });

/** As many as the machine has cores besides the page's own, up to four. */
const workers = () => Math.min(4, Math.max(1, (navigator.hardwareConcurrency || 2) - 1));

export interface ManyRuns {
  /** Those that have ended, in the order in which they did; what a listener of the page should know by then. */
  readonly outcomes: readonly Outcome[];
  readonly running: boolean;
  /** What went wrong, in a sentence; null when nothing did. */
  readonly problem: string | null;
  /** Begins anew. */
  readonly start: (config: ManyConfig) => void;
  /** Stops; what has ended by then stays. */
  readonly cancel: () => void;
}

/**
 * Training from many seeds for a figure: in workers where the browser has them, otherwise in slices of a few milliseconds.
 * It is drawn anew at most once a frame, and stops when the figure goes.
 *
 *     const { outcomes, running, start, cancel } = useMany();
 *     <Key onPress={running ? cancel : () => start({ ...xor, seeds, goals: [within01], maxSweeps: 4000 })}>…</Key>
 */
export function useMany(): ManyRuns {
  const [shown, show] = useState<Pick<ManyRuns, 'outcomes' | 'running' | 'problem'>>({ outcomes: [], running: false, problem: null });
  const many = useRef<Many | null>(null);
  const frame = useRef(0);

  const cancel = useCallback(() => many.current?.cancel(), []);
  const leave = useCallback(() => {
    const left = many.current;
    many.current = null;
    cancelAnimationFrame(frame.current);
    left?.cancel();
  }, []);
  useEffect(() => leave, [leave]);

  const start = useCallback((config: ManyConfig) => {
    leave();
    const ended: Outcome[] = [];
    const draw = (running: boolean, problem: string | null = null) => {
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      show({ outcomes: [...ended], running, problem });
    };
    draw(true);
    let mine: Many;
    try {
      mine = runMany(config, {
        makeWorker: typeof Worker === 'function' ? makeWorker : undefined,
        workers: workers(),
        onOutcome(outcome) {
          ended.push(outcome);
          frame.current ||= requestAnimationFrame(() => draw(true));
        },
      });
    } catch (error) {
      draw(false, messageOf(error));
      return;
    }
    many.current = mine;
    mine.outcomes.then(
      () => {
        if (many.current === mine) draw(false);
      },
      (error: unknown) => {
        if (many.current === mine) draw(false, messageOf(error));
      },
    );
  }, [leave]);

  return { ...shown, start, cancel };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

import { useCallback, useEffect, useRef, useState } from 'react';
import { runMany, type Many, type ManyConfig, type Outcome } from '@/lib/training';

/** The bundler finds the worker's script by this very expression. */
const makeWorker = () => new Worker(new URL('../../lib/training/many-worker.ts', import.meta.url), { type: 'module' });

/** As many as the machine has processors, up to four: the page, which is drawn a few times a second, needs little of one. */
const workers = () => Math.min(4, navigator.hardwareConcurrency || 2);

/** Milliseconds from one drawing to the next: to draw every run as it ends takes longer than to train it. */
const PAUSE = 200;

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
 * It is drawn anew a few times a second, and stops when the figure goes.
 *
 *     const { outcomes, running, start, cancel } = useMany();
 *     <Key onPress={running ? cancel : () => start({ ...xor, seeds, goals: [within01], maxSweeps: 4000 })}>…</Key>
 */
export function useMany(): ManyRuns {
  const [shown, show] = useState<Pick<ManyRuns, 'outcomes' | 'running' | 'problem'>>({ outcomes: [], running: false, problem: null });
  const many = useRef<Many | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const cancel = useCallback(() => many.current?.cancel(), []);
  const leave = useCallback(() => {
    const left = many.current;
    many.current = null;
    clearTimeout(timer.current);
    timer.current = undefined;
    left?.cancel();
  }, []);
  useEffect(() => leave, [leave]);

  const start = useCallback(
    (config: ManyConfig) => {
      leave();
      const ended: Outcome[] = [];
      const draw = (running: boolean, problem: string | null = null) => {
        clearTimeout(timer.current);
        timer.current = undefined;
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
            timer.current ??= setTimeout(() => draw(true), PAUSE);
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
    },
    [leave],
  );

  return { ...shown, start, cancel };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

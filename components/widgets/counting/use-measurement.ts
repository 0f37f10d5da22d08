import { useCallback, useEffect, useRef, useState } from 'react';
import { beginMeasurement, notMeasured, type Measured } from './measurement';
import type { SmallId } from './sizes';

export interface Measuring {
  /** Of the net that is chosen. */
  readonly measured: Measured;
  readonly running: boolean;
  readonly toggle: () => void;
  /** Forgets all that was measured. */
  readonly forget: () => void;
}

/**
 * Measures in slices between which the page can answer the reader; stands still off-screen. What was measured is kept
 * for each net until it is measured again; it is no part of the figure's state, since it depends on the machine.
 */
export function useMeasurement(live: SmallId, visible: boolean, onDone: () => void): Measuring {
  const [results, setResults] = useState<Partial<Record<SmallId, Measured>>>({});
  const [running, setRunning] = useState<SmallId | null>(null);
  const slice = useRef<(() => Measured) | null>(null);
  const ended = useRef(onDone);
  useEffect(() => {
    ended.current = onDone;
  });

  // A net that is left before its end has not been measured.
  useEffect(() => {
    if (running === null || running === live) return;
    slice.current = null;
    setRunning(null);
    setResults((before) => ({ ...before, [running]: notMeasured }));
  }, [running, live]);

  useEffect(() => {
    if (running === null || running !== live || !visible) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const go = () => {
      slice.current ??= beginMeasurement(running, () => performance.now());
      const now = slice.current();
      setResults((before) => (before[running] === now ? before : { ...before, [running]: now }));
      if (!now.done) {
        timer = setTimeout(go);
        return;
      }
      slice.current = null;
      setRunning(null);
      ended.current();
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [running, live, visible]);

  const toggle = useCallback(() => {
    slice.current = null;
    setResults((before) => ({ ...before, [live]: notMeasured }));
    setRunning((before) => (before === null ? live : null));
  }, [live]);
  const forget = useCallback(() => {
    slice.current = null;
    setRunning(null);
    setResults({});
  }, []);
  return { measured: results[live] ?? notMeasured, running: running === live, toggle, forget };
}

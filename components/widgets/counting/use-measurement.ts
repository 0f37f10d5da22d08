import { useCallback, useEffect, useRef, useState } from 'react';
import { beginMeasurement, notMeasured, type Measured } from '@/lib/models/slopes-both-ways';
import { benchOf, type SmallId } from './sizes';

/**
 * Measures in slices between which the page can answer the reader; stands still off-screen. What was measured is kept
 * for each net until it is measured again, or `forget` is called; it is no part of the figure's state, since it depends on the machine.
 * @param onDone the same function from render to render
 */
export function useMeasurement(live: SmallId, visible: boolean, onDone: () => void) {
  const [results, setResults] = useState<Partial<Record<SmallId, Measured>>>({});
  const [running, setRunning] = useState<SmallId | null>(null);
  const slice = useRef<(() => Measured) | null>(null);

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
      slice.current ??= beginMeasurement(benchOf(running), () => performance.now());
      const now = slice.current();
      setResults((before) => (before[running] === now ? before : { ...before, [running]: now }));
      if (!now.done) {
        timer = setTimeout(go);
        return;
      }
      slice.current = null;
      setRunning(null);
      onDone();
    };
    timer = setTimeout(go);
    return () => clearTimeout(timer);
  }, [running, live, visible, onDone]);

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

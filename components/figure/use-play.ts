import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/**
 * Ticks while something plays. Pass `state.playing && figure.visible`, so that it pauses off-screen
 * and goes on where it was.
 * @param rate ticks a second
 */
export function usePlay(running: boolean, rate: number, tick: () => void): void {
  const latest = useRef(tick);
  useEffect(() => {
    latest.current = tick;
  });
  useEffect(() => {
    if (!running) return undefined;
    // What a tick leads to, such as the end of the game, is known before the next, however busy the machine is.
    const timer = setInterval(() => flushSync(() => latest.current()), 1000 / rate);
    return () => clearInterval(timer);
  }, [running, rate]);
}

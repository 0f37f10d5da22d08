import { useEffect, useRef } from 'react';

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
    const timer = setInterval(() => latest.current(), 1000 / rate);
    return () => clearInterval(timer);
  }, [running, rate]);
}

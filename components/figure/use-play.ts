import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { nextTick } from './paces';

/**
 * Ticks while something plays. Pass `state.playing && figure.visible`, so that it pauses off-screen
 * and goes on where it was. On a slow machine it ticks more rarely: what is drawn must not keep a press waiting.
 * @param rate ticks a second
 */
export function usePlay(running: boolean, rate: number, tick: () => void): void {
  const latest = useRef(tick);
  useEffect(() => {
    latest.current = tick;
  });
  useEffect(() => {
    if (!running) return undefined;
    const every = 1000 / rate;
    let due = performance.now() + every;
    let timer = setTimeout(function play() {
      const begun = performance.now();
      // What a tick leads to, such as the end of the game, is known before the next, however busy the machine is.
      flushSync(() => latest.current());
      const ended = performance.now();
      due = nextTick(due, every, begun, ended);
      timer = setTimeout(play, due - ended);
    }, every);
    return () => clearTimeout(timer);
  }, [running, rate]);
}

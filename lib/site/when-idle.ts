/**
 * Calls back when the browser has nothing else to do; where it cannot say so, soon. Gives a function that calls it off.
 * @param timeout milliseconds after which it is called all the same; without it, it may wait for ever
 */
export function whenIdle(act: () => void, timeout?: number): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 200);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act, timeout === undefined ? undefined : { timeout });
  return () => cancelIdleCallback(idle);
}

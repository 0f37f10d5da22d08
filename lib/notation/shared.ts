import type { Notation } from './quantities';

/** One value that several figures share, outside of any of them. */
export interface Shared<T> {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Settable<T> extends Shared<T> {
  readonly set: (value: T) => void;
}

/**
 * Makes a shared value.
 * @param onChange called before the listeners, only when the value differs
 */
export function shared<T>(first: T, onChange?: (value: T) => void): Settable<T> {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    get: () => now,
    set: (value) => {
      if (Object.is(value, now)) return;
      now = value;
      onChange?.(value);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * The quantity that the reader points at, by its scoped key (`xor:w.5.4`), or null. Everything on the page that carries
 * `data-quantity` with this key gets `data-lit`, also in text that no script has drawn.
 */
export const litQuantity: Settable<string | null> = shared<string | null>(null, (key) => {
  for (const element of document.querySelectorAll('[data-lit]')) element.removeAttribute('data-lit');
  if (key === null) return;
  for (const element of document.querySelectorAll(`[data-quantity="${CSS.escape(key)}"]`)) element.setAttribute('data-lit', '');
});

/**
 * The number of the text that the reader points at, by its scoped key, or null; figures that have it show it as if it were pointed at
 * in them.
 */
export const textQuantity: Settable<string | null> = shared<string | null>(null);

/** The reader's notation. The header's switch keeps it in `data-notation` of the root element, before the first paint. */
export const chosenNotation: Shared<Notation> = {
  get: () => (document.documentElement.dataset.notation === 'modern' ? 'modern' : 'paper'),
  subscribe: (listener) => {
    const watch = new MutationObserver(listener);
    watch.observe(document.documentElement, { attributeFilter: ['data-notation'] });
    return () => watch.disconnect();
  },
};

import { asideOf } from './keys';

/** What became of a text that was to be kept. */
export type Outcome = 'kept' | 'full' | 'blocked';

/** The stored text of a key; null when there is none, undefined when the browser forbids storage. */
export function readStored(key: string): string | null | undefined {
  try {
    return localStorage.getItem(key);
  } catch {
    return undefined;
  }
}

/** Keeps a text under a key, or removes it (null). */
export function keepStored(key: string, text: string | null): Outcome {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && /quota/i.test(error.name) ? 'full' : 'blocked';
  }
}

/** Moves what cannot be read out of the way, where the page “What this site keeps” shows it. */
export function putAside(key: string): void {
  const text = readStored(key);
  if (typeof text === 'string' && keepStored(asideOf(key), text) === 'kept') keepStored(key, null);
}

/** Why something was not kept, as a sentence. */
export const notKept: Readonly<Record<Exclude<Outcome, 'kept'>, string>> = {
  full: 'This browser’s storage for the site is full, so nothing more can be kept.',
  blocked: 'This browser keeps nothing for this page.',
};

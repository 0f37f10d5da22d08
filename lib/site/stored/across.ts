/**
 * What a figure is when the page is read anew, where its address has no room for that: kept in this tab alone, from the moment the
 * page is left to the moment the figure takes it up. It is told of on the page “What this site keeps”.
 */
const PREFIX = 'across-reload.';

/** Keeps the texts, by the figures' names, and nothing of an earlier reload. A browser that forbids it has the address left. */
export function keepAcross(texts: ReadonlyMap<string, string>): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    for (const [name, text] of texts) sessionStorage.setItem(PREFIX + name, text);
  } catch {
    // Full, or forbidden: each figure then says what its address had no room for.
  }
}

/** The text kept for a figure, once; null when there is none. */
export function takeAcross(name: string): string | null {
  try {
    const text = sessionStorage.getItem(PREFIX + name);
    if (text !== null) sessionStorage.removeItem(PREFIX + name);
    return text;
  } catch {
    return null;
  }
}

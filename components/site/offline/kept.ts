import { basePath } from '@/lib/site/paths';
import type { Told } from '@/lib/site/offline/rules';
import { ask, registrationOf } from './worker';

/** How much of the site this browser keeps for reading without a network; undefined when it keeps nothing. */
export async function keptOffline(): Promise<Told | undefined> {
  return ask((await registrationOf())?.active, { ask: 'state' });
}

/**
 * Fetches all that is still missing, telling after each handful; stops when the reader leaves, the network goes or there is no more
 * room.
 */
export async function fetchAll(told: (now: Told) => void, signal: AbortSignal): Promise<void> {
  for (let more = true; more && !signal.aborted;) {
    const now = await ask((await registrationOf())?.active, { ask: 'more' });
    if (now && !signal.aborted) told(now);
    more = now?.more ?? false;
  }
}

/** Throws away the copy, and the worker that makes it. */
export async function clearOffline(): Promise<void> {
  await (await registrationOf())?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(`site ${basePath}/ `)).map((name) => caches.delete(name)));
}

const megabytes = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;

/** What is kept, as a sentence. */
export function inWords({ files, of, bytes, ofBytes, full }: Told): string {
  if (files >= of) return `All of it: ${of} files, ${megabytes(bytes)}.`;
  return `${files} of ${of} files, ${megabytes(bytes)} of ${megabytes(ofBytes)}${full ? '; the browser gives no more room' : ''}.`;
}

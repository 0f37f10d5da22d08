import { isHashed, isOfVersion, pageFor, pathOf, type Asked, type Told } from './rules';

// The service worker: bundled by write-worker.ts into `sw.js`, with the list of the site's files. It keeps a copy of the site for
// reading without a network. Pages are asked for from the host first, so that what is read is new; files whose name changes with
// their content are taken from the copy. Nothing that is not in the list is ever kept.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
interface Asking extends Extendable {
  readonly data: Asked | null;
  readonly ports: readonly MessagePort[];
}
interface Scope {
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Asking) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly includeUncontrolled: boolean }): Promise<readonly { readonly id: string }[]>;
  };
  readonly registration: {
    readonly installing: unknown;
    readonly waiting: unknown;
    readonly navigationPreload?: { enable(): Promise<void> };
  };
  readonly location: Location;
}

/** Put in by the build: path, hash of the content, bytes. */
declare const FILES: readonly (readonly [path: string, hash: string, size: number])[];
declare const VERSION: string;
declare const BASE: string;

const scope = globalThis as unknown as Scope;
const { origin } = scope.location;

/** Other sites may live on the same host; the folder tells the caches apart. */
const prefix = `site ${BASE}/ `;
const own = prefix + VERSION;
const sizes = new Map(FILES.map(([path, , size]) => [path, size]));
/** In each cache: the hashes of its files, and the pages that were open when it came. */
const notes = { hashes: `${BASE}/sw/hashes`, before: `${BASE}/sw/before` };

/** How long a host may take for a page that is kept, in ms. */
const patience = 4000;
/** How long it may take for a file that is fetched ahead, in ms. */
const limit = 30_000;
/** How many files are fetched at one asking. */
const handful = 8;
let full = false;
/** Files that the host did not give as they are listed; not asked for again before the worker starts anew. */
const refused = new Set<string>();

const keyOf = (path: string) => BASE + path;
const asJson = (value: unknown) => new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });
const others = async () => (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);

/** Keeps an answer, if it is a file of this version. */
async function keep(path: string, response: Response): Promise<void> {
  if (!sizes.has(path) || !response.ok || response.redirected || response.type !== 'basic') return;
  const html = /text\/html/.test(response.headers.get('content-type') ?? '');
  if (html && !isOfVersion(await response.clone().text(), VERSION)) return;
  try {
    await (await caches.open(own)).put(keyOf(path), response);
  } catch (error) {
    // Else the line broke in the middle of the file: it is still missing.
    if ((error as DOMException).name === 'QuotaExceededError') full = true;
    else throw error;
  }
}

/** @throws when the host cannot be reached, or does not end within `limit` */
async function fetchFile(path: string): Promise<void> {
  const cache = isHashed(path) ? 'default' : 'no-cache';
  await keep(path, await fetch(keyOf(path), { cache, priority: 'low', signal: AbortSignal.timeout(limit) } as RequestInit));
}

/**
 * Takes over from the copy of the version before what is the same, and fetches what is shown where nothing else is. All else comes
 * when pages ask for more, so that readers of a slow line hear of a newer version at once.
 */
async function install(): Promise<void> {
  const cache = await caches.open(own);
  for (const name of await others()) {
    const old = await caches.open(name);
    const hashes = ((await (await old.match(notes.hashes))?.json()) ?? {}) as Record<string, string>;
    for (const [path, hash] of FILES) {
      const same = hashes[path] === hash ? await old.match(keyOf(path)) : undefined;
      if (same) await cache.put(keyOf(path), same);
    }
  }
  await cache.put(notes.hashes, asJson(Object.fromEntries(FILES.map(([path, hash]) => [path, hash]))));
  await Promise.all(FILES.slice(0, 2).map(([path]) => fetchFile(path).catch(() => {})));
  await scope.skipWaiting();
}

/** Pages that are open now may still ask for parts of the version before. */
async function activate(): Promise<void> {
  const before = (await scope.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id);
  await (await caches.open(own)).put(notes.before, asJson(before));
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  await tidy();
}

/**
 * Throws older copies away, but for the last: that stays until the pages that were open when this version came are gone, and until
 * this one has all that it had, for what is missing here reads from there.
 */
async function tidy(): Promise<void> {
  // A newer version is about to come: its copy is none of the old.
  if (scope.registration.installing || scope.registration.waiting) return;
  const old = await others();
  if (old.length === 0) return;
  const note = await (await caches.open(own)).match(notes.before);
  // A page may ask before this worker has looked who is there.
  if (!note) return;
  const before = (await note.json()) as string[];
  const open = new Set((await scope.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id));
  if (before.some((id) => open.has(id))) return;
  const lacking = new Set((await missing()).filter((path) => !refused.has(path)));
  const had = (await (await caches.open(old.at(-1)!)).keys()).map(({ url }) => pathOf(url, origin, BASE));
  const needed = had.some((path) => path !== undefined && lacking.has(path));
  await Promise.all((needed ? old.slice(0, -1) : old).map((name) => caches.delete(name)));
}

/** A kept file: of this version, else of the one before. */
async function kept(path: string): Promise<Response | undefined> {
  const key = keyOf(path);
  const now = await (await caches.open(own)).match(key);
  if (now) return now;
  for (const name of await others()) {
    const old = await (await caches.open(name)).match(key);
    if (old) return old;
  }
  return undefined;
}

/** Asks the host, and keeps what comes; gives up early where there is a copy to show. */
async function fromHost(event: Fetching, path: string, hasCopy: boolean): Promise<Response> {
  const response = (async () => (await event.preloadResponse) ?? fetch(event.request))();
  event.waitUntil(response.then((answer) => keep(path, answer.clone())).catch(() => {}));
  if (!hasCopy) return response;
  return Promise.race([response, new Promise<never>((_, late) => setTimeout(() => late(new Error('The host is slow.')), patience))]);
}

async function page(event: Fetching, path: string): Promise<Response> {
  const name = pageFor(path, (one) => sizes.has(one)) ?? path;
  const copy = await kept(name);
  try {
    return await fromHost(event, name, copy !== undefined);
  } catch (error) {
    if (copy) return copy;
    // A page of the site that was not fetched in time, or none at all.
    const known = sizes.has(name) || name.startsWith('/gallery/');
    const instead = await kept(known ? '/offline.html' : '/404.html');
    if (!instead) throw error;
    return new Response(await instead.blob(), { status: known ? 503 : 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
  }
}

async function file(event: Fetching, path: string): Promise<Response> {
  const copy = await kept(path);
  if (copy && isHashed(path)) return copy;
  try {
    return await fromHost(event, path, copy !== undefined);
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

async function missing(): Promise<string[]> {
  const there = new Set((await (await caches.open(own)).keys()).map(({ url }) => pathOf(url, origin, BASE)));
  return FILES.map(([path]) => path).filter((path) => !there.has(path));
}

/** @param cut whether the host could not be reached just now */
async function tell(cut: boolean): Promise<Told> {
  const left = await missing();
  const lacking = left.reduce((sum, path) => sum + sizes.get(path)!, 0);
  const ofBytes = FILES.reduce((sum, [, , size]) => sum + size, 0);
  const more = !full && !cut && left.some((path) => !refused.has(path));
  return { version: VERSION, files: FILES.length - left.length, of: FILES.length, bytes: ofBytes - lacking, ofBytes, full, more };
}

async function answer({ data, ports }: Asking): Promise<void> {
  let cut = false;
  if (data?.ask === 'more') {
    const next = (await missing()).filter((path) => !refused.has(path)).slice(0, handful);
    await Promise.all(next.map((path) => fetchFile(path).catch(() => (cut = true))));
    const still = new Set(await missing());
    if (!cut) for (const path of next) if (still.has(path)) refused.add(path);
    await tidy();
  }
  ports[0]?.postMessage(await tell(cut));
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => event.waitUntil(answer(event)));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url, origin, BASE);
  if (path === undefined || request.method !== 'GET' || request.headers.has('range')) return;
  if (request.mode === 'navigate') event.respondWith(page(event, path));
  else if (sizes.has(path) || isHashed(path)) event.respondWith(file(event, path));
});

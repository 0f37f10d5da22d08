import { basePath } from '@/lib/site/paths';
import { readStored } from '@/lib/site/stored/store';
import { whenIdle } from '@/lib/site/when-idle';
import { announce } from './announce';
import { ask } from './worker';

/** How long an open page waits before it asks whether the site has changed, in ms. */
const hour = 3_600_000;

/** Between two handfuls of files the line is left to the reader, in ms. */
const rest = 150;

/** Calls back when the browser has nothing else to do, or after a second all the same: a few files disturb nobody. */
function idly(work: () => void): void {
  setTimeout(() => whenIdle(work, 1000), rest);
}

/** Whether the reader asked the browser to spare the line. */
const spares = (): boolean => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/**
 * Keeps a copy of the site for reading without a network: starts the worker, then has it fetch what is missing, a handful
 * whenever the browser is idle. Readers who save data keep only what they open. Says so when the page is of an older version
 * than the site.
 */
export async function keepSite(signal: AbortSignal): Promise<void> {
  if (readStored('offline') === 'off') return;
  let registration: ServiceWorkerRegistration | undefined;
  try {
    registration = await navigator.serviceWorker.register(`${basePath}/sw.js`, { scope: `${basePath}/`, updateViaCache: 'none' });
  } catch {
    // Forbidden, or no network: the site reads as ever.
    return;
  }
  if (!registration) return;
  await navigator.serviceWorker.ready;
  if (signal.aborted) return;
  let fetching = false;
  const fetchMore = async () => {
    const now = await ask(registration.active, { ask: 'more' });
    fetching = now?.more === true && !signal.aborted;
    if (fetching) idly(() => void fetchMore());
  };
  const complete = () => {
    if (fetching || spares()) return;
    fetching = true;
    idly(() => void fetchMore());
  };
  complete();
  // A newer worker begins with what is the same.
  navigator.serviceWorker.addEventListener('controllerchange', complete, { signal });
  watchForNewer(registration, signal);
}

/** The version of the site that this page is of. */
const version = document.documentElement.dataset.site;

function watchForNewer(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let asked = Date.now();
  // A worker takes over as soon as it is there. Until then this page may be newer than the worker, so only what follows a change is told.
  const compare = async () => {
    const now = await ask(registration.active, { ask: 'state' });
    if (now && version !== undefined && now.version !== version && !signal.aborted) announce();
  };
  navigator.serviceWorker.addEventListener('controllerchange', () => void compare(), { signal });
  const update = async () => {
    asked = Date.now();
    try {
      await registration.update();
    } catch {
      return;
    }
    if (!registration.installing && !registration.waiting) await compare();
  };
  void update();
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible' && Date.now() - asked > hour) void update();
    },
    { signal },
  );
}

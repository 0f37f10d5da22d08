import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright';
import { inject, onTestFinished } from 'vitest';
import type { AxeResults, RunOptions } from 'axe-core';
import { chromiumFlags, findChromium } from './chromium';
import { borrowPage, spoil } from './contexts';
import { isWatched, liftFormulas, markAlike } from './in-page';

export { notFound, pages } from './site';

export interface OpenOptions {
  /** Width of the window in px. Default 1280. */
  readonly width?: number;
  /** Height of the window in px. Default 900. */
  readonly height?: number;
  /** What the system asks for; the site follows it. Default 'light'. */
  readonly theme?: 'light' | 'dark';
  /** Whether scripts run. Default true. */
  readonly js?: boolean;
  /** Default true, so that tests do not wait for movement. */
  readonly reducedMotion?: boolean;
  /** A finger instead of a mouse. Default: on below 700 px. */
  readonly touch?: boolean;
  /** As on a first visit: nothing of the site is in the browser's cache. Default false. */
  readonly fresh?: boolean;
  /** Whether the reader does nothing at all; else the pointer moves once, and figures near the window wake. */
  readonly still?: boolean;
  /** Whether the page's policy holds; off where a test puts styles of its own into a page. Default true. */
  readonly policy?: boolean;
  /** Called before the page loads, e.g. to add init scripts. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** What went wrong while a page was open; all empty on a sound page. */
export interface Seen {
  /** Errors and warnings on the console, and uncaught exceptions. */
  readonly errors: string[];
  /** Requests of this site that failed or were answered with 400 or more. */
  readonly failed: string[];
  /** Requests to any other site. */
  readonly thirdParty: string[];
}

export interface Opened {
  readonly page: Page;
  readonly seen: Seen;
  /** Status of the answer, e.g. 200 or 404. */
  readonly status: number;
  close(): Promise<void>;
}

let shared: Promise<Browser> | undefined;

/** The browser that all tests of one worker share, whatever their files; it ends with the worker. */
export function launch(): Promise<Browser> {
  shared ??= (async () => {
    const found = await findChromium();
    if (!found) throw new Error('No Chromium found. Install one, or set CHROMIUM to its executable.');
    return chromium.launch({ executablePath: found.executablePath, env: found.env, args: [...chromiumFlags, '--process-per-site'] });
  })();
  return shared;
}

/** Full address of a path of the site under test, e.g. `/how-it-works/#top`. */
export function address(path: string): string {
  return inject('siteUrl') + path;
}

/**
 * Opens a page of the site with nothing stored, waits until it is loaded and its fonts are there, and
 * gathers what goes wrong from then on. Closed by itself at the end of the test that opened it.
 * @param path within the site, e.g. `/how-it-works/`
 */
export async function open(path: string, options: OpenOptions = {}): Promise<Opened> {
  const { width = 1280, height = 900, theme = 'light', js = true, reducedMotion = true } = options;
  const browser = await launch();
  const { origin } = new URL(inject('siteUrl'));
  const { page, giveBack: close } = await borrowPage(
    browser,
    {
      viewport: { width, height },
      colorScheme: theme,
      javaScriptEnabled: js,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      hasTouch: options.touch ?? width < 700,
      locale: 'en-GB',
      serviceWorkers: 'block',
      bypassCSP: options.policy === false,
    },
    origin,
    options.fresh ?? false,
  );
  try {
    onTestFinished(close);
  } catch {
    // Opened outside a test, e.g. in beforeAll: whoever did so closes it.
  }
  const seen = watch(page, origin, js);
  await options.before?.(page);
  const response = await page.goto(address(path), { waitUntil: 'load' });
  if (js)
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
  if (js && !options.still) await page.mouse.move(3, 3, { steps: 2 });
  if (js && !options.still) await takenOver(page);
  if (js && !options.still) await showAll(page);
  // Scripts are fetched, or begun, when the browser has nothing else to do (lib/site/late-scripts).
  if (js && options.still) await page.waitForFunction(() => document.head.querySelector('link[rel=prefetch], script[src]:not([nomodule])'));
  return { page, seen, status: response?.status() ?? 0, close };
}

/**
 * Shows what lies below a phone's window, as to a reader who has come near all of it: till then it has its place, but is
 * no text that can be seen (lib/site/lay-out-later).
 */
export async function showAll(page: Page): Promise<void> {
  await page.waitForFunction(() => window.laidOut || !document.documentElement.hasAttribute('data-later'), undefined, { timeout: 15_000 });
  await page.evaluate(() => document.documentElement.removeAttribute('data-later'));
}

/** Waits until the page's scripts, which begin at the first move, watch its figures; some tests keep them from coming. */
async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(isWatched, undefined, { timeout: 5_000 }).catch(() => undefined);
}

/** Collects what goes wrong on a page. A page that is itself a 404 is not a failed request. */
function watch(page: Page, origin: string, js: boolean): Seen {
  const seen: Seen = { errors: [], failed: [], thirdParty: [] };
  const requests = new Set<unknown>();
  underWay.set(page, requests);
  page.on('request', (request) => requests.add(request));
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The browser's own note about a failed request; `failed` holds it with its address.
    if (message.text().startsWith('Failed to load resource')) return;
    // Said by the tests' own browser in place of the worker, which is tried in offline.test.ts.
    if (message.text().startsWith('Service Worker registration blocked by Playwright')) return;
    seen.errors.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.errors.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) seen.thirdParty.push(url);
  });
  page.on('requestfailed', (request) => {
    // A page that is left aborts what it was still loading; a browser with scripts off refuses to load them.
    const why = request.failure()?.errorText ?? '';
    const refused = !js && request.resourceType() === 'script';
    if (why !== 'net::ERR_ABORTED' && !refused) seen.failed.push(`${why} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      seen.failed.push(`${response.status()} ${response.url()}`);
    }
  });
  return seen;
}

/** All problems of a page as one list, for `expect(problems(seen)).toEqual([])`. */
export function problems(seen: Seen): string[] {
  return [
    ...seen.errors,
    ...seen.failed.map((line) => `failed request: ${line}`),
    ...seen.thirdParty.map((line) => `third-party request: ${line}`),
  ];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Runs axe on a page and gives its violations, one line per element; empty on a sound page.
 * @param options axe's run options, e.g. `{ runOnly: ['color-contrast'] }`
 * @param within a part of the page, where nothing else has changed since the whole was looked at
 * @param without a part that is looked at elsewhere
 */
export async function axe(page: Page, options: RunOptions = {}, within = 'html', without?: string): Promise<string[]> {
  // Evaluated, not added as a script element: a content security policy does not hinder that.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axeSource};0`);
  const restore = await page.evaluateHandle(options.runOnly ? markAlike : liftFormulas);
  try {
    const results = (await page.evaluate(
      ([part, given]) => (window as unknown as { axe: { run(part: unknown, options: unknown): Promise<unknown> } }).axe.run(part, given),
      // Without `preload` axe does not read every style sheet first, for a rule that is not among those it runs; that is half of its time.
      [
        { include: [[within]], exclude: without ? [[without]] : [] },
        { resultTypes: ['violations'], preload: false, ...options },
      ] as const,
    )) as AxeResults;
    return results.violations.flatMap((violation) =>
      violation.nodes.map((node) => {
        const why = (node.failureSummary ?? '')
          .split('\n')
          .slice(1)
          .map((line) => line.trim())
          .join('; ');
        return `${violation.id} at ${node.target.join(' ')}: ${why || violation.help}`;
      }),
    );
  } finally {
    await page.evaluate((back) => back(), restore);
  }
}

/** What a browser without a screen sometimes does; tests/vitest.config.ts tries such a test again. */
export const NO_FRAME = 'The browser drew no frame';

/**
 * Waits for two frames: what was done is laid out and drawn.
 * @throws Error when none comes within ten seconds although the page's scripts answer: then it is the browser that
 * has stopped drawing (headless Chromium does so now and then, and only a new page helps), not the page.
 */
export async function frames(page: Page): Promise<void> {
  const came = await page.evaluate(
    () =>
      new Promise<boolean>((done) => {
        const late = setTimeout(() => done(false), 10_000);
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            clearTimeout(late);
            done(true);
          }),
        );
      }),
  );
  if (came) return;
  spoil(page);
  throw new Error(`${NO_FRAME} for ten seconds, though the page answers.`);
}

/** The system changes its theme; waits until the page has followed and is drawn. */
export async function changeTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.waitForFunction((to) => document.documentElement.dataset.theme === to, theme);
  await frames(page);
}

/** Requests that are under way, by page. */
const underWay = new WeakMap<Page, Set<unknown>>();

/** Waits until the page has asked for nothing for 150 ms and has drawn what it got. */
export async function settled(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 3;) {
    await page.waitForTimeout(50);
    quiet = (underWay.get(page)?.size ?? 0) > 0 ? 0 : quiet + 1;
  }
  await frames(page);
}

/** Scrolls through the whole page, as a reader does, so that every island comes near the window and hydrates. */
export async function readThrough(page: Page): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const step = (page.viewportSize()?.height ?? 900) * 0.9;
  for (let y = 0; y < height; y += step) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
    await frames(page);
  }
  await settled(page);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { findFirefox, firefoxMissing } from './firefox';

/**
 * Debian's Firefox, driven by WebDriver BiDi: Playwright drives only a Firefox of its own making, which is no
 * package that npm or Debian brings.
 */
export interface Firefox {
  readonly browser: Browser;
  /** One window, used again for page after page. */
  readonly page: Page;
  close(): Promise<void>;
}

/** @param js whether scripts run; for the whole browser, as Firefox has it. Those of a test run all the same. */
export async function startFirefox(js = true): Promise<Firefox> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(firefoxMissing);
  // Firefox writes into its home folder, and not every machine that runs tests has one.
  const home = mkdtempSync(join(tmpdir(), 'backprop-1986-firefox-'));
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    env: { ...process.env, HOME: home },
    // Movement is off, so that tests do not wait for it; and the copy for reading offline, which is tried in offline.test.ts.
    extraPrefsFirefox: {
      'javascript.enabled': js,
      'ui.prefersReducedMotion': 1,
      'intl.accept_languages': 'en-GB',
      'dom.serviceWorkers.enabled': false,
    },
  });
  const close = async () => {
    await browser.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { browser, page: await browser.newPage(), close };
}

/**
 * Collects what goes wrong on a page from now on: errors and warnings of its scripts, requests of this site that fail,
 * requests to any other. Call the result for what there was since the last call.
 * @param origin of the site under test
 */
export function watchFirefox(page: Page, origin: string): () => string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') found.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    const message = error instanceof Error ? error.message : String(error);
    // Said of a fraction that is laid out before the rest of it has come over the line; whole ones are counted in firefox.test.ts.
    if (message.startsWith('Invalid markup: Incorrect number of children for <mfrac')) return;
    found.push(`uncaught: ${message}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) found.push(`third-party request: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) found.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // A page that is left aborts what it was still loading.
    if (!/ABORT/i.test(why)) found.push(`failed request: ${why} ${request.url()}`);
  });
  return () => found.splice(0);
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changeFiles } from '@/lib/site/change-files';
import type { Told } from '@/lib/site/offline/rules';
import { versionIn } from '@/lib/site/offline/stamp';
import { writeWorker } from '@/lib/site/offline/write-worker';
import { listen } from '@/lib/site/port';
import { createSiteServer } from '@/lib/site/serve';
import { launch } from '../support/browser';
import { builtBasePath, htmlOf, outDir } from '../support/site';

// A copy of the site on a server of its own, which is stopped, and comes back with a newer version.
const base = builtBasePath();
const dir = mkdtempSync(join(tmpdir(), 'backprop-1986-offline-'));
let server: Server;
let port = 0;
let context: BrowserContext;
let page: Page;
const errors: string[] = [];

async function start(): Promise<void> {
  server = createSiteServer({ dir, base });
  port = await listen(server, port);
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}

const go = (path: string) => page.goto(`http://localhost:${port}${base}${path}`);
const act = () => page.mouse.move(9, 9, { steps: 2 });

/** What the page's worker tells. */
const state = () => page.evaluate(() => new Promise<Told | undefined>((done) => {
  const { controller } = navigator.serviceWorker;
  if (!controller) return done(undefined);
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', ({ data }: MessageEvent<Told>) => done(data));
  port1.start();
  return controller.postMessage({ ask: 'state' }, [port2]);
}));
const caches = () => page.evaluate(() => window.caches.keys());

/** Takes a step in the chapter's first figure, and tells where it is then. */
async function step(): Promise<string | null> {
  const figure = page.locator('#figure-4-1');
  await figure.scrollIntoViewIfNeeded();
  await figure.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => at()).not.toBe('0');
  return at();
}
const at = () => page.locator('#figure-4-1 [data-step]').first().getAttribute('data-step');

beforeAll(async () => {
  cpSync(outDir, dir, { recursive: true });
  await start();
  context = await (await launch()).newContext({ locale: 'en-GB', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  page.on('pageerror', ({ message }) => errors.push(message));
});

afterAll(async () => {
  await context.close();
  await stop();
  rmSync(dir, { recursive: true, force: true });
});

test('after one visit every page reads without a network, a figure takes its steps, and the search finds', async () => {
  await go('/references/');
  await act();
  await expect.poll(async () => (await state())?.files ?? 0, { timeout: 60_000 }).toBeGreaterThan(2);
  // It goes on by itself when the browser is idle; a reader who is about to leave may ask for all at once.
  await go('/stored/');
  await act();
  await page.getByRole('button', { name: 'Fetch what is missing' }).click();
  await expect.poll(() => page.locator('[data-kept-offline]').textContent(), { timeout: 60_000 }).toMatch(/^All of it: \d+ files, \d+\.\d MB\.$/);
  const whole = (await state())!;
  expect(whole.of).toBeGreaterThan(150);
  expect(whole.bytes).toBe(whole.ofBytes);
  expect(await caches()).toEqual([`site ${base}/ ${versionIn(htmlOf('/'))}`]);

  await stop();
  const response = await go('/how-it-works/');
  expect(response!.status()).toBe(200);
  expect(await page.locator('h1').textContent()).toBe('How It Works');
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].some(({ status }) => status === 'loaded')))).toBe(true);
  expect(Number(await step())).toBeGreaterThan(0);

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('velocity');
  await expect.poll(() => page.locator('.search-said').textContent(), { timeout: 20_000 }).toMatch(/^Found/);
  await page.keyboard.press('Escape');

  for (const [path, status, title] of [
    ['/figures/training-xor/', 200, 'Figure'], ['/claims', 200, 'Ten Claims'],
    ['/no-such-page/', 404, 'No connection leads here.'], ['/gallery/', 503, 'Not here without a network.'],
  ] as const) {
    const answer = await go(path);
    expect(answer!.status(), path).toBe(status);
    expect(await page.locator('h1').first().textContent(), path).toContain(title);
  }
  expect(errors).toEqual([]);
});

test('a newer version is told of, and read with the figures as they were; the older copy stays until nobody reads it', async () => {
  const old = versionIn(htmlOf('/'))!;
  await start();
  await go('/how-it-works/');
  await act();
  const before = await step();
  await stop();
  const newer = `${old.slice(0, -3)}new`;
  changeFiles(dir, /\.html$/, (html) => html.replace(`data-site="${old}"`, `data-site="${newer}"`).replaceAll('<strong>Colophon.</strong>', '<strong>Colophon, anew.</strong>'));
  writeWorker(dir, base);
  await start();

  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((one) => one?.update()));
  const line = page.locator('.site-newer');
  await line.waitFor();
  expect(await line.getAttribute('role')).toBe('status');
  expect((await caches()).toSorted()).toEqual([`site ${base}/ ${old}`, `site ${base}/ ${newer}`].toSorted());
  expect(await at(), 'nothing changes unasked').toBe(before);

  await line.getByRole('button', { name: 'Read the new version' }).click();
  await page.locator('strong', { hasText: 'Colophon, anew.' }).waitFor();
  await act();
  await expect.poll(() => at()).toBe(before);
  await expect.poll(() => caches(), { timeout: 60_000 }).toEqual([`site ${base}/ ${newer}`]);
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-awake'));
  expect(await line.count()).toBe(0);
  expect(errors).toEqual([]);
});

test('the page of what is kept tells how much it is, and clears it for good', async () => {
  await go('/stored/');
  await act();
  const told = page.locator('[data-kept-offline]');
  await expect.poll(() => told.textContent(), { timeout: 60_000 }).toMatch(/ files, \d+\.\d MB/);
  await page.getByRole('button', { name: 'Clear, and keep none' }).click();
  await expect.poll(() => told.textContent()).toBe('Nothing kept.');
  expect(await caches()).toEqual([]);
  await go('/references/');
  await act();
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-awake'));
  // Longer than the page waits before it would begin.
  await page.waitForTimeout(3000);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length))).toBe(0);
});

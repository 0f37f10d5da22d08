import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { axe, open, problems, settled } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { sideways } from '../support/figures';

const readingOf = (share: number) =>
  JSON.stringify({
    version: 1,
    keep: true,
    last: 'how-it-works',
    chapters: { 'how-it-works': { share, furthest: share, id: 'velocity', heading: 'Velocity' } },
  });
const stored = () => JSON.stringify(Object.entries({ ...localStorage }).sort());

test('the place in a chapter is kept, and offered again on the first page', async () => {
  const { page, seen } = await open('/how-it-works/');
  await settled(page);
  const line = page.locator('[data-resume]');
  expect(await line.isVisible()).toBe(false);
  await page.evaluate(() => document.getElementById('velocity')!.scrollIntoView({ behavior: 'instant' }));
  await page.waitForFunction(() => localStorage.getItem('reading')?.includes('"heading":"Velocity"'));

  await page.goto(new URL('../', page.url()).href);
  await line.waitFor();
  expect(await line.innerText()).toMatch(/^Go on with How It Works: Velocity\s+\d+ % read$/);
  expect(await page.locator('[data-contents-row=how-it-works] [data-read]').innerText()).toMatch(/^\d+ % read$/);
  await line.locator('a').click();
  await page.waitForURL(/how-it-works\/#velocity$/);
  expectNone(problems(seen));
});

test('a place is offered in its chapter, and leads there with the focus', async () => {
  const { page } = await open('/how-it-works/', {
    width: 360,
    before: (one) => one.addInitScript(`localStorage.setItem('reading', ${JSON.stringify(readingOf(0.5))})`),
  });
  const line = page.locator('[data-resume]');
  await line.waitFor();
  expect(await sideways(page)).toBe(0);
  await line.locator('a').click();
  await page.waitForFunction(() => scrollY > 1000 && document.activeElement?.id === 'velocity');
});

test('the page tells what is kept, saves it, clears it one by one and all, puts it back and opens a file', async () => {
  const { page, seen } = await open('/stored/', {
    width: 390,
    before: (one) =>
      one.addInitScript(`
    if (!sessionStorage.getItem('once')) {
      sessionStorage.setItem('once', '1');
      localStorage.setItem('reading', ${JSON.stringify(readingOf(0.5))});
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('self-test.unread', '{');
      localStorage.setItem('of another site', 'x');
    }`),
  });
  await page.getByText('How it works: 50 % read.').waitFor();
  expect(await page.getByText('Answers to the self-test, put aside').first().isVisible()).toBe(true);
  expectNone(await axe(page));
  expect(await sideways(page)).toBe(0);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save all' }).click()]);
  const file = join(tmpdir(), `kept-${process.pid}.json`);
  await download.saveAs(file);
  onTestFinished(() => rmSync(file));
  expect(Object.keys((JSON.parse(readFileSync(file, 'utf8')) as { kept: object }).kept).sort()).toEqual([
    'reading',
    'self-test.unread',
    'theme',
  ]);

  const all = await page.evaluate(stored);
  await page.getByRole('button', { name: 'Clear Theme' }).click();
  expect(
    await page.evaluate(() => [localStorage.getItem('theme'), document.documentElement.dataset.theme, document.activeElement?.id]),
  ).toEqual([null, 'light', 'kept-now']);
  await page.getByRole('button', { name: 'Clear all' }).click();
  expect(await page.evaluate(stored)).toBe('[["of another site","x"]]');
  await page.getByRole('button', { name: 'Put back' }).click();
  expect(await page.evaluate(() => localStorage.getItem('reading'))).not.toBeNull();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  await expect.poll(() => page.evaluate(stored)).toBe(all);
  await page.locator('input[type=file]').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"site":') });
  await page.getByText('nothing was changed').waitFor();
  expect(await page.evaluate(stored)).toBe(all);

  await page.getByRole('checkbox', { name: /Keep my place/ }).uncheck();
  await page.getByText('That you do not want your place to be kept.').waitFor();
  expectNone(problems(seen));
});

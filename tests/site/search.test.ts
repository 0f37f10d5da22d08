import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { axe, changeTheme, notFound, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { builtBasePath, outDir } from '../support/site';

const field = (page: Page) => page.getByRole('searchbox');
const said = (page: Page) => page.locator('.search-said');

async function look(page: Page, words: string): Promise<void> {
  await field(page).fill(words);
  await expect.poll(() => said(page).textContent(), { timeout: 20_000 }).toMatch(/^(Found|Nothing found)/);
}

const links = (page: Page) =>
  page.locator('.search-results a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).getAttribute('href')!));

test('by keyboard: / opens it, arrow keys go through what is found, Enter opens it, Escape gives the focus back', async () => {
  const { page, seen } = await open('/how-it-works/');
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/pagefind/') && asked.push(request.url())));
  const button = page.getByRole('button', { name: 'Search', exact: true });
  await button.focus();
  expect(asked, 'fetched only when asked for').toEqual([]);
  await page.keyboard.press('/');
  await field(page).waitFor();
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  // A sign that also opens it stays a sign in its field.
  await page.keyboard.type('a/b?');
  expect(await field(page).inputValue()).toBe('a/b?');
  await look(page, 'velocity');
  expect(await said(page).textContent()).toMatch(/^Found: \d+ pages?.*\.$/);
  const found = await links(page);
  expect(
    found.some((href) => href.endsWith('/how-it-works/#velocity')),
    found.join('\n'),
  ).toBe(true);
  expect(await page.locator('.search-part').allTextContents()).toContainEqual(expect.stringMatching(/^4\.\d Velocity$/));

  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(found[0]);
  await page.keyboard.press('ArrowUp');
  expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  expectNone(await axe(page));
  await changeTheme(page, 'dark');
  expectNone(await axe(page, { runOnly: ['color-contrast'] }));
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);

  // A place on the page that is open: the sheet goes, the place comes.
  await page.keyboard.press('/');
  await look(page, 'velocity');
  await page
    .locator('.search-part', { hasText: /^4\.\d Velocity$/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/how-it-works\/#velocity$/);
  expect(await page.locator('dialog').count()).toBe(0);
  expect(asked.length).toBeGreaterThan(3);
  expectNone(problems(seen));
});

test('finds figures, works and words, each where it is, and no formula’s second copy; on a phone, from a page that is not there', async () => {
  const { page, seen } = await open(notFound, { width: 360, height: 740 });
  await page.getByRole('button', { name: 'Search', exact: true }).tap();
  const base = builtBasePath();
  for (const [words, expected] of [
    ['Hinton', '/references/#bib-'],
    ['Figure 4.1', '/how-it-works/#figure-4-1'],
    ['sweep', '#'],
    ['velocity', '/how-it-works/#velocity'],
  ] as const) {
    await look(page, words);
    const found = await links(page);
    expect(
      found.some((href) => href.includes(expected)),
      `${words}: ${found.join('\n')}`.slice(0, 2000),
    ).toBe(true);
    for (const href of found) {
      const [path = '', id] = href.slice(base.length).split('#');
      const file = join(outDir, path, 'index.html');
      expect(existsSync(file), href).toBe(true);
      if (id !== undefined) expect(readFileSync(file, 'utf8'), href).toContain(`id="${id}"`);
    }
    expect(await page.locator('.search-excerpt').allTextContents()).not.toContainEqual(expect.stringMatching(/\\frac|\\partial|\\sum/));
  }
  const more = page.locator('.search-more').first();
  const before = (await links(page)).length;
  await more.click();
  await expect.poll(async () => (await links(page)).length).toBeGreaterThan(before);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  expect(await page.locator('.search').evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
  await look(page, 'xyzzyqwv');
  expect(await said(page).textContent()).toContain('Nothing found for “xyzzyqwv”');
  expectNone(problems(seen));
});

test('says so when it cannot be fetched, and is found again by Enter; opens although pressed before its script came', async () => {
  const { page } = await open('/references/', {
    still: true,
    before: async (one) => void (await one.route('**/pagefind/**', (route) => route.abort())),
  });
  await page.locator('[data-page-key="/"]').click();
  await field(page).fill('Hinton');
  await expect.poll(() => said(page).textContent(), { timeout: 10_000 }).toContain('could not be fetched');
  await page.unroute('**/pagefind/**');
  await field(page).press('Enter');
  await expect.poll(() => said(page).textContent(), { timeout: 10_000 }).toMatch(/^Found/);
});

test('without scripts no key is shown that would do nothing', async () => {
  const { page } = await open('/how-it-works/', { js: false });
  expect(await page.locator('[data-page-key="/"]').isVisible()).toBe(false);
});

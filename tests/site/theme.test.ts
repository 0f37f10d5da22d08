import { expect, test } from 'vitest';
import { address, open } from '../support/browser';
import { expectNone } from '../support/expect-none';

// That every page sets its theme before the first paint is looked at in pages.test.ts.

type Page = Awaited<ReturnType<typeof open>>['page'];
const chapter = '/how-it-works/';

/** Notes the theme at the moment the body begins, which is before anything can be painted. */
async function noteFirstTheme(page: Page): Promise<void> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.firstTheme = document.documentElement.dataset.theme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  `);
}

const firstTheme = (page: Page) => page.evaluate('window.firstTheme');
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('the two themes have different paper', async () => {
  const light = await open('/', { theme: 'light' });
  const dark = await open('/', { theme: 'dark' });
  expect(await background(light.page)).not.toBe(await background(dark.page));
});

test('the choice is remembered, on other pages too, and set before the first paint', async () => {
  const { page } = await open(chapter, { theme: 'light', before: noteFirstTheme });
  const dark = page.locator('[data-choice=theme][value=dark]').first();
  await dark.focus();
  await dark.press('Space');
  const now = () => page.evaluate(() => document.documentElement.dataset.theme);
  expect(await now()).toBe('dark');
  await page.reload();
  expect([await firstTheme(page), await now()]).toEqual(['dark', 'dark']);
  await page.goto(address('/'));
  expect([await firstTheme(page), await now()]).toEqual(['dark', 'dark']);
  // Back to light by the arrow keys of the radio group.
  const chosen = page.locator('[data-choice=theme][value=dark]').first();
  await chosen.focus();
  await chosen.press('ArrowLeft');
  expect(await now()).toBe('light');
});

test('a system that changes its theme is followed while nothing was chosen', async () => {
  const { page } = await open('/', { theme: 'light' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.theme === 'dark');
});

test('where storage is forbidden the page still works', async () => {
  const { page, seen } = await open('/', {
    before: (page) =>
      page.addInitScript(`Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })`),
  });
  expectNone(seen.errors);
  const dark = page.locator('[data-choice=theme][value=dark]').first();
  await dark.focus();
  await dark.press('Space');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

import { describe, expect, test } from 'vitest';
import { axe, open, problems, readThrough, settled } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { sideways } from '../support/figures';
import { smallTargets } from '../support/in-page';
import { chapterPaths } from '../support/site';

describe.each(['/', '/stored/', '/summary/', '/self-test/', '/claims/', '/references/', ...chapterPaths()])('%s', (path) => {
  test('enlarged twice and four times scrolls one way only, and a finger finds every key', async () => {
    // 1280 px at 200 % and at 400 %.
    const { page } = await open(path, { width: 640, height: 325, touch: true });
    await readThrough(page);
    const wide = await sideways(page);
    const small = await page.evaluate(smallTargets);
    await page.setViewportSize({ width: 320, height: 256 });
    await settled(page);
    expect([wide, await sideways(page)]).toEqual([0, 0]);
    expectNone(small);
  });
});

test('with the reader’s own few colours every word is read on its ground, a chosen key differs from the rest, and a drawing has lines', async () => {
  for (const path of ['/', '/how-it-works/']) {
    const { page } = await open(path, { theme: 'dark' });
    await page.emulateMedia({ forcedColors: 'active' });
    await readThrough(page);
    expectNone(await axe(page, { runOnly: ['color-contrast'] }));
    expectNone(
      await page.evaluate(() => {
        const ground = getComputedStyle(document.documentElement).backgroundColor;
        const invisible = [...document.querySelectorAll('.figure svg:not(button svg)')]
          .filter((svg) => svg.checkVisibility() && svg.querySelector('path, line, circle, rect'))
          .filter((svg) =>
            [...svg.querySelectorAll('path, line, circle, rect, text')].every((mark) => {
              const { fill, stroke } = getComputedStyle(mark);
              return [fill, stroke].every((colour) => colour === 'none' || colour === ground || /^rgba\(.*, 0\)$/.test(colour));
            }),
          );
        const alike = [...document.querySelectorAll('.selector-frame')]
          .filter((frame) => frame.checkVisibility())
          .filter((frame) => {
            const grounds = [...frame.querySelectorAll('.selector-option')].map(
              (option) =>
                [option.querySelector('input')!.checked, getComputedStyle(option.querySelector('span')!).backgroundColor] as const,
            );
            const chosen = grounds.find(([checked]) => checked)?.[1];
            return chosen !== undefined && grounds.some(([checked, colour]) => !checked && colour === chosen);
          });
        return [
          ...invisible.map((svg) => `invisible: ${svg.outerHTML.slice(0, 120)}`),
          ...alike.map((frame) => `chosen looks like the rest: ${frame.textContent}`),
        ];
      }),
    );
  }
});

test('the sheet of keys: on ?, of this page’s figures, closed by Esc, and the focus is where it was', async () => {
  const { page, seen } = await open('/how-it-works/', { width: 640 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.waitFor();
  const told = await sheet.innerText();
  for (const words of ['Figure 4.1', 'play, and stop', 'N next case']) expect(told).toContain(words);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip-link');
  await page.locator('[data-page-key="?"]').click();
  await sheet.getByRole('button', { name: 'Close' }).click();
  expect(await page.evaluate(() => document.activeElement?.matches('[data-page-key="?"]'))).toBe(true);
  expectNone(problems(seen));
});

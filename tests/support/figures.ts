import { expect } from 'vitest';
import { axe, changeTheme, frames, open, settled, type OpenOptions } from './browser';
import { expectNone } from './expect-none';

type Page = Awaited<ReturnType<typeof open>>['page'];

/** Where a widget's figure stands on a page: `figureOf('OneCase')`. */
export const figureOf = (component: string): string => `[data-island="${component}"] .figure`;

/**
 * Opens a page and waits until the named widgets have come to life, so that a key or a click is answered.
 * @param path within the site, with a query if need be: `/the-problem/?blame-game=…`
 */
export async function awake(path: string, components: readonly string[], options: OpenOptions = {}) {
  const opened = await open(path, options);
  const { page } = opened;
  for (const figure of components.map(figureOf)) {
    await page.locator(figure).first().scrollIntoViewIfNeeded();
    await page.waitForFunction((selector) => {
      const element = document.querySelector(`${selector} .key`);
      return element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'));
    }, figure);
  }
  await settled(page);
  return opened;
}

/** Presses keys one after another. */
export async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** A key several times, for `press`. */
export const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

/** Two frames: what was done is drawn, and laid out. */
export async function drawn(page: Page): Promise<void> {
  await frames(page);
  await page.waitForTimeout(30);
}

/** By how many pixels the page scrolls sideways; 0 on a sound page. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Runs in the page (`page.evaluate(touchingTexts, selector)`), so it is self-contained: pairs of SVG texts that touch
 * within one drawing, and texts that stand outside it. Nets are looked at by `findOverlaps`.
 */
export function touchingTexts(selector: string): string[] {
  const found: string[] = [];
  for (const svg of document.querySelectorAll(selector)) {
    if (!svg.checkVisibility()) continue;
    const around = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')]
      .filter((text) => text.checkVisibility())
      .map((text) => ({ name: text.textContent ?? '', box: text.getBoundingClientRect() }));
    texts.forEach(({ name, box: a }, k) => {
      if (a.left < around.left - 1 || a.right > around.right + 1) found.push(`${name} stands outside`);
      for (const { name: other, box: b } of texts.slice(k + 1)) {
        // The line box of a font is taller than its letters: a fifth above and below is air.
        const [ya, yb] = [a.height / 5, b.height / 5];
        if (a.left < b.right && b.left < a.right && a.top + ya < b.bottom - yb && b.top + yb < a.bottom - ya)
          found.push(`${name} × ${other}`);
      }
    });
  }
  return found;
}

/**
 * What holds for every figure as it stands, from phone to desk and in both themes: no text of a chart touches another, nothing
 * scrolls sideways, axe finds nothing.
 * @param figure as `figureOf` says it
 * @param also what else is wrong with it at one width, if anything
 */
export async function expectSound(page: Page, figure: string, also?: () => Promise<readonly string[]>): Promise<void> {
  for (const width of [360, 390, 820, 1100, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    expectNone((await page.evaluate(touchingTexts, `${figure} .plot-plane > svg`)).filter((line) => line.includes('×')));
    if (also) expectNone(await also());
    expect(await sideways(page)).toBe(0);
  }
  for (const theme of ['dark', 'light'] as const) {
    await changeTheme(page, theme);
    expectNone(await axe(page));
  }
}

import { describe, expect, test } from 'vitest';
import { axe, open, problems, settled, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, touchingTexts } from '../support/figures';

const GALLERY = '/gallery/plots/';

/** The gallery with its plots listening. */
async function gallery(options: OpenOptions = {}) {
  const opened = await open(GALLERY, options);
  await opened.page.locator('.plot-scrub').first().scrollIntoViewIfNeeded();
  await opened.page.waitForFunction(() =>
    Object.keys(document.querySelector('.plot-scrub')!).some((key) => key.startsWith('__reactProps')),
  );
  await settled(opened.page);
  return opened;
}

describe('the plots of the gallery', () => {
  test.each([1280, 390, 360])('at %i px: no words touch, nothing scrolls sideways, axe finds nothing', async (width) => {
    const { page, seen } = await open(GALLERY, { width });
    await drawn(page);
    expectNone(await page.evaluate(touchingTexts, '.plot'));
    expect(await sideways(page)).toBe(0);
    expectNone(await axe(page));
    expectNone(problems(seen));
  });

  test('a hairline follows the pointer, then the keys, and goes away', async () => {
    const { page, seen } = await gallery({ touch: false });
    const plot = page.locator('.plot').first();
    const reader = plot.getByRole('slider', { name: 'Sweep' });
    await reader.scrollIntoViewIfNeeded();
    const box = (await reader.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 60);
    expect(await plot.locator('.plot-head').innerText()).toBe('sweep 1,000');
    await page.mouse.move(box.x + box.width / 2, box.y - 80);
    expect(await plot.locator('.plot-head').count()).toBe(0);
    await reader.focus();
    await press(page, ['Home', 'ArrowRight', 'ArrowRight']);
    expect(await reader.getAttribute('aria-valuetext')).toMatch(/^sweep 2, without velocity 0\.\d+, with velocity 0\.\d+$/);
    expect(await plot.locator('.plot-value').allInnerTexts()).toHaveLength(2);
    await press(page, ['Escape']);
    expect(await plot.locator('.plot-hairline').count()).toBe(0);
    expectNone(problems(seen));
  });

  test('a map is walked and a tile opened by keys and by a tap', async () => {
    const { page } = await gallery({ touch: true });
    const map = page.getByRole('listbox', { name: 'A hundred runs of XOR by seed' });
    await map.focus();
    await press(page, ['ArrowDown', 'ArrowRight', 'Enter']);
    expect(await map.getByRole('option').innerText()).toMatch(/^seed 12,/);
    expect(await map.getByRole('option').getAttribute('aria-selected')).toBe('true');
    const box = (await map.boundingBox())!;
    await page.touchscreen.tap(box.x + box.width - 14, box.y + box.height - 14);
    expect(await map.getByRole('option').innerText()).toMatch(/^seed 100,/);
  });

  test('without scripts everything is drawn', async () => {
    const { page } = await open(GALLERY, { js: false, width: 390 });
    expect(await page.locator('.plot').count()).toBe(7);
    expect(await page.locator('.plot-curve').first().getAttribute('d')).toMatch(/^M0,/);
  });
});

test('the hairline of a figure takes ← and → only while it has the focus', async () => {
  const { page } = await awake('/figures/bugs/', ['Bugs']);
  const figure = figureOf('Bugs');
  const link = () => page.locator(`${figure} .bugs-outcome`).innerText();
  const before = await link();
  const reader = page.locator(`${figure} .bugs-run .plot-scrub`);
  await reader.focus();
  await press(page, ['Home', 'ArrowRight']);
  expect(await reader.getAttribute('aria-valuetext')).toMatch(/^sweep 1,/);
  expect(await link()).toBe(before);
  await page.locator(figure).focus();
  await press(page, ['ArrowRight']);
  expect(await link()).not.toBe(before);
});

import { expect, test } from 'vitest';
import { axe, changeTheme, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press, sideways, times, touchingTexts } from '../support/figures';

const PATH = '/figures/paths/';
const figure = figureOf('Paths');

test('by keyboard: paths to their sum, messages to the same, and back', async () => {
  const { page, seen } = await awake(PATH, ['Paths']);
  const cell = (row: string) => page.locator('.paths-counts tr', { hasText: row }).locator('td').innerText();
  await page.locator(figure).focus();
  await press(page, times(27, 'ArrowRight'));
  expect(await cell('sum so far')).toBe(await cell('by messages'));
  await press(page, ['ArrowLeft']);
  expect(await page.locator('.paths').getAttribute('data-step')).toBe('26');
  await page.getByRole('radio', { name: /by messages/ }).focus();
  await press(page, [' ']);
  await page.getByRole('radio', { name: 'path by path' }).focus();
  await press(page, ['ArrowRight']);
  expect(await page.locator('.paths').getAttribute('data-way')).toBe('messages');
  await page.locator(figure).focus();
  await press(page, times(24, 'ArrowRight'));
  expect(await page.locator('.paths-line.is-idle').count()).toBe(0);
  await page.getByRole('slider', { name: 'hidden layers', exact: true }).focus();
  await press(page, ['End']);
  expect(await cell('paths')).toBe('59,049');
  expectNone(problems(seen));
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?paths=width.10~depth.10~way.paths~cursor.4096`, ['Paths'], { width: 360 });
  expect(await page.locator('.paths-say').innerText()).toContain('Here the figure stops walking.');
  await page.locator(`${figure} .selector-option`).nth(1).tap();
  await page.getByRole('button', { name: 'Step', exact: true }).tap();
  expect(await page.locator('.paths-line.is-now').count()).toBe(1);
  for (const width of [360, 390, 800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expectNone(await page.evaluate(touchingTexts, `${figure} :is(.plot, svg:not(.plot-drawing))`));
    expect(await sideways(page)).toBe(0);
  }
  for (const theme of ['dark', 'light'] as const) {
    await changeTheme(page, theme);
    expectNone(await axe(page));
  }
});

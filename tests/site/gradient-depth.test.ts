import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press } from '../support/figures';

const PATH = '/figures/gradient-depth/';
const figure = figureOf('GradientDepth');

test('by keyboard: deeper it fades, other units and weights explode, a step goes one layer', async () => {
  const { page, seen } = await awake(PATH, ['GradientDepth']);
  const verdict = () => page.locator('.depths-verdict').innerText();
  await page.getByRole('slider', { name: 'layers' }).focus();
  await press(page, ['End']);
  expect(await verdict()).toContain('It fades');
  await page.getByRole('radio', { name: 'ReLU units' }).focus();
  await press(page, ['Space']);
  expect(await verdict()).toContain('It explodes');
  await expect.poll(() => page.locator('.depths-note').innerText(), { timeout: 15_000 }).toContain('From 30 starts');
  await page.locator(figure).focus();
  await press(page, ['r', 'ArrowLeft', 'ArrowLeft']);
  expect(await page.locator('.depths').getAttribute('data-layer')).toBe('3');
  expectNone(problems(seen));
  const { page: other } = await awake(`${PATH}?gradient-depth=kind.sigmoid~start.middle~depth.8~seed.1~cursor.8`, ['GradientDepth']);
  expect(await other.locator(figure).innerText()).toContain('8 layers have at most 7 below the output');
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?gradient-depth=kind.relu~start.wide~depth.20~seed.1~cursor.10`, ['GradientDepth'], { width: 360 });
  await page.getByRole('button', { name: 'Layer', exact: true }).tap();
  await drawn(page);
  expect(await page.locator('.depths').getAttribute('data-layer')).toBe('9');
  await expectSound(page, figure);
});

test('without scripts the way down, its bands and its factors are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.depths-verdict').innerText()).toContain('It fades');
  expect(await page.locator('.depths-note').innerText()).toContain('From 30 starts');
  expect(await page.locator('.depths-factors .plot-curve').count()).toBe(3);
});

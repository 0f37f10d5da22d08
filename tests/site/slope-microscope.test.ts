import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press, times } from '../support/figures';

const PATH = '/figures/slope-microscope/';
const figure = figureOf('SlopeMicroscope');

test('by keyboard: outwards until it hardly listens, and a kink that no lens makes straight', async () => {
  const { page, seen } = await awake(PATH, ['SlopeMicroscope']);
  const says = () => page.locator('.slope-say').innerText();
  const cell = (row: string) => page.locator('.slope-values tr', { hasText: row }).locator('td').innerText();
  expect(await cell('worked out')).toBe('0.5000 · 0.5000 = 0.2500');
  await page.locator(figure).focus();
  await press(page, times(10, 'ArrowRight'));
  expect(await says()).toMatch(/^At x = 5\.0 .*hardly listens/);
  expect(await page.locator('.slope').getAttribute('data-saturated')).toBe('true');
  await page.getByRole('slider', { name: 'Total input x', exact: true }).focus();
  await press(page, times(5, 'ArrowUp'));
  expect(await says()).toMatch(/^At x = 5\.5/);
  await press(page, ['r']);
  await page.getByRole('radio', { name: /ReLU/ }).focus();
  await press(page, [' ']);
  await page.getByRole('slider', { name: 'times larger' }).focus();
  for (const x of ['0.500000', '0.500000', '0.500000']) {
    await press(page, ['ArrowUp']);
    expect(await cell('measured')).toBe(x);
  }
  expectNone(problems(seen));
});

test('x is dragged on either chart', async () => {
  const { page } = await awake(PATH, ['SlopeMicroscope']);
  const box = (await page.locator('.slope-slope .plot-scrub').boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.25, box.y + 20, { steps: 4 });
  await page.mouse.up();
  expect(await page.locator('.slope').getAttribute('data-place')).toBe('40');
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?slope-microscope=place.95~kind.tanh~zoom.2`, ['SlopeMicroscope'], { width: 360 });
  await page.locator(`${figure} .selector-option`).nth(0).tap();
  await page.getByRole('button', { name: 'Step', exact: true }).tap();
  await drawn(page);
  expect(await page.locator('.slope').getAttribute('data-place')).toBe('100');
  await expectSound(page, figure);
});

test('without scripts curve, slope, lens and sum are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator(`${figure} .plot-curve`).count()).toBe(2 + 3 + 3);
  expect(await page.locator('.slope-values').innerText()).toContain('0.5000 · 0.5000 = 0.2500');
});

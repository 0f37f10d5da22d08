import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, expectSound, figureOf, press } from '../support/figures';

const PATH = '/figures/four-ways/';
const figure = figureOf('FourWays');

test('by keyboard: trained from the beginning, and with fewer layers', async () => {
  const { page, seen } = await awake(PATH, ['FourWays']);
  const learned = () => page.locator('.four-ways').getAttribute('data-learned');
  expect(await learned()).toBe('ReLU good start');
  await page.locator(figure).focus();
  await press(page, [' ']);
  await page.waitForFunction(() => Number(document.querySelector('.four-ways')?.getAttribute('data-sweeps')) < 100);
  await page.waitForFunction(() => document.querySelector('.four-ways')?.getAttribute('data-learned') === 'ReLU good start');
  await press(page, [' ']);
  await page.getByRole('radio', { name: 'two hidden layers' }).focus();
  await press(page, ['Space']);
  expect(await page.locator('.four-ways-standing').innerText()).toContain('sigmoid');
  expectNone(problems(seen));
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?four-ways=cursor.90`, ['FourWays'], { width: 360 });
  await page.waitForFunction(() => document.querySelector('.four-ways')?.getAttribute('data-learned') === 'ReLU good start skip paths');
  await page.getByRole('button', { name: 'Step', exact: true }).tap();
  await page.waitForFunction(() => document.querySelector('.four-ways')?.getAttribute('data-sweeps') === '1820');
  await expectSound(page, figure);
});

test('without scripts two of the four have learned', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.four-ways .is-learned').count()).toBe(2);
  expect(await page.locator('.four-ways .plot-curve').count()).toBe(8);
});

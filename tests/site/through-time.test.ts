import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, expectSound, figureOf, press } from '../support/figures';

const PATH = '/figures/through-time/';
const figure = figureOf('ThroughTime');

test('by keyboard: the error goes back step by step; gates and weight are dragged', async () => {
  const { page, seen } = await awake(PATH, ['ThroughTime']);
  const verdict = () => page.locator('.through-verdict').innerText();
  await page.locator(figure).focus();
  await press(page, ['ArrowLeft', 'ArrowLeft']);
  expect(await page.locator('.through').getAttribute('data-at')).toBe('3');
  await page.getByRole('slider', { name: 'forget gate' }).focus();
  await press(page, ['End']);
  expect(await verdict()).toContain('The cell’s error lasts');
  await page.getByRole('slider', { name: 'output gate' }).focus();
  await press(page, ['Home']);
  expect(await verdict()).toContain('no error comes in');
  await page.locator(figure).focus();
  await press(page, ['r']);
  expect(await verdict()).toContain('The cell’s error fades');
  expectNone(problems(seen));
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?through-time=kind.linear~weight.1.3~forget.1~cursor.12`, ['ThroughTime'], { width: 360 });
  await page.getByRole('button', { name: 'Earlier', exact: true }).tap();
  expect(await page.locator('.through').getAttribute('data-at')).toBe('8');
  await expectSound(page, figure);
});

test('without scripts the error has come all the way', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.band-done').count()).toBe(2);
  expect(await page.locator('.through-verdict').innerText()).toContain('is lost');
});

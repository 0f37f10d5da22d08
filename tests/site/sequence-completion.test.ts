import { expect, test } from 'vitest';
import { axe, changeTheme, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press, sideways } from '../support/figures';

const PATH = '/figures/sequence-completion/';
const figure = figureOf('SequenceCompletion');

test('by keyboard: trained from its beginning until the twenty are complete; another pair opened', async () => {
  const { page, seen } = await awake(PATH, ['SequenceCompletion']);
  const told = () => page.locator('.sequence-told').innerText();
  expect(await told()).toContain('A D, never trained on');
  await page.locator(figure).focus();
  await press(page, [' ']);
  await page.waitForFunction(() => Number(document.querySelector('.sequence')?.getAttribute('data-sweep')) < 100);
  await page.waitForFunction(() => document.querySelector('.sequence')?.getAttribute('data-trained') === '20');
  await press(page, [' ']);
  await page.locator(`${figure} .plot-tiles`).focus();
  // The keys stand on the pair that is open.
  await press(page, ['ArrowRight', 'Enter']);
  expect(await told()).toContain('A E, trained on, ought to give 1 2 1 3');
  await press(page, ['Home', 'ArrowRight', 'Enter']);
  expect(await told()).toContain('A B, trained on, ought to give 1 2 2 3');
  expectNone(problems(seen));
});

test('by thumb at 360 px: a tile opens, other seeds are trained and can be stopped', async () => {
  const { page, seen } = await awake(PATH, ['SequenceCompletion'], { width: 360 });
  const map = page.locator(`${figure} .plot-tiles`);
  const { width, height } = (await map.boundingBox())!;
  await map.tap({ position: { x: width * 0.9, y: height * 0.9 } });
  expect(await page.locator('.sequence-told').innerText()).toContain('E E,');
  await page.getByRole('button', { name: 'Train from 20 seeds now' }).tap();
  await page.waitForFunction(() => Number(document.querySelector('.sequence-many')?.getAttribute('data-done')) > 0);
  await page.getByRole('button', { name: 'Stop' }).tap();
  expect(await page.locator('.sequence-many p').innerText()).toMatch(/of 20 starts: \d+ learned the 20 within 1,000 sweeps/);
  for (const at of [360, 390, 800, 1280]) {
    await page.setViewportSize({ width: at, height: 900 });
    expect(await sideways(page)).toBe(0);
  }
  for (const theme of ['dark', 'light'] as const) {
    await changeTheme(page, theme);
    expectNone(await axe(page));
  }
  expectNone(problems(seen));
});

test('shows a net that has learned without scripts', async () => {
  const { page } = await open(PATH, { js: false, width: 360 });
  expect(await page.locator('.sequence-words').innerText()).toContain('20 of the 20 sequences trained on are complete');
  expect(await page.locator('.tape-out').count()).toBe(4);
});

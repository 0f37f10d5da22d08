import { expect, test } from 'vitest';
import { axe, changeTheme, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, touchingTexts } from '../support/figures';

const PATH = '/figures/family-trees/';
const figure = figureOf('FamilyTrees');
const body = `${figure} .family-trees`;

test('by keyboard: another question, a held-out one, the printed recipe, a run from the beginning', async () => {
  const { page, seen } = await awake(PATH, ['FamilyTrees']);
  const answer = () => page.locator(`${figure} .family-answer`).innerText();
  expect(await answer()).toContain('Colin has aunt');
  await page.getByRole('combobox', { name: 'Person' }).selectOption('Sophia');
  expect(await answer()).toContain('Sophia has aunt');
  await page.getByRole('combobox', { name: 'Relation' }).selectOption('brother');
  expect(await answer()).toContain('Sophia has brother: Alfonso');
  expect(await page.getByRole('combobox', { name: 'Relation' }).locator('option').allInnerTexts()).not.toContain('wife');
  await page.locator(figure).focus();
  await press(page, ['h']);
  expect(await answer()).toContain('though held out.');
  await page.getByRole('radio', { name: /as the paper prints it/ }).focus();
  await press(page, [' ']);
  await expect.poll(() => page.locator(body).getAttribute('data-sweep'), { timeout: 20_000 }).toBe('1500');
  expect(await page.locator(body).innerText()).toContain('It has stalled.');
  expect(await page.locator(body).getAttribute('data-trained')).toBe('0');
  await page.getByRole('radio', { name: 'our recipe, which learns' }).focus();
  await press(page, [' ']);
  await page.locator(figure).focus();
  await press(page, ['ArrowLeft']);
  await expect.poll(() => page.locator(body).getAttribute('data-sweep'), { timeout: 20_000 }).toBe('1499');
  await press(page, ['r', ' ']);
  await expect.poll(async () => Number(await page.locator(body).getAttribute('data-sweep')), { timeout: 10_000 }).toBeGreaterThan(20);
  await press(page, [' ']);
  const stopped = Number(await page.locator(body).getAttribute('data-sweep'));
  expect(stopped).toBeLessThan(1500);
  await press(page, ['ArrowRight']);
  await expect.poll(async () => Number(await page.locator(body).getAttribute('data-sweep')), { timeout: 10_000 }).toBe(stopped + 1);
  expectNone(problems(seen));
});

test('a person is chosen in the tree and among the squares', async () => {
  const { page } = await awake(PATH, ['FamilyTrees'], { touch: false });
  await page.locator(`${figure} .family-person`, { hasText: 'Victoria' }).click();
  expect(await page.locator(`${figure} .family-answer`).innerText()).toMatch(/^Victoria has /);
  const squares = page.locator(`${figure} .family-weights`).first();
  const { width, height } = (await squares.boundingBox())!;
  await squares.click({ position: { x: width - 4, y: height - 4 } });
  expect(await page.locator(`${figure} .family-answer`).innerText()).toMatch(/^Sophia has /);
});

test('other starts on one split are tried while the page answers, and stop when told to; people stand in another order', async () => {
  const { page, seen } = await awake(PATH, ['FamilyTrees']);
  await page
    .locator(figure)
    .getByRole('button', { name: /settings/ })
    .click();
  const first = () => page.locator(`${figure} .family-names`).first().locator('text').allTextContents();
  expect((await first()).slice(0, 2)).toEqual(['Christopher', 'Andrew']);
  await page.getByRole('radio', { name: 'people by generation' }).focus();
  await press(page, [' ']);
  expect((await first()).slice(0, 2)).toEqual(['Christopher', 'Penelope']);
  const starts = page.locator(`${figure} .family-starts`);
  await starts.getByRole('button', { name: 'Try 100 starts on this split' }).click();
  await page.waitForFunction(() => {
    const place = document.querySelector('.family-starts')!;
    if (Number(place.getAttribute('data-done')) < 2) return false;
    [...place.querySelectorAll('button')].find((button) => button.textContent === 'Stop')?.click();
    return true;
  });
  await expect.poll(() => starts.getAttribute('data-running'), { timeout: 10_000 }).toBe(null);
  const done = Number(await starts.getAttribute('data-done'));
  expect(done).toBeGreaterThan(1);
  expect(await starts.getByRole('status').innerText()).toMatch(
    new RegExp(`^${done} starts on this split: all 4 held out right in \\d+, \\d\\.\\d\\d on average\\.$`),
  );
  expectNone(problems(seen));
});

test('nothing touches or scrolls sideways, whoever is asked about', async () => {
  const faults: string[] = [];
  for (const recipe of ['ours', 'printed']) {
    const { page, close } = await awake(`${PATH}?family-trees=recipe.${recipe}~sweep.${recipe === 'ours' ? 1500 : 40}`, ['FamilyTrees'], {
      touch: false,
    });
    for (const width of [1366, 1280, 820, 760, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const name of ['Christopher', 'Penelope', 'Francesca', 'Charlotte', 'Margaret']) {
        await page.getByRole('combobox', { name: 'Person' }).selectOption(name);
        await drawn(page);
        faults.push(...(await page.evaluate(touchingTexts, `${figure} svg`)).map((pair) => `${recipe}, ${width} px, ${name}: ${pair}`));
        if ((await sideways(page)) > 0) faults.push(`${recipe}, ${width} px, ${name}: the page scrolls sideways`);
      }
    }
    await close();
  }
  expectNone(faults);
});

test('axe finds nothing in either theme', async () => {
  const { page } = await awake(PATH, ['FamilyTrees'], { width: 360 });
  for (const theme of ['dark', 'light'] as const) {
    await changeTheme(page, theme);
    expectNone(await axe(page));
  }
});

test('shows a trained net without scripts', async () => {
  const { page } = await open(PATH, { js: false, width: 360 });
  expect(await page.locator(`${figure} .family-unit`).count()).toBe(6);
  expect(await page.locator(`${figure} .family-layer`).count()).toBe(7);
  expect(await page.locator(body).innerText()).toContain('After 1,500 sweeps: 100 of the 100 trained questions right, 4 of the 4 held out');
  expect(await page.locator(`${figure} .family-sex`).innerText()).toContain('Not told.');
});

import { expect, test } from 'vitest';
import { axe, changeTheme, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times } from '../support/figures';
import { findOverlaps } from '../support/overlap';

const PATH = '/figures/figure-five/';
const figure = figureOf('FigureFive');

test('by keyboard: the error back through stored outputs into one number; another weight, more copies, the sum', async () => {
  const { page, seen } = await awake(PATH, ['FigureFive']);
  const numbers = () => page.locator('.five-ledger').filter({ visible: true }).locator('tbody tr').first().locator('td').allInnerTexts();
  await page.locator(figure).focus();
  expect(await numbers()).toEqual(Array.from({ length: 5 }, () => '·\nnot known yet'));
  await press(page, ['ArrowRight', 'ArrowRight']);
  expect(await page.locator('.five-say').innerText()).toContain('Copy 2 of');
  expect(await page.locator('.five-bed').count()).toBe(2);
  await press(page, ['ArrowRight', 'ArrowRight']);
  const average = (await numbers()).at(-1)!;
  expect(await page.locator('.five-mouth').innerText()).toContain(`average ${average}`);
  await page.getByRole('radio', { name: 'the copies’ gradients are added' }).focus();
  await press(page, [' ']);
  expect(await page.locator('.five-mouth').innerText()).toContain('sum');
  await page.getByRole('slider', { name: 'steps' }).focus();
  await press(page, ['End']);
  expect(await page.locator('.five').getAttribute('data-steps')).toBe('6');
  expect(await numbers()).toHaveLength(8);
  await page.getByRole('button', { name: /^Follow weight w3/ }).press('Enter');
  const line = () =>
    page
      .locator('.five-net .wire.role-operand .wire-line')
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('stroke-dasharray')))]);
  expect(await line()).toEqual([null]);
  await page.getByRole('slider', { name: /^weight 3/ }).focus();
  await press(page, ['Home']);
  // One weight: all of its copies turn negative at once.
  expect(await line()).toEqual([expect.stringMatching(/^[\d.]+ [\d.]+$/)]);
  await page.locator(figure).focus();
  await press(page, ['r']);
  expect(await page.locator('.five').getAttribute('data-steps')).toBe('3');
  expectNone(problems(seen));
});

test('nothing touches or scrolls sideways with one copy, three and six, at every step, by thumb and by eye', async () => {
  const faults: string[] = [];
  for (const steps of [1, 3, 6]) {
    const { page, close } = await awake(`${PATH}?figure-five=steps.${steps}~cursor.0~chosen.1`, ['FigureFive'], { touch: false });
    for (const width of [1280, 760, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator(figure).focus();
      await press(page, times(2 * steps + 2, 'ArrowLeft'));
      await drawn(page);
      const heights = new Set<number>();
      for (let step = 0; step <= 2 * steps + 2; step++) {
        faults.push(...(await page.evaluate(findOverlaps)).map((pair) => `${steps} steps, ${width} px, step ${step}: ${pair}`));
        heights.add(await page.locator(`${figure} .figure-body`).evaluate((body) => Math.round(body.getBoundingClientRect().height)));
        await press(page, ['ArrowRight']);
      }
      if (heights.size > 1) faults.push(`${steps} steps, ${width} px: its height jumps: ${[...heights].join(', ')}`);
      if ((await sideways(page)) > 0) faults.push(`${steps} steps, ${width} px: the page scrolls sideways`);
    }
    await close();
  }
  expectNone(faults);
});

test('axe finds nothing in either theme, and a tap follows another weight', async () => {
  const { page } = await awake(`${PATH}?figure-five=cursor.8`, ['FigureFive'], { width: 360 });
  const name = page.getByRole('button', { name: /^Follow weight w4/ });
  await name.tap();
  expect(await name.getAttribute('aria-pressed')).toBe('true');
  for (const theme of ['dark', 'light'] as const) {
    await changeTheme(page, theme);
    expectNone(await axe(page));
  }
});

test('shows the stored history without scripts', async () => {
  const { page } = await open(PATH, { js: false, width: 360 });
  expect(await page.locator('.five-net').filter({ visible: true }).locator('.label.is-value').count()).toBe(15);
  expect(await page.locator('.five-say').innerText()).toContain('every output so far is needed');
});

import { expect, test } from 'vitest';
import { axe, changeTheme, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times } from '../support/figures';

const PATH = '/how-it-works/';
const figure = figureOf('OneCase');
const strip = `${figure} .first-run`;

test('is completed by doing, in the chapter, and then put away', async () => {
  const { page, seen } = await awake(PATH, ['OneCase']);
  const asks = () => page.locator(`${strip} .first-run-text`).innerText();
  const done = () => page.locator(`${strip} .is-done`).count();
  expect(await asks()).toContain('Press Step');
  await page.locator(figure).focus();
  await press(page, times(8, 'ArrowRight'));
  await drawn(page);
  expect(await done()).toBe(4);
  expect(await asks()).toContain('Press Back');
  await press(page, ['ArrowLeft']);
  await drawn(page);
  expect(await asks()).toContain('Point at any number');
  await page.locator(`${figure} .net .chip[data-quantity="xor:y.4"]`).first().hover();
  await drawn(page);
  expect(await done()).toBe(6);
  await page.mouse.move(2, 2, { steps: 2 });
  await page.locator(figure).focus();
  await press(page, times(4, '.'));
  await page.getByRole('button', { name: 'Change, then next case' }).click();
  await drawn(page);
  expect(await done()).toBe(8);
  await page.locator(strip).getByRole('button', { name: 'Close' }).click();
  await drawn(page);
  expect(await page.locator(strip).innerText()).toMatch(
    /^Press Step\. Point at a number: what made it\. Press it: where it goes\.\s*First run$/,
  );
  expectNone(problems(seen));
});

test('is skipped with one press, hinders nothing, and can be had again', async () => {
  const { page } = await awake(PATH, ['OneCase']);
  // Another case first: nobody asked for it, and it is done.
  await page.getByRole('radio', { name: 'inputs 0 and 1' }).focus();
  await press(page, [' ']);
  await page.locator(strip).getByRole('button', { name: 'Skip' }).click();
  await drawn(page);
  expect(await page.locator(`${strip} .first-run-marks`).count()).toBe(0);
  await page.locator(figure).focus();
  await press(page, times(2, 'ArrowRight'));
  expect(await page.locator(`${figure} .one-case`).getAttribute('data-step')).toBe('2');
  await page.locator(strip).getByRole('button', { name: 'First run' }).click();
  await drawn(page);
  expect(await page.locator(`${strip} .is-done`).count()).toBe(0);
});

test('moves nothing below it on a phone, whatever it says, and axe finds nothing', async () => {
  const { page } = await awake(PATH, ['OneCase'], { width: 360 });
  const top = () =>
    page.evaluate((selector) => {
      const [net, all] = [`${selector} .one-case`, selector].map((each) => document.querySelector(each)!.getBoundingClientRect().top);
      return net! - all!;
    }, figure);
  const first = await top();
  for (let k = 0; k < 9; k++) {
    await page.locator(figure).getByRole('button', { name: 'Step', exact: true }).tap();
    await drawn(page);
    expect(await top()).toBe(first);
  }
  expect(await sideways(page)).toBe(0);
  for (const theme of ['dark', 'light'] as const) {
    await changeTheme(page, theme);
    expectNone(await axe(page, {}, figure));
  }
});

test('without scripts it is a sentence, with nothing to press', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator(strip).innerText()).toMatch(/^Press Step: a hidden unit adds up what reaches it\.\s+0 of 8 done\.$/);
  expect(await page.locator(`${strip} button`).isVisible()).toBe(false);
});

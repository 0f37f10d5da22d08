import { expect, test } from 'vitest';
import { axe, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, expectSound, figureOf, press, sideways, times } from '../support/figures';

const PATH = '/figures/one-case/';
const figure = figureOf('OneCase');

test('a weight over the run: chosen, read by keys, gone to and come back from, by keyboard', async () => {
  const { page, seen } = await awake(`${PATH}?one-case=chosen.3~cursor.6`, ['OneCase']);
  const weight = () => page.locator(`${figure} .net.is-wide .chip[data-quantity="xor:w.5.4"]`).innerText();
  const said = () => page.locator(`${figure} .over-time-said`).innerText();
  const go = page.locator(`${figure} .over-time-go button`);
  await expect.poll(() => page.locator(`${figure} .one-case`).getAttribute('data-step')).toBe('6');
  await page.locator(figure).focus();
  await press(page, [...times(40, 's'), ...times(6, 'ArrowRight'), 't']);
  const reader = page.locator(figure).getByRole('slider', { name: /to read/ });
  await reader.waitFor();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('asking');
  await page.getByRole('combobox', { name: 'quantity' }).selectOption('w');
  await page.getByRole('combobox', { name: 'of which' }).selectOption('5.4');
  const now = await weight();
  await expect.poll(said).toBe(`You stand here: ${now}.`);
  // The curve is followed in frames; the reader may ask before it is done.
  await expect.poll(() => reader.getAttribute('aria-valuemax')).toBe('100');
  await reader.focus();
  await press(page, ['PageUp']);
  expect(await reader.getAttribute('aria-valuenow')).toBe('20');
  await press(page, ['ArrowLeft', 'ArrowRight']);
  const there = /^20 sweeps ago (\S+), now (\S+): /.exec(await said())!;
  expect(there[2]).toBe(now);
  expect(await go.innerText()).toBe('Go to sweep 20');
  await press(page, ['Enter']);
  await expect.poll(weight).toBe(there[1]);
  expect(await page.locator(`${figure} .one-case`).getAttribute('data-step')).toBe('6');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('slider');
  // Its link is small, and leads there.
  const door = page.locator(`${figure} .figure-door`);
  await door.click();
  const link = await page.locator(`${figure} .figure-alone`).getAttribute('href');
  expect(link).toContain('made.20~at.20');
  expect(link!.length).toBeLessThan(120);
  await door.click();
  // Back by undo, by the key, and by the small steps.
  await press(page, ['Control+z']);
  await expect.poll(weight).toBe(now);
  await page.locator(figure).getByRole('button', { name: '20 sweeps back' }).click();
  await expect.poll(weight).toBe(there[1]);
  await page.locator(figure).getByRole('button', { name: 'Back to sweep 40' }).click();
  await expect.poll(weight).toBe(now);
  await page.locator(figure).getByRole('button', { name: '1 sweep on' }).click();
  await page.locator(figure).getByRole('button', { name: '1 sweep back' }).click();
  await expect.poll(weight).toBe(now);
  expect(await page.locator(`${figure} .over-time-note`).innerText()).toMatch(
    /^Sweep 0: the starting weights of seed 9\. Keeps at most \d+ moments, \d+ kB/,
  );
  await expectSound(page, figure);
  await page.setViewportSize({ width: 390, height: 800 });
  expectNone(await axe(page));
  expect(await sideways(page)).toBe(0);
  await page.locator(`${figure} .asking`).press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('false');
  expectNone(problems(seen));
});

test('the 630 weights of the family trees: the curve grows while the page answers', async () => {
  const { page, seen } = await awake(`${PATH}?one-case=net.family-trees~chosen.26~cursor.24~stride.layer~at.3~made.3`, ['OneCase']);
  await expect.poll(() => page.locator(`${figure} .learning-total`).innerText()).toContain('after 3 changes');
  await page.locator(figure).focus();
  await press(page, ['t']);
  const reader = page.locator(figure).getByRole('slider', { name: /to read/ });
  await reader.waitFor();
  await page.getByRole('combobox', { name: 'sweeps shown' }).selectOption('1500');
  await press(page, ['s']);
  await expect.poll(() => reader.getAttribute('aria-valuetext')).toContain('sweep 4, here');
  const grown = await reader.getAttribute('aria-valuemax').then(Number);
  await expect.poll(() => reader.getAttribute('aria-valuemax').then(Number), { timeout: 20_000 }).toBeGreaterThan(grown);
  await page.locator(figure).getByRole('button', { name: '1 sweep back' }).click();
  await expect.poll(() => reader.getAttribute('aria-valuetext')).toContain('sweep 3, here');
  expect(await page.locator(`${figure} .figure-problem`).count()).toBe(0);
  expectNone(problems(seen));
});

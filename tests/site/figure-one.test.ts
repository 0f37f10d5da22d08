import { expect, test } from 'vitest';
import { axe, problems, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press } from '../support/figures';

const figure = figureOf('FigureOne');
const body = `${figure} .figure-one`;
const opened = (options: OpenOptions = {}, query = '') => awake(`/figures/figure-one/${query}`, ['FigureOne'], options);

test('by keyboard: sweeps, another seed, an input turned over, the printed weights, all 64 inputs', async () => {
  const { page, seen } = await opened();
  const at = (name: string) => page.locator(body).getAttribute(`data-${name}`);
  expect(await at('right')).toBe('64');
  await page.locator(figure).focus();
  await press(page, ['ArrowLeft']);
  await expect.poll(() => at('sweep')).toBe('1599');
  await page.getByRole('radio', { name: 'the weights that the paper prints' }).focus();
  await press(page, [' ']);
  await expect.poll(() => at('source')).toBe('printed');
  expect(await at('right'), 'the printed weights answer every input').toBe('64');
  await page.getByRole('radio', { name: 'the weights of this run' }).focus();
  await press(page, [' ']);
  // The six inputs are one stop; ↓ leads along them.
  const inputs = page.locator(`${figure} .one-input`);
  expect(await inputs.evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex === 0).length)).toBe(1);
  await inputs.first().focus();
  const third = await inputs.nth(2).innerText();
  await press(page, ['ArrowDown', 'ArrowDown', ' ']);
  expect(await inputs.nth(2).innerText()).not.toBe(third);
  expect(await inputs.nth(2).evaluate((one) => one === document.activeElement)).toBe(true);
  await page.locator(figure).focus();
  await press(page, ['n']);
  await expect.poll(() => at('sweep')).toBe('0');
  expect(Number(await at('right'))).toBeLessThan(64);
  expectNone(problems(seen));
  expectNone(await axe(page));
});

test('the net with four hidden units opens in the stepper with its very weights, and Back leads to it', async () => {
  const { page, seen } = await opened({}, '?figure-one=hidden.4~sweep.200~seed.3~input.5');
  await page
    .locator(figure)
    .getByRole('button', { name: /settings/ })
    .click();
  await page.getByRole('link', { name: 'Open these weights in the stepper' }).click();
  await page.waitForURL(/one-case/);
  await page.mouse.move(9, 9, { steps: 2 });
  await expect.poll(() => page.locator('.one-case').getAttribute('data-net')).toBe('symmetry-4');
  // Nothing on this page had a fraction before the second step; its line is drawn all the same.
  await page.locator('.figure').first().focus();
  await press(page, ['ArrowRight', 'ArrowRight']);
  const line = page.locator('.worked .frac-line').first();
  await expect.poll(() => line.evaluate((one) => [getComputedStyle(one).borderBottomStyle, one.clientWidth > 9])).toEqual(['solid', true]);
  await page.goBack();
  await page.mouse.move(3, 9, { steps: 2 });
  await expect.poll(() => page.locator(body).getAttribute('data-sweep')).toBe('200');
  expectNone(problems(seen));
});

// What each run ends on must be the sweep that the record has, wherever it was made.
test.each([
  ['in workers', undefined],
  ['without workers', 'delete window.Worker'],
] as const)('fifty seeds, %s, end on the recorded sweeps, stop when told to, and leave input alone', async (where, script) => {
  const { page, seen } = await opened(script ? { before: async (one) => one.addInitScript(script) } : {});
  let hired = 0;
  page.on('worker', () => hired++);
  const seeds = page.locator(`${figure} .one-seeds`);
  await page
    .locator(figure)
    .getByRole('button', { name: /settings/ })
    .click();
  await page.getByRole('button', { name: 'Run 1,000 seeds now' }).click();
  await page.locator(figure).focus();
  await press(page, ['ArrowLeft']);
  await expect.poll(() => page.locator(body).getAttribute('data-sweep')).toBe('1599');
  expect(await seeds.getByRole('progressbar', { name: 'Seeds that have ended' }).count()).toBe(1);
  // In the page: a hand from outside might come too late on a quick machine.
  await page.waitForFunction(() => {
    const place = document.querySelector('.one-seeds')!;
    if (Number(place.getAttribute('data-done')) < 50) return false;
    [...place.querySelectorAll('button')].find((button) => button.textContent === 'Stop')!.click();
    return true;
  });
  await expect.poll(() => seeds.getAttribute('data-running')).toBeNull();
  const done = Number(await seeds.getAttribute('data-done'));
  expect(done).toBeGreaterThanOrEqual(50);
  expect(done).toBeLessThan(1000);
  expect(await seeds.getByRole('status').innerText()).toContain(`${done} of ${done} on the very sweep that our record has.`);
  expect(hired > 0).toBe(where === 'in workers');
  await expect.poll(() => page.workers().length).toBe(0);
  await page.waitForTimeout(200);
  expect(await seeds.getAttribute('data-done')).toBe(String(done));
  expectNone(problems(seen));
});

import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press } from '../support/figures';

const PATH = '/figures/stuck-map/';
const figure = figureOf('StuckMap');
const patient = { timeout: 60_000 };

test('by keyboard: pushed, opened in the stepper, trained in another way, another tile, and Reset', async () => {
  const { page, seen } = await awake(PATH, ['StuckMap']);
  await page.getByRole('button', { name: /^Push it/ }).focus();
  await press(page, ['Enter']);
  await expect.poll(() => page.locator('.stuck-opened').getAttribute('data-place'), patient).toBe('pit');
  expect(await page.locator('.stuck-place').innerText()).toContain('0 of 6 pushes');
  expect(await page.getByRole('link', { name: /stepper/ }).getAttribute('href')).toContain('/figures/one-case/?one-case=chosen.');
  await page.getByRole('radio', { name: '5 hidden units' }).focus();
  await press(page, ['Space']);
  await expect.poll(() => page.locator('.stuck').getAttribute('data-known'), patient).toBe('100');
  expect(Number(await page.locator('.stuck').getAttribute('data-count'))).toBeLessThan(3);
  expect(await page.locator('.stuck-counts tbody tr').count()).toBe(2);
  await page.getByRole('listbox', { name: 'Runs by their seeds' }).focus();
  await press(page, ['End', 'Enter']);
  await expect.poll(() => page.locator('.stuck-run').innerText(), patient).toContain('Seed 100');
  await page.locator(figure).focus();
  await press(page, ['r']);
  await drawn(page);
  expect(await page.locator('.stuck').getAttribute('data-count')).toBe('9');
  expectNone(problems(seen));
  const { page: other } = await awake(`${PATH}?stuck-map=hidden.4~epsilon.0.25~alpha.0.9~range.1~open.1~pushed.0`, ['StuckMap']);
  expect(await other.locator(figure).innerText()).toContain('the hidden units are one of 2, 3, 5, 8 here, not 4');
});

test('nothing scrolls sideways or overlaps, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(PATH, ['StuckMap'], { width: 360 });
  await page.getByRole('button', { name: /^Push it/ }).tap();
  await expect.poll(() => page.locator('.stuck-opened').getAttribute('data-place'), patient).toBe('pit');
  for (const width of [360, 390, 820, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await drawn(page);
    expectNone(
      await page.evaluate(
        (selector) =>
          [...document.querySelectorAll(`${selector} table`)]
            .filter((table) => table.scrollWidth > table.parentElement!.clientWidth + 1)
            .map((table) => table.className),
        figure,
      ),
    );
  }
  await expectSound(page, figure);
});

test('without scripts the recorded map and the open run are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.stuck-said').innerText()).toBe('9 of 100 runs are stuck.');
  expect(await page.locator('.stuck-run').innerText()).toContain('Seed 35 is stuck after 5,000 sweeps');
});

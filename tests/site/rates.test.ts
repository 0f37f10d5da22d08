import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press, times } from '../support/figures';

const PATH = '/figures/rates/';
const figure = figureOf('Rates');

test('by keyboard: through the row, one machine broken, and mended', async () => {
  const { page, seen } = await awake(PATH, ['Rates']);
  const cell = (row: string) => page.locator('.rates-product tr', { hasText: row }).locator('td').innerText();
  expect(await cell('nudge out')).toBe('·\nnot known yet');
  await page.locator(figure).focus();
  await press(page, times(5, 'ArrowRight'));
  expect(await cell('nudge out')).toMatch(/^−0\.011\d$/);
  const breaks = page.getByRole('button', { name: /^(Break|Mend) the curve of unit 3/ });
  await breaks.focus();
  await press(page, ['Enter']);
  expect(await cell('nudge out')).toBe('0');
  expect(await breaks.innerText()).toBe('mend');
  await press(page, ['Enter']);
  expect(await cell('nudge out')).toMatch(/^−0\.011\d$/);
  await page.getByRole('slider', { name: 'Nudge of the weight' }).focus();
  await press(page, ['End']);
  expect(await page.locator('.rates-say').innerText()).toContain('The smaller the nudge');
  await page.locator(figure).focus();
  await press(page, ['r']);
  expect(await page.locator('.rates').getAttribute('data-step')).toBe('0');
  expectNone(problems(seen));
});

test('in the wide row the dots stand below the quantities that they measure', async () => {
  const { page } = await awake(`${PATH}?rates=cursor.5~nudge.-2~broken.`, ['Rates'], { width: 1280 });
  await drawn(page);
  const apart = await page.evaluate(() => {
    const middle = (box: DOMRect) => box.left + box.width / 2;
    const plane = document.querySelector('.rates-left .plot-plane')!.getBoundingClientRect();
    return [...document.querySelectorAll('.rates-gauge')].map(
      (gauge, k) => middle(gauge.getBoundingClientRect()) - (plane.left + (plane.width * k) / 5),
    );
  });
  for (const px of apart) expect(Math.abs(px)).toBeLessThan(1.5);
});

test('nothing overflows or scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?rates=cursor.4~nudge.-4~broken.`, ['Rates'], { width: 360 });
  await page.getByRole('button', { name: 'Step', exact: true }).tap();
  await page.getByRole('button', { name: /Break half the square/ }).tap();
  await drawn(page);
  expect(await page.locator('.rates-machine.is-broken.is-now').count()).toBe(1);
  await expectSound(page, figure, () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.rates-row > li > *')]
        .filter((part) => part.getBoundingClientRect().width > part.parentElement!.getBoundingClientRect().width + 1)
        .map((part) => part.textContent ?? ''),
    ),
  );
});

test('without scripts the row and its product are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.rates-machine').count()).toBe(5);
  expect(await page.locator('.rates-product').innerText()).toContain('= −0.0117');
});

import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press, times } from '../support/figures';

const PATH = '/figures/feedback/';
const figure = figureOf('Feedback');
const patient = { timeout: 60_000 };

test('by keyboard: the angle falls below 90 degrees, another task is compared, and a bad link is answered', async () => {
  const { page, seen } = await awake(PATH, ['Feedback']);
  const verdict = () => page.locator('.feedback-verdict').innerText();
  expect(await verdict()).toContain('does not point downhill');
  await expect.poll(() => page.locator('.feedback').getAttribute('data-known'), patient).toBe('100');
  await page.locator(figure).focus();
  await press(page, times(40, 'ArrowRight'));
  await drawn(page);
  expect(await page.locator('.feedback').getAttribute('data-sweeps')).toBe('400');
  expect(await verdict()).toContain('it points downhill too');
  await page.getByRole('radio', { name: /two hidden layers/ }).focus();
  await press(page, ['Space']);
  expect(await page.locator('.feedback-note').innerText()).toContain('random weights took 2.2 times as long');
  await page.locator(figure).focus();
  await press(page, ['r']);
  expect(await page.locator('.feedback').getAttribute('data-sweeps')).toBe('0');
  expectNone(problems(seen));
  const { page: other } = await awake(`${PATH}?feedback=task.parity~seed.101~cursor.0`, ['Feedback']);
  expect(await other.locator(figure).innerText()).toContain('101 is not between 1 and 100');
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(PATH, ['Feedback'], { width: 360 });
  await page.getByRole('button', { name: '10 sweeps', exact: true }).tap();
  await expect.poll(() => page.locator('.feedback').getAttribute('data-sweeps'), patient).toBe('10');
  await expectSound(page, figure);
});

test('without scripts the recorded runs and the arrows are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.feedback-note').innerText()).toContain('All 100 starts learned it both ways');
  expect((await page.locator('.feedback-angles .plot-dots.pass-backward').first().getAttribute('d'))!.split('M')).toHaveLength(101);
});

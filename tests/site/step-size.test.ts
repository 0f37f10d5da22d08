import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press } from '../support/figures';

const PATH = '/figures/step-size/';
const figure = figureOf('StepSize');

test('by keyboard: past the limit it swings, with all weights it blows up, and a bad link is answered', async () => {
  const { page, seen } = await awake(PATH, ['StepSize']);
  const verdict = () => page.locator('.leaps-verdict').innerText();
  expect(await verdict()).toContain('It settles');
  await page.getByRole('slider', { name: 'step size epsilon', exact: true }).focus();
  await press(
    page,
    Array.from({ length: 13 }, () => 'ArrowRight'),
  );
  await drawn(page);
  expect(await verdict()).toContain('It swings to and fro for good');
  await page.getByRole('radio', { name: /every weight/ }).focus();
  await press(page, ['Space']);
  await drawn(page);
  expect(await verdict()).toContain('It blows up');
  await page.locator(figure).focus();
  await press(page, ['r', 'ArrowRight']);
  expect(await page.locator('.leaps').getAttribute('data-kind')).toBe('settles');
  expect(await page.locator('.leaps').getAttribute('data-sweep')).toBe('7');
  expectNone(problems(seen));
  const { page: other } = await awake(`${PATH}?step-size=mover.line~epsilon.0.1~alpha.0.7~cursor.0`, ['StepSize']);
  expect(await other.locator(figure).innerText()).toContain('α is one of 0, 0.5, 0.9 here');
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}?step-size=mover.all~epsilon.0.185~alpha.0~cursor.14`, ['StepSize'], { width: 360 });
  await page.getByRole('button', { name: 'Sweep', exact: true }).tap();
  await drawn(page);
  await expectSound(page, figure);
});

test('without scripts the landings, the limit and the endings are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.leaps-limit').innerText()).toContain('0.142');
  expect(await page.locator('.leaps-verdict').innerText()).toContain('It settles');
  expect((await page.locator('.leaps-endings .plot-dots').getAttribute('d'))!.split('M').length).toBeGreaterThan(150);
});

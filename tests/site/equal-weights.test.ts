import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, expectSound, figureOf, press, times, touchingTexts } from '../support/figures';

const PATH = '/figures/equal-weights/';
const figure = figureOf('EqualWeights');
const PARTED = '?equal-weights=nudge.!-1~value.0.5~sweep.200';

test('by keyboard: a millionth grows, no nudge stays none, a tenth comes right; and Reset keeps the nudge', async () => {
  const { page, seen } = await awake(PATH, ['EqualWeights']);
  const says = () => page.locator('.twins-say').innerText();
  const marked = () => page.locator('.twins-rest').count();
  expect(await marked()).toBe(2);
  await page.locator(figure).focus();
  await press(page, times(30, 'ArrowRight'));
  await drawn(page);
  expect(await page.locator('.twins').getAttribute('data-sweep')).toBe('300');
  expect(await marked()).toBe(8);
  expect(await says()).toMatch(/After 300 sweeps .* 1,\d00 times the nudge/);
  await page.getByRole('slider', { name: /^Nudge/ }).focus();
  await press(page, ['Home']);
  await drawn(page);
  expect(await marked()).toBe(0);
  expect(await says()).toContain('to the last bit');
  await press(page, ['End']);
  await drawn(page);
  expect(await says()).toMatch(/All four answers are right after sweep \d+/);
  await page.locator(figure).focus();
  await press(page, ['r']);
  expect(await page.locator('.twins').getAttribute('data-nudge')).toBe('-1');
  expect(await page.locator('.twins').getAttribute('data-sweep')).toBe('0');
  expectNone(problems(seen));
});

test('the other nudges are drawn once the page has time, rings where they came right', async () => {
  const { page } = await awake(PATH, ['EqualWeights']);
  await expect.poll(() => page.locator('.twins-apart .plot-curve.plot-quiet').count()).toBe(12);
  const rings = await page.locator('.twins-apart .plot-dots.plot-quiet').getAttribute('d');
  expect(rings!.split('M')).toHaveLength(1 + 2);
});

test('no text touches another, nothing scrolls sideways, axe finds nothing, by thumb and by eye', async () => {
  const { page } = await awake(`${PATH}${PARTED}`, ['EqualWeights'], { width: 360 });
  await page.getByRole('button', { name: '10 sweeps', exact: true }).tap();
  await drawn(page);
  expect(await page.locator('.twins').getAttribute('data-sweep')).toBe('210');
  await expectSound(page, figure, () => page.evaluate(touchingTexts, `${figure} .twins-net`));
});

test('without scripts the net, the digits and the whole run are there', async () => {
  const { page } = await open(PATH, { js: false });
  expect(await page.locator('.twins-net .dial').count()).toBe(5);
  expect(await page.locator('.twins-rest').first().innerText()).toBe('1000000');
  expect(await page.locator('.twins-say').innerText()).toContain('has not come right');
  const path = await page.locator('.twins-apart .plot-curve.is-thin').getAttribute('d');
  expect(path!.split('L').length).toBeGreaterThan(100);
});

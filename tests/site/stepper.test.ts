import { describe, expect, test } from 'vitest';
import { axe, open, problems, settled } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { findOverlaps } from '../support/overlap';

type Page = Awaited<ReturnType<typeof open>>['page'];

const STEPS = 31;
const PATH = '/how-it-works/';
const figure = '[data-island="OneCase"] .figure';

/** Opens the chapter and waits until the stepper has come to life. */
async function stepper(options: Parameters<typeof open>[1] = {}) {
  const opened = await open(PATH, options);
  const { page } = opened;
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.waitForFunction((selector) => {
    const element = document.querySelector(`${selector} .key`);
    return element !== null && Object.keys(element).some((key) => key.startsWith('__reactProps'));
  }, figure);
  await settled(page);
  return opened;
}

const step = (page: Page) => page.locator(`${figure} .one-case`).getAttribute('data-step').then(Number);
const press = (page: Page, name: string) => page.locator(figure).getByRole('button', { name, exact: true }).click();
/** Two frames: what was clicked is drawn, and laid out. */
const drawn = (page: Page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))));
/** What is lit in the net, the table and the equation: keys of numbers by role. */
const lit = (page: Page) => page.evaluate((selector) => {
  const of = (place: string, role: string) => [...new Set([...document.querySelectorAll(`${selector} ${place} .role-${role}[data-q]`)].map((each) => each.getAttribute('data-q')))].sort();
  const visibleNet = [...document.querySelectorAll<HTMLElement>(`${selector} .net`)].find((net) => net.checkVisibility())!;
  const inNet = (role: string) => [...new Set([...visibleNet.querySelectorAll(`.role-${role}[data-q]`)].map((each) => each.getAttribute('data-q')))].sort();
  return {
    net: { operand: inNet('operand'), result: inNet('result') },
    table: { operand: of('.values', 'operand'), result: of('.values', 'result') },
    equation: { operand: of('.worked', 'operand'), result: of('.worked', 'result') },
  };
}, figure);

describe.each([1280, 390, 360])('the stepper at %i px', (width) => {
  test.each(['light', 'dark'] as const)('no two labels touch at any step of any case, %s', async (theme) => {
    const { page, seen } = await stepper({ width, theme, touch: false });
    const touching: string[] = [];
    // All four cases in one theme; the other differs in colour only.
    for (const chosen of theme === 'light' ? [0, 1, 2, 3] : [3]) {
      await page.locator(`${figure} input[type=radio]`).nth(chosen).evaluate((radio: HTMLInputElement) => radio.click());
      await page.locator(`${figure} .key`).last().evaluate((key: HTMLElement) => key.click());
      for (let at = 0; at <= STEPS; at++) {
        await drawn(page);
        expect(await step(page)).toBe(at);
        touching.push(...(await page.evaluate(findOverlaps)).map((pair) => `case ${chosen}, step ${at}: ${pair}`));
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) touching.push(`step ${at}: the page scrolls sideways (${wide} px)`);
        const cramped = await page.evaluate((selector) => [...document.querySelectorAll<HTMLElement>(`${selector} :is(.worked, .strip-general)`)].filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.className), figure);
        touching.push(...cramped.map((name) => `case ${chosen}, step ${at}: ${name} is wider than its place`));
        await page.locator(`${figure} .key.is-primary`).evaluate((key: HTMLElement) => key.click());
      }
    }
    expectNone(touching);
    expectNone(problems(seen));
  });

  test('keeps its height from step to step', async () => {
    const { page } = await stepper({ width, touch: false });
    const heights = new Set<number>();
    for (let at = 0; at <= STEPS; at++) {
      await drawn(page);
      heights.add(await page.locator(`${figure} .strip`).evaluate((strip: HTMLElement) => strip.offsetHeight));
      await page.locator(`${figure} .key.is-primary`).evaluate((key: HTMLElement) => key.click());
    }
    expect([...heights]).toHaveLength(1);
  });
});

test('steps forward and back by keyboard alone, and tells it', async () => {
  const { page, seen } = await stepper();
  await page.locator(figure).getByRole('slider', { name: 'Step', exact: true }).focus();
  for (let k = 0; k < 14; k++) await page.keyboard.press('ArrowRight');
  expect(await step(page)).toBe(14);
  await expect.poll(() => page.locator(`${figure} [data-live]`).textContent()).toContain('step 14 of 31. A little more from unit 4 would raise the error');
  const there = await page.locator(`${figure} .one-case`).innerText();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator(`${figure} .one-case`).innerText()).toBe(there);
  await page.keyboard.press('End');
  expect(await step(page)).toBe(STEPS);
  await page.keyboard.press('PageUp');
  expect(await step(page)).toBe(22);
  await page.keyboard.press('Home');
  expect(await step(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('r');
  expect(await step(page)).toBe(0);
  expectNone(problems(seen));
});

test('lights the same numbers in net, table and equation', async () => {
  const { page } = await stepper();
  for (let at = 1; at <= STEPS; at++) {
    await press(page, 'Step');
    await drawn(page);
    const { net, table, equation } = await lit(page);
    // ε stands in the table and the equation only; unit 0 is a square in the net.
    const drawnInNet = (keys: readonly (string | null)[]) => keys.filter((key) => key !== 'epsilon' && key !== 'one');
    expect(table.result, `step ${at}`).toEqual(equation.result);
    expect(net.result, `step ${at}`).toEqual(equation.result);
    expect(table.operand, `step ${at}`).toEqual(equation.operand.filter((key) => key !== 'one'));
    expect(net.operand, `step ${at}`).toEqual(drawnInNet(equation.operand));
  }
});

test('plays to the end, pauses, and does not chatter', async () => {
  const { page } = await stepper();
  await page.locator(figure).getByRole('slider', { name: 'steps a second' }).focus();
  await page.keyboard.press('End');
  await page.locator(figure).getByRole('slider', { name: 'Step', exact: true }).focus();
  await page.keyboard.press(' ');
  await expect.poll(() => step(page), { timeout: 4000 }).toBeGreaterThan(3);
  const said = await page.evaluate(async (selector) => {
    const sentences = new Set<string>();
    const watch = new MutationObserver(() => sentences.add(document.querySelector(`${selector} [data-live]`)!.textContent));
    watch.observe(document.querySelector(`${selector} [data-live]`)!, { childList: true, characterData: true, subtree: true });
    await new Promise((done) => setTimeout(done, 3000));
    return sentences.size;
  }, figure);
  expect(said).toBeLessThanOrEqual(1);
  await expect.poll(() => step(page), { timeout: 15_000 }).toBe(STEPS);
  await expect.poll(() => page.locator(figure).getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
});

test('scrubs by pointer', async () => {
  const { page } = await stepper();
  const box = (await page.locator(`${figure} .scrub`).boundingBox())!;
  const at = (steps: number) => box.x + (box.width * (steps - 0.5)) / STEPS;
  await page.mouse.move(at(3), box.y + 50);
  await page.mouse.down();
  expect(await step(page)).toBe(3);
  await page.mouse.move(at(20), box.y + 50, { steps: 5 });
  await page.mouse.up();
  expect(await step(page)).toBe(20);
});

test('shows another case at the same step', async () => {
  const { page } = await stepper();
  await press(page, 'Step');
  const radio = page.locator(figure).getByRole('radio', { name: 'inputs 0 and 1' });
  await radio.evaluate((each: HTMLElement) => each.focus());
  await radio.check({ force: true });
  expect(await step(page)).toBe(1);
  expect(await page.locator(`${figure} .strip-say`).innerText()).toBe('Only unit 2 is on. Its weight and the bias make up the total input of unit 3: −0.0200.');
  await page.keyboard.press('ArrowLeft');
  expect(await step(page), 'arrows in the row of cases choose a case').toBe(1);
});

test('pointing at a number, or moving to it by keys, lights what made it', async () => {
  const { page } = await stepper();
  await page.locator(figure).getByRole('slider', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await page.locator(`${figure} .net.is-wide [data-q="y.4"]`).hover();
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['x.4'], result: ['y.4'] });
  await page.mouse.move(5, 5);
  await drawn(page);
  await page.locator(`${figure} .values button[tabindex="0"]`).focus();
  await page.keyboard.press('ArrowUp');
  await drawn(page);
  expect((await lit(page)).table).toEqual({ operand: ['dEdx.5', ], result: ['dEdw.5.0'] });
});

test('a tap on the phone does what pointing does', async () => {
  const { page } = await stepper({ width: 390 });
  await press(page, 'Step');
  await press(page, 'Step');
  const number = page.locator(`${figure} .net.is-upright [data-q="x.3"]`);
  await number.scrollIntoViewIfNeeded();
  await number.tap();
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['w.3.0', 'w.3.1', 'w.3.2', 'y.1', 'y.2'], result: ['x.3'] });
  await page.locator(figure).getByRole('button', { name: 'All 42 numbers' }).click();
  expect(await page.locator(`${figure} .values`).first().isVisible()).toBe(true);
});

test.each([1280, 390])('is sound for axe in the middle of a case at %i px', async (width) => {
  for (const theme of ['light', 'dark'] as const) {
    const { page } = await stepper({ width, theme });
    for (let k = 0; k < 14; k++) await page.locator(`${figure} .key.is-primary`).evaluate((key: HTMLElement) => key.click());
    await drawn(page);
    expectNone(await axe(page));
  }
});

test.each([1280, 390])('stands readable without scripts at %i px', async (width) => {
  const { page } = await open(PATH, { width, js: false });
  const net = page.locator(`${figure} .net:visible`);
  expect(await net.count()).toBe(1);
  expect(await net.locator('[data-q="w.5.4"]').innerText()).toBe('0.84');
  expect(await page.locator(`${figure} .strip-say`).innerText()).toContain('The nine weights stand where chance put them');
  expect(await page.locator(`${figure} .values`).first().isVisible()).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { axe, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times } from '../support/figures';
import { findOverlaps } from '../support/overlap';

type Page = Awaited<ReturnType<typeof open>>['page'];

const PATH = '/figures/hand-back/';
const figure = figureOf('HandBack');
const stepOf = (page: Page) => page.locator('.hand-back').getAttribute('data-step').then(Number);
const say = (page: Page) => page.locator('.strip-say').innerText();
const visibleNet = (page: Page) => page.locator('.hand-back-net').filter({ visible: true });

/** What is lit as going in, in the net on show. */
const litIn = (page: Page) =>
  visibleNet(page)
    .locator('.chip.role-operand')
    .evaluateAll((all) => all.map((chip) => chip.getAttribute('data-quantity')!.replace('hand-back:', '')));

/** Runs in the page: numbers of the table that stand outside their cell; the outline of a chip may, by its own breadth. */
const cramped = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.hand-back-weights td')]
      .filter((cell) => cell.checkVisibility() && cell.scrollWidth > cell.clientWidth + 8)
      .map((cell) => `${cell.textContent} is wider than its cell`),
  );

describe('the error handed back', () => {
  test('is walked to its end by keyboard, weights and all, and back', async () => {
    const { page, seen } = await awake(PATH, ['HandBack']);
    await page.locator(figure).focus();
    await press(page, times(6, 'ArrowRight'));
    expect(await stepOf(page)).toBe(6);
    expect(await say(page)).toContain('One of its two messages is there, so unit 4 waits.');
    await press(page, times(30, 'ArrowRight'));
    await page.locator(`${figure} .figure-door`).click();
    expect(await page.locator('.hand-back-verdict').innerText()).toBe('All 17 slopes computed, all as measured.');

    const weight = page.getByRole('button', { name: 'weight from unit 1 to unit 3, 0.98: show its two ends' });
    await weight.focus();
    await press(page, ['Enter']);
    expect(await weight.getAttribute('aria-pressed')).toBe('true');
    expect((await litIn(page)).toSorted()).toEqual(['dEdx.3', 'y.1']);
    await press(page, ['ArrowDown']);
    expect((await litIn(page)).toSorted()).toEqual(['dEdx.3', 'y.2']);
    await press(page, ['Escape']);
    expect(await page.locator('.hand-back-weights [aria-pressed=true]').count()).toBe(0);
    await page.locator(figure).focus();
    await press(page, ['ArrowLeft', 'r']);
    expect(await stepOf(page)).toBe(0);
    expectNone(problems(seen));
  });

  test('goes wrong when units do not wait, and plays to its end', async () => {
    const { page } = await awake(PATH, ['HandBack']);
    await page.getByRole('radio', { name: /^impatient/ }).check();
    await page.locator(`${figure} .figure-door`).click();
    await page.locator(`${figure} .detent input`).focus();
    await press(page, ['End']);
    await page.locator(figure).focus();
    await press(page, [...times(29, 'ArrowRight'), ' ']);
    await page.waitForFunction(() => document.querySelector('.hand-back')?.getAttribute('data-step') === '33');
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(1);
    expect(await page.locator('.hand-back-verdict').innerText()).toBe('All 17 slopes computed, 6 of them wrong.');
    expect(await page.locator('.hand-back-weights .is-off').count()).toBe(6);
    await page.getByRole('button', { name: /^input of unit 2/ }).click();
    expect(await page.locator('.hand-back-weights .is-off').count()).toBe(9);
  });

  test('is touched at 360 px: a tap near a line lights its two ends', async () => {
    const { page, seen } = await awake(`${PATH}?hand-back=cursor.33`, ['HandBack'], { width: 360 });
    const net = visibleNet(page);
    await net.scrollIntoViewIfNeeded();
    const box = (await net.boundingBox())!;
    const unit2 = (await net.locator('.dial[data-quantity="hand-back:y.2"] .dial-ring').boundingBox())!;
    // Just above unit 2, on its way to unit 5.
    await page.touchscreen.tap(unit2.x + unit2.width / 2 + 14, unit2.y - 14);
    expect((await litIn(page)).toSorted()).toEqual(['dEdx.5', 'y.2']);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 4);
    expect((await litIn(page)).toSorted()).toEqual(['dEdx.5', 'y.2']);
    await page.locator(`${figure} .figure-door`).tap();
    const targets = await page
      .locator(`${figure} :is(.hand-back-pair button, .key, .hand-back-weights button)`)
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height));
    expect(targets.length).toBe(4 + 4 + 17);
    expect(Math.min(...targets)).toBeGreaterThanOrEqual(24);
    expect(await sideways(page)).toBe(0);
    expectNone(problems(seen));
  });

  test('nothing touches, moves or scrolls sideways at any step, at four widths; axe finds nothing in either theme', async () => {
    const { page, seen } = await awake(PATH, ['HandBack'], { touch: false });
    await page.locator(`${figure} .figure-door`).click();
    const faults: string[] = [];
    for (const width of [1280, 800, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      for (const mood of ['patient', 'impatient']) {
        await page.getByRole('radio', { name: new RegExp(`^${mood}`) }).check();
        await page.locator(figure).focus();
        await drawn(page);
        const heights = new Set<number>();
        for (let step = 0; step <= 33; step++) {
          const where = `${width} px, ${mood}, step ${step}`;
          faults.push(...(await page.evaluate(findOverlaps)).map((pair) => `${where}: ${pair}`));
          heights.add(await page.locator(`${figure} .figure-body`).evaluate((body) => Math.round(body.getBoundingClientRect().height)));
          if (step % 11 === 0) faults.push(...(await cramped(page)).map((cell) => `${where}: ${cell}`));
          await press(page, ['ArrowRight']);
        }
        if (heights.size > 1) faults.push(`${width} px, ${mood}: its height jumps: ${[...heights].join(', ')}`);
        await press(page, ['r']);
      }
      if ((await sideways(page)) > 0) faults.push(`${width} px: the page scrolls sideways`);
    }
    expectNone(faults);
    await page.setViewportSize({ width: 1280, height: 900 });
    await press(page, times(20, 'ArrowRight'));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await drawn(page);
      expectNone(await axe(page));
    }
    expectNone(problems(seen));
  });

  test('shows its first state without scripts', async () => {
    const { page } = await open(PATH, { js: false, width: 360 });
    expect(await visibleNet(page).locator('.tray').count()).toBe(5);
    expect(await say(page)).toContain('The forward pass is done');
    expect(await page.locator('.hand-back-weights').isVisible()).toBe(true);
  });
});

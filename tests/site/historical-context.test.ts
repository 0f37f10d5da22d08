import { describe, expect, test } from 'vitest';
import { axe, changeTheme, open, problems, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press, sideways, times, touchingTexts } from '../support/figures';
import { htmlOf } from '../support/site';

type Page = Awaited<ReturnType<typeof open>>['page'];

const PATH = '/historical-context/';
const perceptron = figureOf('Perceptron');
const timeLine = figureOf('TimeLine');
const widths = [1280, 800, 390, 360];

const live = (component: string, options: OpenOptions = {}, query = '') => awake(PATH + query, [component], options);

const stepOf = (page: Page) => page.locator('.perceptron').getAttribute('data-step').then(Number);
const chosen = (page: Page) => page.locator('.time-line').getAttribute('data-chosen');
describe('the perceptron', () => {
  test('walks to the moment when it can never stop, by keyboard, and back', async () => {
    const { page, seen } = await live('Perceptron');
    await page.locator(perceptron).focus();
    await press(page, times(12, 'ArrowRight'));
    expect(await stepOf(page)).toBe(12);
    expect(await page.locator('.figure-closing').innerText()).toContain('It can never stop.');
    expect(await page.locator('.perceptron .is-return').count()).toBe(2);
    await press(page, ['ArrowRight', 'ArrowLeft']);
    expect(await stepOf(page)).toBe(11);
    expect(await page.locator('.figure-closing').count()).toBe(0);
    await press(page, ['r']);
    expect(await stepOf(page)).toBe(0);
    expectNone(problems(seen));
  });

  test('plays by itself, stops at the verdict, and says it to a listener', async () => {
    const { page } = await live('Perceptron');
    await page.locator(`${perceptron} .figure-door`).click();
    await page.locator(`${perceptron} .detent input`).focus();
    await press(page, ['End']);
    await page.locator(perceptron).focus();
    await press(page, [' ']);
    await page.waitForFunction(() => document.querySelector('.perceptron')?.getAttribute('data-verdict') === 'never');
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(1);
    await expect.poll(() => page.locator(`${perceptron} [data-live]`).innerText(), { timeout: 9000 }).toContain('It can never stop.');
  });

  test('learns points that the reader places by keys', async () => {
    const { page } = await live('Perceptron');
    await page.getByRole('radio', { name: 'points that you place' }).check();
    expect(await page.locator('.plane-point').count()).toBe(7);
    await page.getByRole('button', { name: 'Clear the plane' }).click();
    expect(await page.locator('.perceptron-say').innerText()).toContain('Place a point');
    await page.getByRole('application').focus();
    await press(page, ['ArrowUp', 'ArrowUp', 'Enter']);
    expect(await page.locator('.perceptron-say').innerText()).toBe('0 1: a 1 is wanted here.');
    await press(page, ['ArrowRight', 'ArrowDown', 'Enter', 'Enter']);
    expect(await page.locator('.perceptron-say').innerText()).toBe('1 0: a 0 is wanted here.');
    expect(await page.locator('.plane-point').count()).toBe(2);
    expect(await stepOf(page)).toBe(0);
    await page.locator(perceptron).focus();
    await press(page, times(20, 'ArrowRight'));
    expect(await page.locator('.perceptron').getAttribute('data-verdict')).toBe('learned');
  });

  test('takes a tap for the nearest place, which is as large as a fingertip', async () => {
    const { page } = await live('Perceptron', { width: 360 }, '?perceptron=task.own');
    const box = (await page.locator('.plane').boundingBox())!;
    const dots = await page.locator('.plane-dot').count();
    expect(box.width / Math.sqrt(dots)).toBeGreaterThanOrEqual(44);
    const dot = (await page.locator('.plane-dot').last().boundingBox())!;
    await page.touchscreen.tap(dot.x + 12, dot.y - 12);
    expect(await page.locator('.plane-point').count()).toBe(8);
    expect(await page.locator('.perceptron-say').innerText()).toBe('3 3: a 1 is wanted here.');
  });
});

describe('the time line', () => {
  test('is walked, zoomed and narrowed by keyboard', async () => {
    const { page, seen } = await live('TimeLine');
    await page.locator('.lanes.is-wide').focus();
    expect(await chosen(page)).toBe('letter');
    await press(page, ['ArrowLeft', 'ArrowLeft', 'ArrowRight']);
    await press(page, ['Home']);
    expect(await chosen(page)).toBe('threshold');
    await press(page, ['ArrowRight', 'ArrowDown']);
    expect(await chosen(page)).toBe('kelley');
    expect(await page.locator('.time-line-sources').innerText()).toBe('Source: Kelley 1960; Schmidhuber 2015');
    await press(page, ['+', '+']);
    expect(await page.locator('.time-line').getAttribute('data-zoom')).toBe('2');
    const told = await page.locator('.lanes.is-wide').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${told}"]`).getAttribute('aria-label')).toBe('1960, Kelley');
    await press(page, ['-', '-', 'End']);
    expect(await chosen(page)).toBe('nobel');
    await page.getByRole('radio', { name: 'only what the Letter of 1986 names' }).check();
    expect(await chosen(page)).toBe('letter');
    expect(await page.locator('.lanes.is-wide [role=option]').count()).toBe(6);
    expectNone(problems(seen));
  });

  test('takes a tap for the nearest mark', async () => {
    for (const [width, layout] of [
      [1280, 'wide'],
      [360, 'narrow'],
    ] as const) {
      const { page, close } = await live('TimeLine', { width });
      const option = page.locator(`.lanes.is-${layout} [role=option]`).first();
      await option.scrollIntoViewIfNeeded();
      const first = (await option.boundingBox())!;
      if (width < 700) await page.touchscreen.tap(first.x + 9, first.y + 9);
      else await page.mouse.click(first.x + 9, first.y + 9);
      expect(await chosen(page)).toBe('threshold');
      await close();
    }
  });

  test('leads to its sources, which the page of references has', async () => {
    const { page } = await live('TimeLine');
    await page.locator(`${timeLine} .figure-door`).click();
    const links = await page
      .locator(`${timeLine} .time-line-table a`)
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).getAttribute('href')!));
    expect(links.length).toBeGreaterThan(54);
    const references = htmlOf('/references/');
    expectNone(links.filter((link) => !references.includes(`id="${link.split('#')[1]}"`)));
    await page.locator('.time-line-sources a').click();
    await page.waitForURL(/\/references\/#bib-rumelhart1986$/);
  });
});

describe.each(widths)('both figures at %i px', (width) => {
  test('no text touches another, nothing scrolls sideways, axe finds nothing in either theme', async () => {
    const { page, seen } = await live('TimeLine', { width, touch: false });
    const faults: string[] = [];
    const layout = page.locator('.lanes').filter({ visible: true });
    expect(await layout.count()).toBe(1);
    await layout.focus();
    // Every entry at two zooms; the unit test takes all.
    for (const zoom of ['-', '+']) {
      await press(page, [zoom, 'Home']);
      for (let at = 0; at < 54; at++) {
        faults.push(...(await page.evaluate(touchingTexts, `${timeLine} svg`)).map((pair) => `${entryAt(at, zoom)}: ${pair}`));
        await press(page, ['ArrowRight']);
      }
    }
    await page.locator(perceptron).scrollIntoViewIfNeeded();
    for (const name of ['AND: on when both inputs are on', 'points that you place', 'XOR: on when exactly one input is on']) {
      await page.getByRole('radio', { name }).check();
      await page.locator(perceptron).focus();
      for (let at = 0; at < 12; at++) {
        faults.push(...(await page.evaluate(touchingTexts, `${perceptron} .plane`)).map((pair) => `${name}, step ${at}: ${pair}`));
        faults.push(...(await crampedCells(page)).map((cell) => `${name}, step ${at}: ${cell}`));
        await press(page, ['ArrowRight']);
      }
    }
    if ((await sideways(page)) > 0) faults.push('the page scrolls sideways');
    expectNone(faults);
    // The page around them is looked at in pages.test.
    for (const theme of ['light', 'dark'] as const) {
      await changeTheme(page, theme);
      expectNone(await axe(page, {}, `${perceptron}, ${timeLine}`));
    }
    expectNone(problems(seen));
  });
});

const entryAt = (at: number, zoom: string) => `entry ${at + 1}, zoom ${zoom}`;

/** Cells of the tables whose text is wider than they are. */
function crampedCells(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.perceptron .values :is(th, td)')]
      .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
      .map((cell) => `${cell.textContent} is wider than its cell`),
  );
}

describe('without scripts', () => {
  test.each([1280, 360])('both figures show their first state at %i px, and the time line all its entries', async (width) => {
    const { page } = await open(PATH, { js: false, width });
    expect(await page.locator('.plane').isVisible()).toBe(true);
    expect(await page.locator('.perceptron-say').innerText()).toContain('2 cases are wrong');
    expect(await page.locator('.lanes').filter({ visible: true }).locator('text').count()).toBeGreaterThan(20);
    expect(await page.locator('.time-line-text').innerText()).toContain('9 October');
    expect(await page.locator('.time-line-table tbody tr').count()).toBe(55);
    expect(await page.locator('.time-line-table tbody tr').last().isVisible()).toBe(true);
  });
});

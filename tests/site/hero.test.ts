import { beforeEach, describe, expect, test } from 'vitest';
import { axe, open, problems, settled, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { findOverlaps } from '../support/overlap';

type Page = Awaited<ReturnType<typeof open>>['page'];

/** The landing page with its figure awake and in the window. */
async function openHero(options: OpenOptions & { readonly link?: string } = {}) {
  const { link, ...rest } = options;
  const opened = await open(link ? `/?hero=${link}#figure-0` : '/', rest);
  const { page } = opened;
  const figure = page.locator('#figure-0');
  await figure.scrollIntoViewIfNeeded();
  await page.locator('#figure-0 .hero-net').scrollIntoViewIfNeeded();
  await settled(page);
  // The script is there when a key works: a pointed input is lit only then.
  await page.waitForFunction(() => Object.keys(document.querySelector('#figure-0') ?? {}).some((key) => key.startsWith('__react')));
  return { ...opened, figure };
}

const sweepOf = async (page: Page) => Number(await page.locator('.hero').getAttribute('data-sweep'));
const come = (page: Page, sweep: number) =>
  page.waitForFunction((to) => Number(document.querySelector('.hero')?.getAttribute('data-sweep')) >= to, sweep);
const seedField = (page: Page) => page.getByRole('textbox', { name: 'seed', exact: true });
const press = (page: Page, name: RegExp) => page.locator('#figure-0 .keys').getByRole('button', { name }).click();

/** Two moments apart in time show the same sweep. */
async function standsStill(page: Page): Promise<boolean> {
  const before = await sweepOf(page);
  await page.waitForTimeout(300);
  return (await sweepOf(page)) === before;
}

test('without scripts the first state stands there: sweep 1,360, all weights and answers', async () => {
  const { page } = await open('/', { js: false });
  const figure = page.locator('#figure-0');
  expect(await figure.locator('.hero-weight').allTextContents()).toContain('−10.2');
  expect(await figure.locator('.hero-weight').count()).toBe(17);
  expect(await figure.locator('.hero-square').count()).toBe(64);
  expect(await figure.innerText()).toMatch(/0\.417[\s\S]*Sweep 1,360 of 30,000/);
});

test('nothing moves before Play; Play learns from the first weights, Pause holds', async () => {
  const { page, seen } = await openHero();
  expect(await sweepOf(page)).toBe(1360);
  expect(await standsStill(page)).toBe(true);
  await press(page, /^Play/);
  await page.waitForFunction(() => {
    const now = Number(document.querySelector('.hero')?.getAttribute('data-sweep'));
    return now > 20 && now < 1360;
  });
  await press(page, /^Pause/);
  expect(await standsStill(page)).toBe(true);
  await press(page, /^Play/);
  await come(page, (await sweepOf(page)) + 20);
  expectNone(problems(seen));
});

test('by keyboard: Space, →, ←, R, N, and the discs', async () => {
  const { page } = await openHero();
  await page.locator('#figure-0').focus();
  await page.keyboard.press('ArrowRight');
  expect(await sweepOf(page)).toBe(1361);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await sweepOf(page)).toBe(1359);
  await page.keyboard.press('Space');
  await come(page, 1380);
  await page.keyboard.press('Space');
  expect(await standsStill(page)).toBe(true);
  await page.keyboard.press('r');
  expect(await sweepOf(page)).toBe(0);
  await page.keyboard.press('n');
  expect(await seedField(page).inputValue()).not.toBe('96');
  expect(await sweepOf(page)).toBe(0);
  const disc = page.getByRole('button', { name: 'Input 2 is 0; flip it' });
  await disc.focus();
  await page.keyboard.press('Space');
  expect(await page.getByRole('button', { name: 'Input 2 is 1; flip it' }).count()).toBe(1);
  expect(await standsStill(page)).toBe(true);
});

test('a flipped input is answered anew by the net', async () => {
  const { page } = await openHero();
  const value = page.locator('#figure-0 [data-label="y.9"]');
  const before = await value.textContent();
  await page.getByRole('button', { name: /^Input 1 is 1/ }).click();
  expect(Number(before)).toBeGreaterThan(0.5);
  expect(Number(await value.textContent())).toBeLessThan(0.5);
  await page.keyboard.press('Control+z');
  expect(await value.textContent()).toBe(before);
});

describe('the seed', () => {
  let page: Page;
  beforeEach(async () => ({ page } = await openHero()));

  test('typed well begins another run; Enter keeps the focus', async () => {
    await seedField(page).fill('15');
    await seedField(page).press('Enter');
    expect(await sweepOf(page)).toBe(0);
    expect(await seedField(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.hero-problem').textContent()).toBe('');
  });

  test.each(['abc', '-3', '1.5', '', '123456'])('typed as “%s” gets a sentence beside it, and the last good one stays', async (typed) => {
    await seedField(page).fill(typed);
    await seedField(page).press('Enter');
    expect(await page.locator('.hero-problem').textContent()).toMatch(/whole number.*still that of seed 96\.$/);
    expect(await sweepOf(page)).toBe(1360);
    await seedField(page).press('Escape');
    expect([await seedField(page).inputValue(), await page.locator('.hero-problem').textContent()]).toEqual(['96', '']);
  });

  test('while it is typed, letters and arrows are no keys of the figure', async () => {
    await seedField(page).focus();
    for (const key of ['r', 'n', 'ArrowRight', 'Space']) await page.keyboard.press(key);
    expect(await sweepOf(page)).toBe(1360);
  });
});

test('by touch at 360 px: Play, other weights, a disc, a cell of the map, the curve', async () => {
  const { page, seen } = await openHero({ width: 360, height: 780 });
  const tap = (name: RegExp) => page.locator('#figure-0 .keys').getByRole('button', { name }).tap();
  await tap(/^Other/);
  expect(await sweepOf(page)).toBe(0);
  await tap(/^Play/);
  await come(page, 20);
  await tap(/^Pause/);
  await page.getByRole('button', { name: /^Input 6 is 1/ }).tap();
  expect(await page.getByRole('button', { name: /^Input 6 is 0/ }).count()).toBe(1);
  await page.locator('.hero-map svg').tap({ position: { x: 12, y: 12 } });
  expect(await page.getByRole('button', { name: /^Input \d is 0/ }).count()).toBe(6);
  await page.locator('.hero-scrub').tap();
  await page.waitForFunction(() => document.querySelector('.hero')?.getAttribute('data-sweep') === '1000');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expectNone(problems(seen));
});

test('it pauses off-screen and goes on when it is back', async () => {
  const { page } = await openHero({ link: 'seed.96~sweep.5' });
  await press(page, /^Play/);
  await come(page, 20);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await page.waitForTimeout(200);
  const away = await sweepOf(page);
  await page.waitForTimeout(400);
  expect(await sweepOf(page)).toBe(away);
  await page.locator('.hero-net').scrollIntoViewIfNeeded();
  await come(page, away + 10);
});

test('a link leads to a far sweep of another run, which is repeated up to there', async () => {
  const { page } = await openHero({ link: 'seed.20~sweep.12000~input.0' });
  await come(page, 12_000);
  expect(await page.locator('#figure-0 .hero-map strong').textContent()).toBe('Its 64 answers: 56 right');
  expect(await page.locator('.hero-curve').textContent()).not.toContain('all 64 right');
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each([1280, 360])('axe finds nothing at %i px, at first, early in a run and with a bad seed', async (width) => {
    const { page } = await openHero({ width, theme, reducedMotion: false });
    expectNone(await axe(page, {}, '#figure-0'));
    await press(page, /^Play/);
    await come(page, 5);
    await press(page, /^Pause/);
    await seedField(page).fill('no');
    await page.locator('#figure-0 .figure-door').click();
    expectNone(await axe(page, {}, '#figure-0'));
  });
});

test.each([1280, 900, 390, 360])('nothing that is written touches anything else during training at %i px', async (width) => {
  const { page } = await openHero({ width });
  for (const sweep of [0, 1, 300, 1000, 1284, 1360, 3000, 20_000]) {
    await page.goto(`${page.url().split(/[?#]/)[0]}?hero=seed.96~sweep.${sweep}`);
    await page.evaluate(async () => {
      await document.fonts.ready;
    });
    // The first state stands there before anything has come to life, with its keys over the picture's foot.
    await page.locator('[data-island="Hero"][data-awake]').waitFor();
    await page.waitForFunction((to) => document.querySelector('.hero')?.getAttribute('data-sweep') === String(to), sweep);
    expectNone([...(await page.evaluate(findOverlaps)), ...(await page.evaluate(findTouching))].map((line) => `sweep ${sweep}: ${line}`));
  }
});

/** Runs in the page: texts of the figure that touch each other, leave the window, or are smaller than 11.5 px. */
function findTouching(): string[] {
  const found: string[] = [];
  const boxes: { text: string; left: number; right: number; top: number; bottom: number }[] = [];
  const kinds =
    '.hero text, .hero-map p > *, .hero-controls :is(.key-hint, .hero-seed label, .hero-settings, .hero-cells span, .hero-counter-name)';
  for (const element of document.querySelectorAll(`#figure-0 :is(${kinds})`)) {
    if (!element.checkVisibility()) continue;
    const text = element.textContent ?? '';
    const range = document.createRange();
    range.selectNodeContents(element);
    for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
      // A fifth of the line box above and below the figures is air.
      if (width > 0) boxes.push({ text, left, right, top: top + height / 5, bottom: bottom - height / 5 });
    }
    const scale = element instanceof SVGTextElement ? (element.getScreenCTM()?.a ?? 1) : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (size < 11.45) found.push(`${text} is only ${size.toFixed(1)} px`);
  }
  boxes.forEach((a, k) => {
    for (const b of boxes.slice(0, k)) {
      if (a.text !== b.text && a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5)
        found.push(`${a.text} × ${b.text}`);
    }
    if (a.left < 0 || a.right > innerWidth) found.push(`${a.text} leaves the window`);
  });
  return found;
}

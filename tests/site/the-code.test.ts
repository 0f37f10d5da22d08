import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { address, axe, changeTheme, frames, open, problems, readThrough, settled, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf } from '../support/figures';
import { findOverlaps } from '../support/overlap';

type Page = Awaited<ReturnType<typeof open>>['page'];

const PATH = '/the-code/';
const replay = figureOf('Replay');
const bugs = figureOf('Bugs');

/** The chapter with both figures come to life. */
const chapter = (options: OpenOptions = {}, query = '') => awake(`${PATH}${query}`, ['Replay', 'Bugs'], options);

const step = (page: Page) => page.locator(`${replay} .replay`).getAttribute('data-step').then(Number);
const place = (page: Page) => page.locator(`${replay} .replay`).getAttribute('data-at');
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe.each([
  { size: 1280, theme: 'light', other: 'dark' },
  { size: 390, theme: 'light' },
  { size: 360, theme: 'dark' },
] as const)('the chapter on the code, $theme at $size px', ({ size, theme, other }) => {
  /** What axe finds, in the other theme too where there is one. */
  const looked = async (page: Page, within: string) => {
    const faults = await axe(page, {}, within);
    if (!other) return faults;
    await changeTheme(page, other);
    faults.push(...(await axe(page, {}, within)));
    await changeTheme(page, theme);
    return faults;
  };

  test('is sound at every kind of line, with everything open', async () => {
    const { page, seen } = await chapter({ theme, width: size, touch: false });
    const faults: string[] = [];
    const press = (name: string) =>
      page
        .locator(replay)
        .getByRole('button', { name, exact: true })
        .evaluate((key: HTMLElement) => key.click());
    // A computing line, a call, a loop, the change of the weights.
    for (const [name, times] of [
      ['Step', 12],
      ['Run to a breakpoint, on', 1],
      ['Step', 14],
    ] as const) {
      for (let k = 0; k < times; k++) {
        await press(name);
        faults.push(...(await page.evaluate(findOverlaps)));
        if ((await width(page)) > size) faults.push(`step ${await step(page)}: the page scrolls sideways`);
      }
      await settled(page);
      faults.push(...(await looked(page, replay)));
    }
    for (let k = 0; k < 7; k++) {
      await page
        .locator(`${bugs} .bugs-option input`)
        .nth(k)
        .evaluate((radio: HTMLInputElement) => radio.click());
      if ((await width(page)) > size) faults.push(`bug ${k}: the page scrolls sideways`);
    }
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    faults.push(...(await looked(page, `${replay}, ${bugs}`)));
    if ((await width(page)) > size) faults.push('with everything open the page scrolls sideways');
    expectNone(faults);
    expectNone(problems(seen));
  });

  test('keeps the current line inside the listing, and never scrolls the page for it', async () => {
    const { page } = await chapter({ theme, width: size, touch: false });
    await page.locator(replay).scrollIntoViewIfNeeded();
    const top = await page.evaluate(() => scrollY);
    for (let k = 0; k < 40; k++) {
      await page.locator(`${replay} .dock .key.is-primary`).evaluate((key: HTMLElement) => key.click());
      await frames(page);
      const inside = await page.evaluate((selector) => {
        const box = document.querySelector(`${selector} .program`)!.getBoundingClientRect();
        const line = document.querySelector(`${selector} .program-line.is-now`)!.getBoundingClientRect();
        return line.top >= box.top - 1 && line.bottom <= box.bottom + 1;
      }, replay);
      expect(inside, `step ${await step(page)}`).toBe(true);
    }
    expect(await page.evaluate(() => scrollY)).toBe(top);
  });
});

describe('the debugger', () => {
  test('moves by keyboard alone, both ways', async () => {
    const { page } = await chapter();
    await page.locator(replay).focus();
    expect(await step(page)).toBe(16);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    expect(await step(page)).toBe(17);
    await page.keyboard.press('b');
    expect(await place(page)).toBe('backprop.py:49');
    await page.keyboard.press('u');
    expect(await place(page)).toBe('backprop.py:70');
    await expect.poll(() => page.locator(`${replay} [data-live]`).textContent(), { timeout: 5000 }).toContain('Line 70 of backprop.py.');
    await page.keyboard.press('Control+z');
    expect(await place(page)).toBe('backprop.py:49');
    await page.keyboard.press('r');
    expect(await step(page)).toBe(16);
  });

  test('sets a breakpoint by keyboard and by pointer, and runs there', async () => {
    const { page } = await chapter();
    const number = page.locator(`${replay} [data-place="backprop.py:30"] button`);
    await number.focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Breakpoint at line 31');
    await page.keyboard.press('Enter');
    const next = page.locator(`${replay} [data-place="backprop.py:31"] button`);
    expect(await next.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('b');
    expect(await place(page)).toBe('backprop.py:31');
    await next.click();
    expect(await next.getAttribute('aria-pressed')).toBe('false');

    await page.locator(`${replay} [data-place="backprop.py:58"] .program-text`).click();
    await page.locator(replay).getByRole('button', { name: 'Run to line 58, on' }).click();
    expect(await place(page)).toBe('backprop.py:58');
    await page.locator(replay).getByRole('button', { name: 'Run to a breakpoint, back' }).click();
    expect(await place(page)).toBe('backprop.py:49');
  });

  test('only one line number is in the tab order', async () => {
    const { page } = await chapter();
    expect(await page.locator(`${replay} .program button[tabindex="0"]`).count()).toBe(1);
  });

  test('opens at a state that a link names', async () => {
    const { page } = await chapter({}, '?replay=cursor.37~chosen.1~breaks._backprop.py!3a!30');
    await expect.poll(() => step(page)).toBe(37);
    expect(await page.locator(`${replay} .is-stop`).count()).toBe(1);
    expect(await page.locator(`${replay} .grid.role-result th.is-lit`).textContent()).toBe('case 01');
  });

  test('a number pointed at lights in the net', async () => {
    const { page } = await chapter();
    await page.locator(replay).focus();
    await page.keyboard.press('ArrowRight');
    await page.locator(`${replay} .grid.role-result td[data-quantity="replay:y.3"]`).hover();
    await expect.poll(() => page.locator(`${replay} .replay-net-value[data-quantity="replay:y.3"][data-lit]`).count()).toBe(1);
  });
});

test('a bug is chosen by keyboard, and says what it does', async () => {
  const { page } = await chapter();
  await page.locator(`${bugs} .bugs-option input:checked`).focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.locator(`${bugs} .bugs`).getAttribute('data-bug')).toBe('bias');
  expect(await page.locator(`${bugs} tr.is-off`).count()).toBe(4);
  expect(await page.locator(`${bugs} [data-live]`).textContent()).toContain('4 of 12 slopes are wrong.');
  // Two further down: the mean, the one bug that a larger ε makes up for.
  expect(await page.locator(`${bugs} .bugs-larger`).count()).toBe(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.locator(`${bugs} .bugs-larger`).focus();
  await page.keyboard.press('Enter');
  expect(await page.locator(`${bugs} .bugs-larger`).getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => page.locator(`${bugs} [data-live]`).textContent()).toContain('the two curves are one.');
});

test('every program and the notebook can be taken away, and copied', async () => {
  const { page } = await chapter({ before: (opening) => opening.context().grantPermissions(['clipboard-read', 'clipboard-write']) });
  const links = await page.locator('.downloads a').evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
  expect(links).toHaveLength(8);
  for (const link of links) {
    const answer = await page.request.get(link);
    expect(answer.status(), link).toBe(200);
    const name = link.split('/').at(-1)!;
    if (name.endsWith('.py')) expect(await answer.text()).toBe(readFileSync(`content/code/${name}`, 'utf8'));
    else expect(JSON.parse(await answer.text())).toMatchObject({ nbformat: 4 });
  }
  expect(links[0]).toBe(address('/code/backprop.py'));

  await page.getByRole('button', { name: 'Copy 1_loops.py' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(readFileSync('content/code/stages/1_loops.py', 'utf8'));
});

test('without scripts the listings, the first line and the first bug are there', async () => {
  const { page, seen } = await open(PATH, { js: false });
  expect(await page.locator('.stage').count()).toBe(5);
  expect(await page.locator('.stage .code-line.is-fresh').count()).toBeGreaterThan(40);
  expect(await page.locator(`${replay} .program-line.is-now`).innerText()).toContain('x = layer.w @ y[-1] + layer.b');
  expect(await page.locator(`${replay} .grid.role-result`).count()).toBeGreaterThan(0);
  expect(await page.locator(`${bugs} tr.is-off`).count()).toBe(6);
  expect(await page.getByRole('button', { name: 'Copy 1_loops.py' }).isVisible()).toBe(false);
  expect(problems(seen)).toEqual([]);
});

test('what the engine shows is the text of its file', async () => {
  const { page } = await open(PATH);
  await readThrough(page);
  const shown = await page.locator('details:has-text("lib/engine/backward.ts") pre').first().textContent();
  expect(readFileSync('lib/engine/backward.ts', 'utf8')).toContain(shown!.trim());
});

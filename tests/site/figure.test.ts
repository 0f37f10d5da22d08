import { describe, expect, test } from 'vitest';
import { address, axe, open, problems, settled } from '../support/browser';
import { expectNone } from '../support/expect-none';

type Page = Awaited<ReturnType<typeof open>>['page'];

const gallery = '/gallery/';
const first = '#figure-g-1';
const link = (state: string, hash = first) => `${gallery}?one-unit=${state}${hash}`;
/** As it is copied: with the letters it was written with. */
const copiedLink = (state: string) => link(state).replace('#', '&notation=paper#');

const steps = (page: Page, figure = first) => page.locator(`${figure} .figure-steps`).textContent();
const key = (page: Page, name: string, figure = first) => page.locator(figure).getByRole('button', { name, exact: true });

/** Scrolls to the example and waits until it answers. */
async function awake(page: Page, figure = first): Promise<void> {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  await page.waitForFunction((id) => Object.keys(document.querySelector(id) ?? {}).some((name) => name.startsWith('__reactProps')), figure);
  await settled(page);
}

async function opened(path = `${gallery}${first}`, options: Parameters<typeof open>[1] = {}) {
  const result = await open(path, options);
  await awake(result.page);
  return result;
}

describe('steps, undo and reset', () => {
  test('by keys and by buttons', async () => {
    const { page, seen } = await opened();
    expect(await steps(page)).toBe('Sweep 0 of 20');
    await key(page, 'Step').click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await steps(page)).toBe('Sweep 3 of 20');
    await page.keyboard.press('ArrowLeft');
    expect(await steps(page)).toBe('Sweep 2 of 20');
    await page.keyboard.press('r');
    expect(await steps(page)).toBe('Sweep 0 of 20');
    expectNone(problems(seen));
  });

  test('Ctrl Z undoes one thing after the other, Ctrl Shift Z does it again', async () => {
    const { page } = await opened();
    const numbers = () => page.locator(`${first} .one-unit-values`).innerText();
    const atFirst = await numbers();
    await key(page, 'Step').click();
    const afterStep = await numbers();
    await page.locator(`${first} .selector-option`).first().click();
    const afterChoice = await numbers();
    expect(new Set([atFirst, afterStep, afterChoice]).size).toBe(3);
    await page.keyboard.press('Control+z');
    expect(await numbers()).toBe(afterStep);
    await page.locator(`${first} .figure-door`).click();
    await key(page, 'Undo').click();
    expect(await numbers()).toBe(atFirst);
    await page.keyboard.press('Control+Shift+z');
    await page.keyboard.press('Control+y');
    expect(await numbers()).toBe(afterChoice);
  });

  test('in a field keys belong to the field, and Reset keeps the seed', async () => {
    const { page } = await opened();
    await page.locator(`${first} .figure-door`).click();
    const seed = page.locator(`${first} .figure-settings input[type=text]`);
    await seed.fill('31');
    await key(page, 'Step').click();
    await seed.press('ArrowLeft');
    await seed.press('End');
    await seed.press('r');
    expect(await steps(page)).toBe('Sweep 1 of 20');
    // What is typed belongs to the field too, and when it is no seed that is said beside it.
    expect(await page.locator(`${first} .figure-settings [role=status]`).innerText()).toBe('“31r” is not a whole number. It stays at 31.');
    await seed.press('Backspace');
    expect(await page.locator(`${first} .figure-settings [role=status]`).innerText()).toBe('');
    await key(page, 'Reset').click();
    expect(await steps(page)).toBe('Sweep 0 of 20');
    expect(await seed.inputValue()).toBe('31');
  });

  test('two uses of one figure have a state each', async () => {
    const { page } = await opened();
    await key(page, 'Step').click();
    expect(await steps(page)).toBe('Sweep 1 of 20');
    expect(await steps(page, '#figure-g-2')).toBe('Sweep 5 of 20');
  });

  test('says each step once, politely', async () => {
    const { page } = await opened();
    const voice = page.locator(`${first} [aria-live=polite]`);
    expect(await voice.textContent()).toBe('');
    await key(page, 'Step').click();
    await expect.poll(() => voice.textContent()).toMatch(/^After 1 sweeps the unit says 0\.\d{4}/);
  });
});

describe('play', () => {
  const sweep = async (page: Page) => Number(/\d+/.exec((await steps(page)) ?? '')?.[0]);

  test('runs, and pauses while the figure is off-screen', async () => {
    const { page } = await opened();
    await key(page, 'Play').click();
    await expect.poll(() => sweep(page)).toBeGreaterThan(1);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await page.waitForTimeout(300);
    const away = await sweep(page);
    expect(away).toBeLessThan(19);
    await page.waitForTimeout(1000);
    expect(await sweep(page)).toBe(away);
    // What was playing goes on when it is seen again.
    await page.locator(first).scrollIntoViewIfNeeded();
    await expect.poll(() => sweep(page)).toBeGreaterThan(away);
  });

  test('a whole run is one thing to undo', async () => {
    const { page } = await opened();
    await key(page, 'Play').click();
    await expect.poll(() => sweep(page), { timeout: 15_000 }).toBe(20);
    await page.locator(first).press('Control+z');
    expect(await sweep(page)).toBe(0);
  });
});

describe('links to a state', () => {
  test('a copied link leads back to the state, on the screen', async () => {
    const { page } = await opened();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (let step = 0; step < 3; step++) await key(page, 'Step').click();
    const before = await page.locator(`${first} .one-unit-values`).innerText();
    await key(page, 'Copy link').click();
    await key(page, 'Copied').waitFor();
    await expect.poll(() => page.locator(`${first} .figure-link [role=status]`).textContent()).toContain('copied');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(address(copiedLink('seed.9~cursor.3~target.1')));
    await page.goto('about:blank');
    await page.goto(copied);
    await expect.poll(() => steps(page)).toBe('Sweep 3 of 20');
    expect(await page.locator(`${first} .one-unit-values`).innerText()).toBe(before);
    const top = await page.locator(first).evaluate((element) => element.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(450);
    // Only the figure that the link names takes it up.
    await awake(page, '#figure-g-2');
    expect(await steps(page, '#figure-g-2')).toBe('Sweep 5 of 20');
  });

  test('where the clipboard is forbidden the address is shown, to be copied by hand', async () => {
    const { page } = await opened(`${gallery}${first}`, {
      before: (page) =>
        page.addInitScript(
          `Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })`,
        ),
    });
    await key(page, 'Copy link').click();
    const field = page.getByLabel('Copy this address:');
    expect(await field.inputValue()).toBe(address(copiedLink('seed.9~cursor.0~target.1')));
    expect(await field.evaluate((element: HTMLInputElement) => element.selectionEnd! - element.selectionStart!)).toBeGreaterThan(20);
  });

  test.each([
    ['seed.9~cursor.21', 'cursor: 21 is not between 0 and 20'],
    ['seed.9~curs', 'it says “curs”, which this figure does not know'],
    ['seed.nine', 'seed: “nine” is no whole number'],
  ])('a broken link (%s) says what is wrong and leaves the first state', async (state, why) => {
    const { page, seen } = await opened(link(state));
    const note = page.locator(`${first} .figure-problem`);
    await expect.poll(() => note.textContent()).toContain(why);
    expect(await steps(page)).toBe('Sweep 0 of 20');
    await key(page, 'Step').click();
    expect(await steps(page)).toBe('Sweep 1 of 20');
    await key(page, 'Close this note').click();
    expect(await note.count()).toBe(0);
    expectNone(problems(seen));
  });

  test('a link whose figure has another number now still finds it', async () => {
    const { page } = await open(`${gallery}?one-unit=cursor.7#figure-g-99`);
    await expect.poll(() => steps(page), { timeout: 10_000 }).toBe('Sweep 7 of 20');
    await expect.poll(() => page.locator(first).evaluate((element) => Math.abs(element.getBoundingClientRect().top))).toBeLessThan(300);
    await awake(page, '#figure-g-2');
    expect(await steps(page, '#figure-g-2')).toBe('Sweep 5 of 20');
  });

  test('without scripts the anchor still works and the first state stands', async () => {
    const { page } = await open(link('cursor.7'), { js: false });
    expect(await steps(page)).toBe('Sweep 0 of 20');
    expect(await page.locator(first).boundingBox()).not.toBeNull();
  });
});

describe('when something goes wrong', () => {
  test('an error stays inside its figure, which starts again', async () => {
    const { page } = await opened(link('cursor.4'));
    await expect.poll(() => steps(page)).toBe('Sweep 4 of 20');
    await page.locator(`${first} .figure-door`).click();
    await key(page, 'Make an error').click();
    const stopped = page.locator(`${first}.figure-stopped`);
    await expect.poll(() => stopped.textContent()).toContain('This error was made on purpose.');
    expectNone(await axe(page, { runOnly: ['wcag2a', 'wcag2aa'] }));
    // The rest of the page is alive.
    await awake(page, '#figure-g-2');
    await key(page, 'Step', '#figure-g-2').click();
    expect(await steps(page, '#figure-g-2')).toBe('Sweep 6 of 20');
    await stopped.getByRole('button', { name: 'Start again' }).click();
    expect(await steps(page)).toBe('Sweep 0 of 20');
    await key(page, 'Step').click();
    expect(await steps(page)).toBe('Sweep 1 of 20');
  });

  test('a script that does not come leaves the picture of the server and offers a reload', async () => {
    // The chunks of islands are those that the page does not name itself.
    let broken = true;
    const named = new Set<string>();
    const { page } = await open(gallery, {
      before: async (page) => {
        await page.route('**/_next/static/chunks/*.js', async (route) => {
          const html = named.size > 0 ? undefined : await (await page.request.get(address(gallery))).text();
          for (const [src] of html?.matchAll(/[\w.-]+\.js/g) ?? []) named.add(src);
          const own = named.has(route.request().url().split('/').at(-1)!);
          await (own || !broken ? route.continue() : route.abort());
        });
      },
    });
    const picture = await page.locator(`${first} .one-unit`).innerHTML();
    await page.locator(first).scrollIntoViewIfNeeded();
    const note = page.locator('.island-missing').first();
    await expect.poll(() => note.textContent(), { timeout: 15_000 }).toContain('its script could not be fetched');
    expect(await page.locator(`${first} .one-unit`).innerHTML()).toBe(picture);
    expect(await steps(page)).toBe('Sweep 0 of 20');
    broken = false;
    await Promise.all([page.waitForEvent('load'), note.getByRole('button', { name: 'Reload the page' }).click()]);
    await awake(page);
    await key(page, 'Step').click();
    expect(await steps(page)).toBe('Sweep 1 of 20');
  });
});

describe('what figures share', () => {
  test('a quantity pointed at in one figure is lit in the other', async () => {
    const { page } = await opened();
    const lit = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('figure [data-lit]:not(.dial)')].map(
          (one) => `${one.closest('figure')?.id} ${one.getAttribute('data-quantity')}`,
        ),
      );
    await page.locator(`${first} span[data-quantity="one-unit:y.2"]`).hover();
    expect(await lit()).toEqual(['figure-g-1 one-unit:y.2', 'figure-g-2 one-unit:y.2']);
    await page.locator(`${first} [data-quantity="one-unit:E"]`).focus();
    expect(await lit()).toEqual(['figure-g-1 one-unit:E', 'figure-g-2 one-unit:E']);
    await page.locator(`${first} [data-quantity="one-unit:E"]`).blur();
    await page.mouse.move(2, 2, { steps: 2 });
    expect(await lit()).toEqual([]);
  });

  test('a tap lights a quantity, another on it, elsewhere in the figure or in the text lets go, and so does Escape', async () => {
    const { page } = await opened(undefined, { width: 390 });
    const lit = () => page.locator(`${first} [data-lit]`).count();
    const number = page.locator(`${first} span[data-quantity="one-unit:w.2.1"]`);
    const ends = [
      () => number.tap(),
      () => page.locator(`${first} .figure-title`).tap(),
      () => page.locator('main h1').first().tap(),
      () => page.keyboard.press('Escape'),
    ];
    for (const end of ends) {
      await number.tap();
      expect(await lit()).toBe(1);
      await end();
      expect(await lit()).toBe(0);
    }
  });

  test('notation: chosen in the header, remembered, there before the first paint, in figures and equations', async () => {
    const { page, seen } = await opened();
    const symbol = (notation: string) => page.locator(`${first} span[data-quantity="one-unit:y.2"] .in-${notation}`);
    expect([await symbol('paper').isVisible(), await symbol('modern').isVisible()]).toEqual([true, false]);
    await page.locator('[data-choice=notation][value=modern]').first().check({ force: true });
    expect([await symbol('paper').isVisible(), await symbol('modern').isVisible()]).toEqual([false, true]);
    expect(await page.locator(`${first} span[data-quantity="one-unit:y.2"]`).getAttribute('aria-label')).toContain('activation');
    const equation = page.locator('.equation:has(.in-modern)').first();
    expect(await equation.locator('.in-modern').isVisible()).toBe(true);
    expect(await equation.locator('.katex-display:not(.in-modern) .katex-html').isVisible()).toBe(false);

    await page.addInitScript(`
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        window.firstNotation = document.documentElement.dataset.notation;
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    `);
    await page.reload();
    expect(await page.evaluate('window.firstNotation')).toBe('modern');
    await awake(page);
    expect(await symbol('modern').isVisible()).toBe(true);
    expectNone(problems(seen));
  });
});

describe('a figure on its own page', () => {
  const alone = '/figures/one-case/';

  test('is the figure, its source and nothing else', async () => {
    const { page, seen } = await open(alone);
    await settled(page);
    expect(await page.locator('.site-header, .site-footer').evaluateAll((all) => all.some((one) => one.checkVisibility()))).toBe(false);
    const source = page.locator('h1 a');
    expect(await source.getAttribute('href')).toBe(`${new URL(address('/how-it-works/')).pathname}#figure-4-1`);
    expect(await page.locator('#figure-4-1').isVisible()).toBe(true);
    await key(page, 'Step', '#figure-4-1').click();
    expectNone(problems(seen));
  });

  test('the chapter leads there', async () => {
    // As the server wrote it; once the figure is awake its link stands behind the door.
    const { page } = await open('/how-it-works/', { js: false });
    const link = page.locator('#figure-4-1 .figure-alone');
    expect(await link.getAttribute('href')).toBe(new URL(address(alone)).pathname);
  });

  test('theme and notation may be asked for, without changing what the reader has chosen elsewhere', async () => {
    const { page } = await open(`${alone}?theme=dark&notation=modern`, { theme: 'light' });
    const now = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
    expect(await now()).toMatchObject({ theme: 'dark', notation: 'modern' });
    await page.goto(address(alone));
    expect(await now()).toMatchObject({ theme: 'light', notation: 'paper' });
  });

  test('can be framed by another page', async () => {
    const { page } = await open('/references/');
    const host = new URL('/host.html', address('/')).href;
    const body = `<!doctype html><title>Host</title><iframe src="${address(alone)}" width="960" height="900"></iframe>`;
    await page.route(host, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(host);
    const frame = page.frameLocator('iframe');
    await frame.locator('#figure-4-1').getByRole('button', { name: 'Step', exact: true }).click();
    await expect.poll(() => frame.locator('.one-case').getAttribute('data-step')).toBe('1');
  });
});

test.each([1280, 390])('print shows the state as it is, without keys, at %i px', async (width) => {
  const { page } = await opened(`${gallery}${first}`, { width });
  await key(page, 'Step').click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator(`${first} .figure-steps`).isVisible()).toBe(true);
  expect(await steps(page)).toBe('Sweep 1 of 20');
  expect(await page.locator(`${first} :is(.keys, .figure-tool)`).evaluateAll((all) => all.some((one) => one.checkVisibility()))).toBe(
    false,
  );
});

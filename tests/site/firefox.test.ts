import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { expectNone } from '../support/expect-none';
import { startFirefox, watchFirefox, type Firefox } from '../support/firefox-page';
import { notFound, pages } from '../support/site';
import { lost, texts } from '../support/texts';
import { isWatched } from '../support/in-page';

// What must hold in a second browser of another maker: pages are sound, figures answer keys, and all of it reads
// without scripts. Looks, axe and the many states of each figure are looked at in Chromium only.

const all = [...pages(), notFound];
const figures = pages().filter((path) => path.startsWith('/figures/'));

let scripted: Firefox;
let plain: Firefox;
beforeAll(async () => {
  scripted = await startFirefox();
  plain = await startFirefox(false);
});
afterAll(async () => {
  await scripted?.close();
  await plain?.close();
});

const open = async ({ page }: Firefox, path: string, width = 1280) => {
  await page.setViewport({ width, height: 900 });
  const answer = await page.goto(inject('siteUrl') + path, { waitUntil: 'load' });
  // A page met before may be asked for again only by its date, or not at all.
  expect(answer?.status() ?? 304).toBeOneOf(path === notFound ? [404] : [200, 304]);
  return page;
};

/** Runs in the page: scrolls through it as a reader does, and waits until every figure that it met has come to life. */
async function readThrough(): Promise<string[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.9) {
    scrollTo({ top: y, behavior: 'instant' });
    await frame();
  }
  const asleep = () =>
    [...document.querySelectorAll('[data-island] .figure .key')].filter(
      (key) => key.checkVisibility() && !Object.keys(key).some((name) => name.startsWith('__reactProps')),
    );
  const latest = performance.now() + 20_000;
  while (asleep().length > 0 && performance.now() < latest) await new Promise((done) => setTimeout(done, 50));
  await frame();
  return asleep().map((key) => `asleep: ${key.closest('[data-island]')?.getAttribute('data-island')}`);
}

/** Reads a page through from its top. Its scripts begin at the reader's first move; figures that are passed before would not be met. */
async function read(page: Firefox['page']): Promise<string[]> {
  await page.evaluate(() => dispatchEvent(new Event('pointermove')));
  // Asked again and again from here: a page's policy forbids it to make functions, which puppeteer's own waiting does.
  await expect.poll(() => page.evaluate(isWatched), { timeout: 20_000 }).toBe(true);
  return page.evaluate(readThrough);
}

/** What each page shows without scripts; it is held against what it shows with them when that page is open. */
const withoutScripts = new Map<string, ReturnType<typeof texts>>();

describe('in Firefox without scripts', () => {
  test.each(all)('%s is the page itself, all of it readable', async (path) => {
    const page = await open(plain, path);
    expect(await page.$eval('main', (main) => main.innerText.length)).toBeGreaterThan(path === notFound ? 100 : 400);
    const without = await page.evaluate(texts);
    withoutScripts.set(path, without);
  });

  test('scripts really are off', async () => {
    const page = await open(plain, '/');
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
  });
});

describe('in Firefox', () => {
  let problems: () => string[];
  beforeAll(() => {
    problems = watchFirefox(scripted.page, new URL(inject('siteUrl')).origin);
  });

  describe.each(all)('%s', (path) => {
    test('is sound from top to end, no wider than a phone, and shows nothing that is lost without scripts', async () => {
      const page = await open(scripted, path);
      const without = withoutScripts.get(path);
      // What the layout leaves out also with scripts is not lost.
      if (without && without.unreadable.length > 0) expectNone(lost(without, await page.evaluate(texts)));
      expectNone(await read(page));
      expect(
        await page.evaluate(() => [...document.querySelectorAll('mfrac')].filter(({ children }) => children.length !== 2).length),
      ).toBe(0);
      await page.setViewport({ width: 390, height: 800 });
      // What a figure has laid out by itself follows in the next frame.
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
      expectNone(problems());
    });

    if (!figures.includes(path)) return;
    // On the page as it was read: to open it again would train its nets again.
    test('answers its keys, forward and back, and is heard', async () => {
      const { page } = scripted;
      if (page.url() === inject('siteUrl') + path) await page.setViewport({ width: 1280, height: 900 });
      else expectNone(await read(await open(scripted, path)));
      const shown = () =>
        page.$eval('.figure', (figure) => {
          const copy = figure.cloneNode(true) as HTMLElement;
          // The line above the picture may say what to do next; it does not go back.
          for (const other of copy.querySelectorAll('[aria-live], .figure-head')) other.remove();
          return { picture: copy.innerHTML, words: copy.textContent };
        });
      // Step and Back; in a figure that opens at its end, Back and Step; in one that does not step, its own key.
      const [go, back] = await page.$eval('.figure', (figure): [string, string | null] => {
        const primary = figure.querySelector('.key.is-primary');
        const hint = primary?.parentElement?.querySelector('.key-hint')?.textContent ?? '→';
        if (/^[A-Z]$/.test(hint)) return [hint.toLowerCase(), null];
        const atEnd = primary?.getAttribute('aria-disabled') === 'true';
        return atEnd ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      });
      const first = await shown();
      await page.focus('.figure');
      await page.keyboard.press(go as 'ArrowRight');
      await expect.poll(async () => (await shown()).picture, { timeout: 10_000 }).not.toBe(first.picture);
      // What its own key did is said where it stands.
      if (back === null) return expectNone(problems());
      await expect.poll(() => page.$eval('.figure [data-live]', (live) => live.textContent), { timeout: 10_000 }).not.toBe('');
      // A run that is followed on the way to the step is not there at once.
      let second = await shown();
      for (let before = ''; before !== second.words; second = await shown()) {
        before = second.words ?? '';
        await new Promise((done) => setTimeout(done, 200));
      }
      await page.keyboard.press(go as 'ArrowRight');
      await expect.poll(async () => (await shown()).picture).not.toBe(second.picture);
      await page.keyboard.press(back as 'ArrowLeft');
      await expect.poll(async () => (await shown()).words).toBe(second.words);
      expectNone(problems());
    });
  });

  test('a page kept whole while the reader is elsewhere (back/forward cache) stands as it was, follows what was chosen meanwhile, and goes on', async () => {
    // In a window of its own: after going back puppeteer does not hear that the next page has come.
    const own = { ...scripted, page: await scripted.browser.newPage() };
    onTestFinished(() => own.page.close());
    const problems = watchFirefox(own.page, new URL(inject('siteUrl')).origin);
    const page = await open(own, '/figures/one-case/');
    expectNone(await read(page));
    await page.evaluate(() =>
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted);
      }),
    );
    const steps = () => page.$eval('.figure-steps', (place) => place.textContent);
    await page.focus('.figure');
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowRight');
    await expect.poll(steps).toBe('Step 5 of 31');
    await page.goto(`${inject('siteUrl')}/references/`);
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      history.back();
    });
    // While it goes back there may be no page to ask.
    const standing = () =>
      page
        .evaluate(() => ({ theme: document.documentElement.dataset.theme, kept: document.documentElement.dataset.kept }))
        .catch(() => null);
    await expect.poll(standing, { timeout: 10_000 }).toEqual({ theme: 'dark', kept: 'true' });
    await page.evaluate(() => localStorage.removeItem('theme'));
    expect(await steps()).toBe('Step 5 of 31');
    await page.focus('.figure');
    await page.keyboard.press('ArrowRight');
    await expect.poll(steps).toBe('Step 6 of 31');
    // The browser's own question at the first address of a session, whatever icon a page names.
    expectNone(problems().filter((line) => !line.endsWith('/favicon.ico')));
  });
});

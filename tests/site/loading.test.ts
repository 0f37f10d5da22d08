import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFont } from '@/lib/site/fonts/font-file';
import { formulaFace, mainFace } from '@/lib/site/fonts/formula-faces';
import { visitText } from '@/lib/site/fonts/page-text';
import { isSymbol, serif, symbols, textFaces, titles } from '@/lib/site/fonts/text-faces';
import { inRange } from '@/lib/site/fonts/unicode-range';
import { address, notFound, open, pages, problems, settled, showAll } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { filesUnder, htmlOf, outDir } from '../support/site';

/** In thousands of bytes, as they come over the line. */
const pageLimit = 300;
const fontLimit = 100;

type Page = Awaited<ReturnType<typeof open>>['page'];

/** Every font and script the page has asked for, and their sizes in kB, headers included. */
function weigh(page: Page): () => Promise<readonly { readonly url: string; readonly type: string; readonly size: number }[]> {
  const finished: Promise<{ url: string; type: string; size: number }>[] = [];
  page.on('requestfinished', (request) => {
    const one = async () => {
      const { responseBodySize, responseHeadersSize } = await request.sizes();
      return { url: request.url(), type: request.resourceType(), size: (responseBodySize + responseHeadersSize) / 1000 };
    };
    finished.push(one());
  });
  return () => Promise.all(finished);
}

// The gallery's two pages are for authors and hold every example at once.
describe.each([...pages(), notFound].filter((path) => !path.startsWith('/gallery/')))('%s', (path) => {
  test(`loads within ${pageLimit} kB, its fonts within ${fontLimit} kB, and no figure’s script unasked`, async () => {
    let loaded: ReturnType<typeof weigh> = async () => [];
    const { page, seen } = await open(path, {
      width: 412,
      height: 823,
      still: true,
      fresh: true,
      before: async (one) => void (loaded = weigh(one)),
    });
    await settled(page);
    const all = await loaded();
    const list = all.map(({ url, size }) => `${size.toFixed(1)} kB ${url}`).join('\n');
    const sum = (type?: string) =>
      all.filter((one) => type === undefined || one.type === type).reduce((total, { size }) => total + size, 0);
    expect(sum('font'), list).toBeGreaterThan(20);
    expect(sum('font'), list).toBeLessThanOrEqual(fontLimit);
    expect(sum(), list).toBeLessThanOrEqual(pageLimit);
    expect(await page.locator('[data-island][data-awake]').count()).toBe(0);
    // On a phone nothing of the site's runs before the reader's first act; what will is there by then.
    expect(
      await page.evaluate(() => [
        document.scripts.length > 0,
        [...document.scripts].filter(({ src, noModule }) => src && !noModule).length,
      ]),
    ).toEqual([true, 0]);
    expect(
      all.some(({ url }) => url.endsWith('.js')),
      list,
    ).toBe(true);
    expectNone(problems(seen));
  });
});

test('no formula or listing is sent twice: once in the page, and again for React', () => {
  const twice = pages().filter((path) => {
    const flight = [...htmlOf(path).matchAll(/<script>self\.__next_f\.push\(.*?<\/script>/gs)].map(([script]) => script).join('');
    return /katex-html|data-line=/.test(flight) && !path.startsWith('/gallery/');
  });
  expectNone(twice);
});

/** The served faces: by face, what their rules say they have, and the rules' files. */
function servedFaces() {
  const faces = new Map<string, ((code: number) => boolean)[]>();
  const files: { readonly path: string; readonly range: string }[] = [];
  for (const sheet of filesUnder().filter((file) => file.endsWith('.css'))) {
    for (const [rule] of readFileSync(join(outDir, sheet), 'utf8').matchAll(/@font-face\{[^}]*\}/g)) {
      const value = (name: string) => new RegExp(`[{;]${name}:([^;}]*)`).exec(rule)?.[1]?.replaceAll('"', '') ?? '';
      const url = /url\(([^)]+\.woff2)\)/.exec(rule)?.[1];
      if (url === undefined) continue;
      const text = /Variable|Title|Landing/.test(value('font-family'));
      const key = `${value('font-family')} ${value('font-style')}${text ? '' : ` ${value('font-weight')}`}`;
      faces.set(key, [...(faces.get(key) ?? []), inRange(value('unicode-range') || undefined)]);
      files.push({ path: join(outDir, sheet, '..', url), range: value('unicode-range') });
    }
  }
  return { faces, files };
}

describe('the faces', () => {
  const { faces, files } = servedFaces();
  const has = (face: string, code: number) => faces.get(face)?.some((covers) => covers(code)) ?? false;

  test('have every letter and sign that a page shows', () => {
    // Raised digits of large powers and format characters are in no face of the site; every system has them.
    const left = /[\s\u200b\u2060⁰⁴-⁹⁻]/u;
    const missing = new Set<string>();
    let looked = 0;
    for (const path of [...pages(), notFound]) {
      visitText(htmlOf(path), (text, around) => {
        const formula = formulaFace(around);
        for (const character of text) {
          if (left.test(character)) continue;
          looked++;
          const wanted = formula === undefined ? textFaces(around) : [formula];
          const also = isSymbol(character) ? [symbols] : [];
          for (const face of wanted) {
            // The faces of titles and of formulas are followed by that of text (components/site/tokens.css).
            const next = titles.some(({ key }) => key === face) || face === mainFace ? [serif] : [];
            if (![face, ...next, ...also].some((one) => has(one, character.codePointAt(0)!))) {
              missing.add(`${face} lacks “${character}”, on ${path}`);
            }
          }
        }
      });
    }
    expect(looked).toBeGreaterThan(50_000);
    expectNone([...missing]);
  });

  test('hold in their files what their rules say', async () => {
    expect(files.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const { path, range } of files.filter((file) => file.range !== '')) {
      const { characters } = await readFont(readFileSync(path));
      // A file may have more: the cutter keeps the mirror image of a sign it keeps.
      const promised = range.split(',').reduce((sum, part) => {
        const [from, to] = part
          .replace('U+', '')
          .split('-')
          .map((hex) => Number.parseInt(hex, 16));
        return sum + (to ?? from!) - from! + 1;
      }, 0);
      if ([...characters].filter(inRange(range)).length !== promised) wrong.push(path);
    }
    expectNone(wrong);
  });

  test('are all named by a rule', () => {
    const named = new Set(files.map(({ path }) => path));
    expectNone(filesUnder().filter((file) => file.endsWith('.woff2') && !named.has(join(outDir, file))));
  });
});

describe('below a phone’s window', () => {
  /** How many pieces of the chapter wait to be shown: what they hold would be seen, but for that. */
  const waiting = (page: Page) =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('.prose > *')].filter((piece) =>
          [...piece.querySelectorAll('*')].some((one) => one.checkVisibility() && !one.checkVisibility({ contentVisibilityAuto: true })),
        ).length,
    );
  /** Where the headings stand, and where the page ends. */
  const places = (page: Page) =>
    page.evaluate(() => [
      ...[...document.querySelectorAll('.prose > :is(h2, h3)')].map((one) => Math.round(one.getBoundingClientRect().top + scrollY)),
      document.documentElement.scrollHeight,
    ]);
  const phone = { width: 412, height: 823, still: true } as const;

  test('each piece of a chapter is measured when the page has come and nothing else is to be done, and keeps its room unseen', async () => {
    // Only what is asked without a latest time waits: the fetching of scripts has one.
    const idle = `window.waiting = []; const idle = requestIdleCallback; window.requestIdleCallback = (run, by) => by ? idle(run, by) : window.waiting.push(run);`;
    const { page, seen } = await open('/the-mathematics/', { ...phone, before: (one) => one.addInitScript(idle) });
    expect(await waiting(page)).toBeGreaterThan(20);
    const guessed = await places(page);
    await page.waitForFunction(() => {
      const { waiting: runs, laidOut: whole } = window as unknown as { waiting: ((left: object) => void)[]; laidOut?: boolean };
      runs.splice(0).forEach((run) => run({ timeRemaining: () => 0 }));
      return whole;
    });
    expect(await waiting(page)).toBeGreaterThan(20);
    const measured = await places(page);
    expect(measured).not.toEqual(guessed);
    await showAll(page);
    expect(await waiting(page)).toBe(0);
    expect(await places(page)).toEqual(measured);
    expectNone(problems(seen));
  });

  test('what the reader comes near is shown whole, and for good', async () => {
    const { page, seen } = await open('/the-code/', phone);
    await page.waitForFunction(() => window.laidOut);
    const figure = page.locator('.prose > .island').last();
    const parts = () =>
      figure.evaluate(
        (one) =>
          [...one.querySelectorAll('*')].filter((part) => part.checkVisibility() && !part.checkVisibility({ contentVisibilityAuto: true }))
            .length,
      );
    expect(await parts()).toBeGreaterThan(100);
    await figure.evaluate((one) => one.scrollIntoView());
    await expect.poll(parts).toBe(0);
    expect(await page.locator('.prose :is([style*="display: none"], [style*="visibility: hidden"])').count()).toBe(0);
    await page.evaluate(() => scrollTo(0, 0));
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await parts()).toBe(0);
    expectNone(problems(seen));
  });

  test('nothing waits where the page opens at a place of its own, or is loaded again', async () => {
    const { page } = await open('/the-mathematics/#main', phone);
    expect(await page.locator('[data-later]').count()).toBe(0);
    await page.goto(address('/how-it-works/'));
    expect(await page.locator('[data-later]').count()).toBe(1);
    await page.reload();
    expect(await page.locator('[data-later]').count()).toBe(0);
  });
});

describe('the landing page’s figure', () => {
  /** The landing page, whose figures' scripts arrive only when let through. */
  async function openSlow() {
    let release = () => {};
    const released = new Promise<void>((done) => (release = done));
    let held = 0;
    const opened = await open('/', { still: true, fresh: true });
    // What the page itself fetches after it has loaded is no figure's.
    await settled(opened.page);
    await opened.page.route(/\.js$/, async (route) => {
      held++;
      await released;
      await route.continue();
    });
    return { ...opened, release, held: () => held };
  }

  const hero = '[data-island="Hero"]';
  const sweepOf = async (page: Page) => Number(await page.locator('.hero').getAttribute('data-sweep'));

  test('asks for its script at the reader’s first move, not before', async () => {
    const { page, held, release } = await openSlow();
    await page.locator(`${hero} .hero`).evaluate((element) => element.getBoundingClientRect().top);
    await settled(page);
    expect(held()).toBe(0);
    release();
    await page.mouse.move(200, 200, { steps: 2 });
    await page.locator(`${hero}[data-awake]`).waitFor();
    expect(held()).toBeGreaterThan(0);
  });

  test('does what was pressed before the script was there, once', async () => {
    const { page, seen, held, release } = await openSlow();
    await page.locator('#figure-0 .keys').getByRole('button', { name: /^Play/ }).click();
    await page.waitForFunction(() => window.earlyActs?.length === 1);
    expect(held()).toBeGreaterThan(0);
    release();
    await page.locator(`${hero}[data-awake]`).waitFor();
    await page
      .locator('#figure-0 .keys')
      .getByRole('button', { name: /^Pause/ })
      .waitFor();
    expect(await page.evaluate(() => window.earlyActs?.length)).toBe(0);
    expectNone(problems(seen));
  });

  test('does what was typed before the script was there, in order', async () => {
    const { page, release } = await openSlow();
    await page.locator('#figure-0').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
    release();
    await page.locator(`${hero}[data-awake]`).waitFor();
    await page.waitForFunction(() => document.querySelector('.hero')?.getAttribute('data-sweep') !== '1360');
    expect(await sweepOf(page)).toBe(1362);
  });
});

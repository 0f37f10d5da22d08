import { describe, expect, test } from 'vitest';
import { axe, changeTheme, frames, notFound, open, pages, problems, readThrough, type Opened } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { tabbing } from '../support/tabbing';

const all = [...pages(), notFound];

test('the site has its pages', () => {
  const chapters = [
    'historical-context',
    'the-problem',
    'the-core-idea',
    'how-it-works',
    'the-mathematics',
    'the-code',
    'why-it-mattered',
    'limitations',
    'what-came-next',
  ];
  expect(pages()).toEqual(expect.arrayContaining(['/', '/references/', '/gallery/', ...chapters.map((slug) => `/${slug}/`)]));
});

const alone = all.filter((path) => path.startsWith('/figures/'));

// On a first visit, when fonts come late and would move what stands there already.
// Each theme gets the whole of axe at one width and, by changing it on the page, the question of contrast at the other.
describe.each(all.filter((path) => !alone.includes(path)))('%s', (path) => {
  test.each([
    { width: 1280, theme: 'light', other: 'dark' },
    { width: 390, theme: 'dark', other: 'light' },
  ] as const)(
    'is sound, steady and accessible, by keyboard too, at $width px, first $theme, then $other',
    async ({ width, theme, other }) => {
      const { page, seen } = await readFresh(path, width, theme);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      // In the gallery it is the same at both widths but for its layout.
      if (width > 700 || !path.startsWith('/gallery/')) expectNone(await axe(page));
      await changeTheme(page, other);
      expectNone(await axe(page, { runOnly: ['color-contrast', 'link-in-text-block'] }));
      expectNone(await tabbing(page));
      if (width < 700) expectNone(await narrower(page));
      expectNone(problems(seen));
    },
  );
});

// A figure alone is the one of its chapter, in the same state: there it is asked for contrast at both widths and in both themes, and
// whether a first visit moves it at either; here, what stands around it.
describe.each(alone)('%s', (path) => {
  test('is sound, steady and accessible, by keyboard too, at 1280 px and 390 px', async () => {
    const { page, seen } = await readFresh(path, 1280, 'light');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expectNone(await axe(page, {}, 'html', '.figure'));
    expectNone(await tabbing(page));
    await changeTheme(page, 'dark');
    await page.setViewportSize({ width: 390, height: 900 });
    await readThrough(page);
    expectNone(await tabbing(page));
    expectNone(await narrower(page));
    expectNone(problems(seen));
  });
});

/** A page as on a first visit, read through; nothing in it has moved that stood there already. */
async function readFresh(path: string, width: number, theme: 'light' | 'dark'): Promise<Opened> {
  const first = await open(path, { width, theme, reducedMotion: false, fresh: true, before: watch });
  const { page, status } = first;
  expect(status).toBe(path === notFound ? 404 : 200);
  expect(await page.evaluate('window.firstTheme'), 'set before the first paint').toBe(theme);
  await readThrough(page);
  // Below a thousandth nothing is seen to move: it is one formula by a pixel when its font arrives. On a busy machine
  // a font may come late, even twice running; a layout that moves does so every time.
  let shifts = await shiftsOf(page);
  for (let more = 0; totalOf(shifts) >= 0.001 && more < 3; more++) {
    const again = await open(path, { width, theme, reducedMotion: false, fresh: true, before: watch });
    await readThrough(again.page);
    shifts = await shiftsOf(again.page);
    await again.close();
  }
  expect(totalOf(shifts), shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved}`).join('\n')).toBeLessThan(0.001);
  return first;
}

/** What is wider than the narrowest phone. */
async function narrower(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 740 });
  await frames(page);
  return sideways(page);
}

interface Shift {
  readonly value: number;
  readonly moved: string;
}

type Page = Opened['page'];

const shiftsOf = (page: Page) => page.evaluate<Shift[]>('window.shifts');
const totalOf = (shifts: readonly Shift[]) => shifts.reduce((sum, { value }) => sum + value, 0);

/** What makes the page wider than the window, outermost first; empty when nothing does. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
    return [`page ${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Gathers every layout shift that the reader did not cause, with what moved; and the theme when the body begins, before any paint. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      window.firstTheme = document.documentElement.dataset.theme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.hadRecentInput) continue;
        const moved = entry.sources.map((source) => {
          const node = source.node && (source.node.nodeType === 1 ? source.node : source.node.parentElement);
          return node ? node.outerHTML.slice(0, 100) : '?';
        });
        window.shifts.push({ value: entry.value, moved: moved.join(' | ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  `);
}

import { describe, expect, test } from 'vitest';
import { axe, notFound, open, pages, problems, readThrough } from '../support/browser';
import { expectNone } from '../support/expect-none';

const all = [...pages(), notFound];

test('the site has its pages', () => {
  const chapters = [
    'historical-context', 'the-problem', 'the-core-idea', 'how-it-works', 'the-mathematics',
    'the-code', 'why-it-mattered', 'limitations', 'what-came-next',
  ];
  expect(pages()).toEqual(expect.arrayContaining(['/', '/references/', '/gallery/', ...chapters.map((slug) => `/${slug}/`)]));
});

const windows = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark' },
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
] as const;

describe.each(all)('%s', (path) => {
  test.each(windows)('is sound and accessible at $width px, $theme', async (options) => {
    const { page, seen, status } = await open(path, options);
    expect(status).toBe(path === notFound ? 404 : 200);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(options.theme);
    await readThrough(page);
    expectNone(problems(seen));
    expectNone(await axe(page));
    expectNone(problems(seen));
  });

  test('does not scroll sideways at 360 px', async () => {
    const { page } = await open(path, { width: 360, height: 740 });
    await readThrough(page);
    expectNone(await sideways(page));
  });

  test.each([1280, 390])('does not shift while it loads and is read at %i px', async (width) => {
    const { page } = await open(path, { width, reducedMotion: false, before: watchShifts });
    await readThrough(page);
    const shifts = await page.evaluate<Shift[]>('window.shifts');
    const total = shifts.reduce((sum, { value }) => sum + value, 0);
    // Below a thousandth nothing is seen to move: it is one formula by a pixel when its font arrives.
    expect(total, shifts.map(({ value, moved }) => `${value.toFixed(4)} ${moved}`).join('\n')).toBeLessThan(0.001);
  });
});

interface Shift {
  readonly value: number;
  readonly moved: string;
}

type Page = Awaited<ReturnType<typeof open>>['page'];

/** What makes the page wider than the window, outermost first; empty when nothing does. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > width + 0.5);
    return [`page ${document.documentElement.scrollWidth} px`, ...wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** Gathers every layout shift that the reader did not cause, with what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(`
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

import { expect, test } from 'vitest';
import { frames, launch, open, readThrough } from '../support/browser';

/** Runs something and gives how many elements the browser styled anew, each time that it did. */
async function styled(page: Awaited<ReturnType<typeof open>>['page'], run: () => Promise<void>): Promise<number[]> {
  const browser = await launch();
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; args: { elementCount?: number } }[];
  };
  return traceEvents.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0);
}

// Counted, not timed. A selector such as `body:has(…)` once made every press style the whole of a chapter.
test.each(['/how-it-works/', '/why-it-mattered/', '/the-code/'])('on %s a press styles what it changes, and not the page', async (path) => {
  const { page } = await open(path);
  await readThrough(page);
  const all = await page.evaluate(() => document.querySelectorAll('main *').length);
  const counts = await styled(page, async () => {
    for (const figure of await page.locator('[data-island] .figure').all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) {
        await page.keyboard.press(key);
        await frames(page);
      }
    }
  });
  expect(counts.length).toBeGreaterThan(5);
  expect(Math.max(...counts), `of ${all} elements`).toBeLessThan(all / 3);
});

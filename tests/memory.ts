import { withBrowser } from './support/built-site';
import { heapOf } from './support/heap';

// `npm run memory -- MINUTES`: trains on the first page for so long (ten minutes unless it is said), run after run from other
// starts, and prints what the page's scripts hold after each half minute, garbage collected.

const minutes = Number(process.argv[2] ?? 10);
if (!(minutes > 0)) throw new Error(`How many minutes? “${process.argv[2]}” is no number above 0.`);

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(2);

await withBrowser(async (address, browser) => {
  const page = await browser.newPage({ serviceWorkers: 'block', viewport: { width: 1280, height: 900 } });
  await page.goto(`${address}/`);
  const figure = page.locator('[data-island="Hero"] .figure');
  await figure.scrollIntoViewIfNeeded();
  await page.mouse.move(20, 20, { steps: 3 });
  await page.waitForSelector('[data-island="Hero"][data-awake]');
  const heap = await heapOf(page);
  const held: number[] = [];
  let runs = 0;
  for (let half = 0; half < 2 * minutes; half++) {
    // Each look finds the page as the one before did: after as many runs, and as long after the last one began.
    for (let run = 0; run < 6; run++, runs++) {
      await figure.focus();
      await page.keyboard.press('n');
      await page.keyboard.press(' ');
      await page.waitForTimeout(5000);
    }
    held.push(await heap());
    console.log(`${(held.length / 2).toFixed(1).padStart(5)} min  ${String(runs).padStart(4)} runs  ${inMegabytes(held.at(-1)!)} MB`);
  }
  console.log(`Grown by ${inMegabytes(held.at(-1)! - held[0]!)} MB from the first to the last look.`);
});

import { statSync } from 'node:fs';
import { paper } from '@/app/paper';
import type { Page } from 'playwright';
import { assembleBook, showOnly, writeContents, type BookPart } from './support/book-pages';
import { withBrowser } from './support/built-site';
import { faultsOf, pdfPages } from './support/pdf-pages';
import { chapterPaths, outDir } from './support/site';

// `npm run book -- FILE.pdf`: the whole book as one document, from the built site. Every figure stands in its first state.

const file = process.argv[2] ?? `${outDir}/book.pdf`;
const paperSize = { format: 'A4', preferCSSPageSize: true, printBackground: true } as const;

/** The chapters, then the pages at the end, then the works cited, once for all. */
const paths = [...chapterPaths(), '/summary/', '/self-test/', '/claims/', '/references/'];

const countPages = (pdf: Buffer): number => pdfPages(pdf).length;

/** How many pages each part takes: each begins a page, so it takes as many alone. */
async function lengths(page: Page, parts: readonly BookPart[]): Promise<number[]> {
  const found: number[] = [];
  for (const { id } of parts) {
    await page.evaluate(showOnly, id);
    found.push(countPages(await page.pdf(paperSize)));
  }
  await page.evaluate(showOnly, null);
  return found;
}

await withBrowser(async (address, browser) => {
  // Narrower than what starts scripts by itself: the book is set from what the server wrote.
  const page = await browser.newPage({
    bypassCSP: true,
    viewport: { width: 1000, height: 1400 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  // tsx writes the names of functions beside them; the page has no such thing.
  await page.addInitScript('globalThis.__name = (one) => one;');
  await page.goto(`${address}/references/`, { waitUntil: 'load' });
  const base = new URL(address).pathname.replace(/\/$/, '');
  const parts = await page.evaluate(assembleBook, {
    base,
    paths,
    title: paper.title,
    authors: paper.authors.join(', '),
    source: `${paper.journal} ${paper.volume}, ${paper.pages} (${paper.year})`,
  });
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const taken = await lengths(page, parts);
  let at = 1;
  const starts = taken.map((length) => {
    const start = at;
    at += length;
    return start;
  });
  await page.evaluate(
    writeContents,
    parts.map(({ id }, k) => ({ id, page: starts[k]! })),
  );
  const pdf = await page.pdf({ ...paperSize, path: file, outline: true, tagged: true });
  const whole = countPages(pdf);
  if (whole !== at - 1) throw new Error(`The parts have ${at - 1} pages, the book has ${whole}: its table of contents would be wrong.`);
  const faults = faultsOf(pdfPages(pdf));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  console.log(`${file}: ${whole} pages, ${Math.round(statSync(file).size / 1024)} kB`);
});

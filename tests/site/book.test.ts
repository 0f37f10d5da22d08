import { expect, test } from 'vitest';
import { assembleBook, writeContents } from '../support/book-pages';
import { open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake } from '../support/figures';
import { faultsOf, pdfPages } from '../support/pdf-pages';

/** What is pressed and says so; words that explain themselves and the names in a drawing are buttons as well. */
const controls =
  '.key, .keys, .figure-tool, .prose-key, .footer-key, .drawer-key, .detent, .number-field button, .neighbours, .answer, [data-page-key]';

test('chapters set as one book: every link leads somewhere in it, ids are single, works are listed once, no control is printed, no page is nearly empty or cut', async () => {
  const { page, seen } = await open('/references/', { width: 1000, still: true, policy: false });
  const base = new URL(page.url()).pathname.replace('/references/', '');
  const paths = ['/the-problem/', '/how-it-works/', '/the-code/', '/self-test/', '/references/'];
  const parts = await page.evaluate(assembleBook, { base, paths, title: 'A book', authors: 'Somebody', source: 'Somewhere' });
  expect(parts.map(({ id }) => id)).toEqual(['book-title', 'book-contents', ...paths.map((path) => path.replaceAll('/', ''))]);
  await page.evaluate(
    writeContents,
    parts.map(({ id }, k) => ({ id, page: k + 1 })),
  );
  expect(await page.locator('.book-contents li').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^2 {2}The Problem\s+3$/)]),
  );
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate((keysOf) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, k) => ids.indexOf(id) !== k).map((id) => `twice: ${id}`);
    const astray = [...document.querySelectorAll('a[href^="#"]')]
      .map((link) => link.getAttribute('href')!.slice(1))
      .filter((id) => !document.getElementById(decodeURIComponent(id)))
      .map((id) => `leads nowhere: ${id}`);
    const keys = [...document.querySelectorAll(keysOf)]
      .filter((one) => one.checkVisibility())
      .map((one) => `a control: ${one.outerHTML.slice(0, 120)}`);
    const lists = document.querySelectorAll('.reference-list').length;
    return [...twice, ...astray, ...keys, ...(lists === 1 ? [] : [`${lists} lists of works`])];
  }, controls);
  expectNone(wrong);
  const pages = pdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  expect(pages.length).toBeGreaterThan(2 * paths.length);
  expectNone(faultsOf(pages));
  expectNone(problems(seen).filter((line) => !line.includes('preload')));
});

test('a chapter in use, printed from a dark wide window: on white, drawings whole, notes below their text, links as notes; then as before', async () => {
  const { page } = await awake('/historical-context/', ['TimeLine'], { width: 1366, theme: 'dark' });
  const drawings = () => page.locator('.lanes').count();
  const notes = () => page.locator('.link-notes li').allInnerTexts();
  expect([await drawings(), await notes()]).toEqual([1, []]);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await notes()).toContainEqual(expect.stringMatching(/^\[\d+\] http.*\/the-problem\/$/));
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.evaluate(
      (keysOf) => ({
        paper: getComputedStyle(document.documentElement).backgroundColor,
        moved: [...document.querySelectorAll('.note')].map((note) => getComputedStyle(note).translate).filter((by) => by !== 'none'),
        drawn: [...document.querySelectorAll('.lanes')].filter((one) => one.checkVisibility()).length,
        keys: [...document.querySelectorAll(keysOf)].filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 120)),
      }),
      controls,
    ),
  ).toEqual({ paper: 'rgb(255, 255, 255)', moved: [], drawn: 1, keys: [] });
  const pages = pdfPages(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  expectNone(faultsOf(pages));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(drawings).toBe(1);
  expect(await notes()).toEqual([]);
});

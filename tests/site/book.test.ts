import { expect, test } from 'vitest';
import { open, problems } from '../support/browser';
import { assembleBook, writeContents } from '../support/book-pages';
import { expectNone } from '../support/expect-none';

test('chapters set as one book: every link leads somewhere in it, ids are single, works are listed once, and no control is printed', async () => {
  const { page, seen } = await open('/references/', { width: 1000, still: true, policy: false });
  const base = new URL(page.url()).pathname.replace('/references/', '');
  const paths = ['/the-problem/', '/how-it-works/', '/self-test/', '/references/'];
  const parts = await page.evaluate(assembleBook, { base, paths, title: 'A book', authors: 'Somebody', source: 'Somewhere' });
  expect(parts.map(({ id }) => id)).toEqual(['book-title', 'book-contents', 'the-problem', 'how-it-works', 'self-test', 'references']);
  await page.evaluate(writeContents, parts.map(({ id }, k) => ({ id, page: k + 1 })));
  expect(await page.locator('.book-contents li').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/^2 {2}The Problem\s+3$/)]));
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    const twice = ids.filter((id, k) => ids.indexOf(id) !== k).map((id) => `twice: ${id}`);
    const astray = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1))
      .filter((id) => !document.getElementById(decodeURIComponent(id)) && !/^(what-came-next|the-|why-|limitations|historical|summary|claims)/.test(id)).map((id) => `leads nowhere: ${id}`);
    const keys = [...document.querySelectorAll('.key, .figure-tool, .prose-key, .keys')].filter((one) => one.checkVisibility()).map((one) => `a control: ${one.textContent}`);
    const lists = document.querySelectorAll('.reference-list').length;
    return [...twice, ...astray, ...keys, ...(lists === 1 ? [] : [`${lists} lists of works`])];
  });
  expectNone(wrong);
  expectNone(problems(seen).filter((line) => !line.includes('preload')));
});

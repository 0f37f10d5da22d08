import { expect, test } from 'vitest';
import { axe, open, readThrough } from '../support/browser';

// The helper leaves out what would be asked twice; it must still find what is wrong.
test('axe finds faint letters in every formula that has a word, a nameless key and a picture without words, and leaves the page as it was', async () => {
  const { page } = await open('/how-it-works/', { policy: false });
  // All is awake then: numbers of the text become stops when their figure wakes. Of the text, since figures draw their own anew.
  await readThrough(page);
  const html = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main .katex')]
        .filter((one) => !one.closest('[data-island]'))
        .map((one) => one.outerHTML)
        .join('\n'),
    );
  const before = await html();
  expect(await axe(page)).toEqual([]);
  expect(await axe(page, { runOnly: ['color-contrast'] })).toEqual([]);
  expect(before.length).toBeGreaterThan(10_000);
  expect(await html()).toBe(before);

  await page.addStyleTag({ content: '.katex-html .mord { color: #ddd !important }' });
  const words = await page.evaluate(
    () =>
      [...document.querySelectorAll('.katex-html')].filter(
        (one) =>
          one.checkVisibility() &&
          [...one.querySelectorAll('.mord')].some(({ childNodes: [node] }) => node?.nodeType === 3 && node.textContent!.trim().length > 1),
      ).length,
  );
  expect(words).toBeGreaterThan(5);
  expect(await axe(page, { runOnly: ['color-contrast'] })).toHaveLength(words);

  await page.evaluate(() => document.querySelector('main')!.insertAdjacentHTML('beforeend', '<img src="data:,"><button></button>'));
  expect((await axe(page)).map((fault) => fault.split(' ')[0])).toEqual(['button-name', 'image-alt']);
});

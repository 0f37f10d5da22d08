import { describe, expect, test } from 'vitest';
import { notFound, open, pages, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';

describe.each([...pages(), notFound])('%s without scripts', (path) => {
  test('is the page itself, with text, formulas and first states at 1280 and 390 px', async () => {
    const { page, seen } = await open(path, { js: false });
    await page.locator('main h1').waitFor({ state: 'visible' });
    const text = await page.locator('main').innerText();
    expect(text.length).toBeGreaterThan(path === notFound ? 100 : 400);
    expect(text).not.toMatch(/loading|enable javascript|undefined|\[object/i);
    // With its case: there are authors called Chanan.
    expect(text).not.toMatch(/\bNaN\b/);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const missing = await unreadable(page);
      if (missing.length === 0) continue;
      // What the layout leaves out at this width also with scripts (the rail, on a phone) is not missing.
      const scripted = await open(path, { width });
      const leftOut = new Set(await unreadable(scripted.page));
      await scripted.close();
      expectNone(missing.filter((each) => !leftOut.has(each)));
    }
    expectNone(problems(seen));
  });
});

/**
 * Text in <main> that takes up no room or is transparent. What a reader can unfold (details) and
 * what is only for screen readers is no concern here.
 */
function unreadable(page: Awaited<ReturnType<typeof open>>['page']): Promise<string[]> {
  return page.evaluate(() => {
    const kinds = 'h1, h2, h3, h4, p, li, td, th, dt, dd, figcaption, blockquote, pre, .katex-html, svg text, [data-island]';
    // `prose-scripted` marks controls that only a script can answer, such as the field of an exercise.
    const others = '.visually-hidden, [aria-live], [popover], dialog, .katex-mathml, .prose-scripted';
    return [...document.querySelectorAll(`main :is(${kinds})`)]
      .filter((element) => (element.textContent ?? '').trim() !== '' && !element.closest(others))
      .filter((element) => !element.parentElement?.closest('details:not([open])'))
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        return !seen || width < 1 || height < 1;
      })
      .map((element) => `${element.localName}.${element.classList.item(0) ?? ''}: ${element.textContent?.trim().slice(0, 120)}`);
  });
}

import { describe, expect, test } from 'vitest';
import { notFound, open, pages, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { lost, texts } from '../support/texts';

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
      const without = await page.evaluate(texts);
      if (without.unreadable.length === 0) continue;
      // What the layout leaves out at this width also with scripts (the rail, on a phone) is not lost.
      const scripted = await open(path, { width });
      expectNone(lost(without, await scripted.page.evaluate(texts)));
      await scripted.close();
    }
    expectNone(problems(seen));
  });
});

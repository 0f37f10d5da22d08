import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { frames, open } from '../support/browser';
import { builtBasePath } from '../support/site';
import { htmlOf } from '../unit/content/support';

// What an author may write and no chapter has yet: compiled as chapters are, and put into a chapter's page.
type Page = Awaited<ReturnType<typeof open>>['page'];

/** Puts HTML at the head of the chapter's text, and tells where it is. */
async function insert(page: Page, html: string) {
  await page.evaluate((text) => {
    const box = document.createElement('div');
    box.id = 'inserted';
    box.innerHTML = text;
    document.querySelector('.prose')!.prepend(...box.childNodes);
  }, html);
  await frames(page);
}

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([360, 1280])('an image of 1600 px, at %i px', (width) => {
  test('is as wide as the column at most, keeps its place before it comes, and is a link to its file', async () => {
    const { page } = await open('/limitations/', { width });
    let come = () => {};
    const mayCome = new Promise<void>((done) => (come = done));
    await page.route('**/screenshot.png', async (route) => {
      await mayCome;
      await route.continue();
    });
    await insert(
      page,
      await htmlOf('![A net](/screenshot.png)\n', { publicDir: join(process.cwd(), 'public'), basePath: builtBasePath() }),
    );
    expect(await sideways(page)).toBe(0);
    const link = page.locator('.picture').first();
    const image = link.locator('img');
    const box = (await image.boundingBox())!;
    const column = (await page.locator('.prose > p:not(:has(img))').first().boundingBox())!;
    expect(box.width).toBeLessThanOrEqual(column.width + 0.5);
    expect(box.width).toBeGreaterThan(column.width - 1);
    expect(box.height / box.width).toBeCloseTo(1275 / 1600, 2);
    expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(0);
    come();
    await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(1600);
    expect(await image.boundingBox()).toEqual(box);
    await link.focus();
    expect(await link.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/screenshot.png');
  });
});

const long = {
  'in brackets': '\\left(a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+b_1+b_2+b_3\\right)',
  'in a fraction': '\\dfrac{a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+b_1+b_2+b_3}{2}',
  'in a root': '\\sqrt{a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+b_1+b_2+b_3}',
  'of words': '\\text{the error of all the cases of one sweep together}',
};

describe('a long formula in a sentence', () => {
  test.each(Object.entries(long))('%s scrolls in its own place at 360 px', async (_, tex) => {
    const { page } = await open('/limitations/', { width: 360 });
    await insert(page, await htmlOf(`So it is that $${tex}$ is large, and so it is too.\n`));
    expect(await sideways(page)).toBe(0);
    const formula = page.locator('.katex-long').first();
    const { inner, outer } = await formula.evaluate((element) => ({ inner: element.scrollWidth, outer: element.clientWidth }));
    expect(outer).toBeLessThanOrEqual(328);
    expect(inner).toBeGreaterThan(outer);
    await formula.evaluate((element) => element.scrollTo(1000, 0));
    expect(await formula.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  });

  test('stands on the line of its sentence', async () => {
    const { page } = await open('/limitations/', { width: 1280 });
    await insert(page, await htmlOf(`So $(x + y)$ and $${long['in brackets']}$ x.\n`));
    const bottoms = await page.evaluate(() => {
      // On one line, whatever faces this machine draws it in.
      document.querySelector<HTMLElement>('.prose > p:first-child')!.style.whiteSpace = 'nowrap';
      const [short, wide] = [...document.querySelectorAll('.prose > p:first-child .katex')];
      return [short!, wide!].map((formula) => formula.querySelector('.mord.mathnormal')!.getBoundingClientRect().bottom);
    });
    expect(Math.abs(bottoms[0]! - bottoms[1]!)).toBeLessThan(1.5);
  });

  test('breaks as it did where its pieces are short', async () => {
    expect(await htmlOf('So $a_1+a_2+a_3+a_4+a_5+a_6+a_7+a_8+a_9+b_1+b_2$ is.\n')).not.toContain('katex-long');
  });
});

import type { Page } from 'playwright';

/**
 * Leaves the page as a translator does: in another language, perhaps turned about, and every text outside what is not to be translated
 * replaced by longer words.
 */
export async function translate(page: Page, lang: 'de' | 'ar'): Promise<void> {
  await page.evaluate((to) => {
    document.documentElement.lang = to;
    document.documentElement.dir = to === 'ar' ? 'rtl' : 'ltr';
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      if (node.parentElement?.closest('[translate=no], .katex, script, style, code')) continue;
      node.textContent = (node.textContent ?? '').replace(/\p{L}{6,}/gu, 'Donaudampfschifffahrtsgesellschaft');
    }
  }, lang);
}

/** Where the letters of all drawings within a place stand, in px from the left edge of each, by the drawing's place in the document. */
export const lettersOf = (page: Page, within: string): Promise<readonly string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} svg`)]
        .filter((svg) => svg.checkVisibility())
        .map((svg) => {
          const { left } = svg.getBoundingClientRect();
          return [...svg.querySelectorAll('text')]
            .filter((text) => text.checkVisibility())
            .map((text) => `${text.textContent} ${Math.round(text.getBoundingClientRect().left - left)}`)
            .join('; ');
        }),
    within,
  );

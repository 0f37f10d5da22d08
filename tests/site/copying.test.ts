import { describe, expect, test } from 'vitest';
import { open } from '../support/browser';
import { htmlOf } from '../unit/content/support';

type Page = Awaited<ReturnType<typeof open>>['page'];

/** What is copied once the page's behaviour, which comes after its text, is there. */
async function copy(page: Page, from: string, to = from) {
  let copied = await copyNow(page, from, to);
  await expect.poll(async () => (copied = await copyNow(page, from, to)).own, { timeout: 15_000 }).toBe(true);
  return copied;
}

/** Selects from the first to the last element, copies, and gives what the clipboard is given. */
function copyNow(page: Page, from: string, to: string): Promise<{ text: string; html: string; own: boolean }> {
  return page.evaluate(
    ([first, last]) => {
      let got = { text: '', html: '', own: false };
      addEventListener(
        'copy',
        (event) => {
          const data = event.clipboardData!;
          got = { text: data.getData('text/plain'), html: data.getData('text/html'), own: event.defaultPrevented };
          event.preventDefault();
        },
        { once: true },
      );
      const range = document.createRange();
      range.setStart(document.querySelector(first!)!, 0);
      const end = document.querySelector(last!)!;
      range.setEnd(end, end.childNodes.length);
      const selection = getSelection()!;
      selection.removeAllRanges();
      selection.addRange(range);
      document.execCommand('copy');
      return got;
    },
    [from, to],
  );
}

async function insert(page: Page, markdown: string) {
  const html = await htmlOf(markdown);
  await page.evaluate((text) => {
    const box = document.createElement('section');
    box.id = 'inserted';
    box.innerHTML = text;
    document.querySelector('.prose')!.prepend(box);
  }, html);
}

const markdown = `The slope $\\partial E/\\partial w_{ji}$ is small; so is $\\frac{1}{2}$ of *it*.

Then

$$
x_j = \\sum_i y_i w_{ji}
$$

for all units.
`;

describe('copying', () => {
  test('a sentence with formulas gives it once, formulas as TeX', async () => {
    const { page } = await open('/limitations/');
    await insert(page, markdown);
    const { text, html } = await copy(page, '#inserted > p');
    expect(text).toBe('The slope $\\partial E/\\partial w_{ji}$ is small; so is $\\frac{1}{2}$ of it.');
    expect(html).toBe('The slope $\\partial E/\\partial w_{ji}$ is small; so is $\\frac{1}{2}$ of <em>it</em>.');
    expect(await page.locator('.copy-holder').count()).toBe(0);
  });

  test('several paragraphs keeps them apart', async () => {
    const { page } = await open('/limitations/');
    await insert(page, markdown);
    const { text } = await copy(page, '#inserted');
    expect(text.trim().split(/\n+/)).toEqual([
      'The slope $\\partial E/\\partial w_{ji}$ is small; so is $\\frac{1}{2}$ of it.',
      'Then',
      '$$x_j = \\sum_i y_i w_{ji}$$',
      'for all units.',
    ]);
  });

  test('from within a formula takes all of it', async () => {
    const { page } = await open('/limitations/');
    await insert(page, markdown);
    const { text } = await copy(page, '#inserted .katex-html .mord', '#inserted > p');
    expect(text).toBe('$\\partial E/\\partial w_{ji}$ is small; so is $\\frac{1}{2}$ of it.');
  });

  test.each(['paper', 'modern'] as const)('a numbered equation gives it once, in the %s’s letters', async (notation) => {
    const { page } = await open('/the-mathematics/');
    await page.evaluate((value) => document.documentElement.setAttribute('data-notation', value), notation);
    const { text } = await copy(page, '#equation-1 .equation-body');
    const formulas = text.match(/\$\$[^$]+\$\$/g) ?? [];
    expect(formulas).toHaveLength(1);
    expect(text.trim()).toBe(formulas[0]);
    expect(/z_j|a_i/.test(text)).toBe(notation === 'modern');
  });

  test('a text without formulas is the browser’s own', async () => {
    const { page } = await open('/limitations/');
    await insert(page, 'A formula, $x$.\n\nA text without any.\n');
    expect(await copy(page, '#inserted')).toMatchObject({ own: true });
    expect(await copyNow(page, '#inserted > p + p', '#inserted > p + p')).toEqual({ text: '', html: '', own: false });
  });

  test('every chapter’s text as a whole has no formula in pieces', async () => {
    const { page } = await open('/the-mathematics/');
    const { text } = await copy(page, '.prose');
    expect((text.match(/\$/g)?.length ?? 1) % 2).toBe(0);
    expect(text).not.toMatch(/∂\n|[\u{1d400}-\u{1d7ff}]|\u200b/u);
  });
});

test('without scripts a selection takes what is seen, once', async () => {
  const { page } = await open('/the-mathematics/', { js: false });
  const hidden = page.locator('.katex-mathml').first();
  expect(await hidden.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none');
});

test('a sentence beside a formula is found once', async () => {
  const { page } = await open('/limitations/');
  await insert(page, 'Quokkas descend $\\partial E$ only sideways.\n');
  const times = (words: string) =>
    page.evaluate((text) => {
      getSelection()!.removeAllRanges();
      let count = 0;
      while ((window as unknown as { find(text: string): boolean }).find(text) && count < 9) count++;
      return count;
    }, words);
  expect(await times('Quokkas descend')).toBe(1);
  expect(await times('only sideways')).toBe(1);
});

import { describe, expect, test } from 'vitest';
import { axe, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times } from '../support/figures';

type Page = Awaited<ReturnType<typeof open>>['page'];

const PATH = '/figures/chain/';
const figure = figureOf('Chain');
const place = (page: Page) => page.locator('.chain').getAttribute('data-place');
const seen = (page: Page, selector: string) => page.locator(`${figure} ${selector}`).filter({ visible: true });

/** Runs in the page: pairs of texts in the figure that touch, labels of the chain that lie on a dial, and texts outside the figure. */
function touching(): string[] {
  const root = document.querySelector('.chain')!;
  const around = root.getBoundingClientRect();
  const found = new Set<string>();
  const boxes: { readonly owner: Element; readonly text: string; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!/[^\s\u200b]/.test(node.textContent ?? '') || parent.closest('.heard') || !parent.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects())
      if (box.width > 0) boxes.push({ owner: parent.closest('.sym, .chip') ?? parent, text: node.textContent!, box });
  }
  boxes.forEach(({ owner, text, box: a }, k) => {
    if (a.left < around.left - 1 || a.right > around.right + 1) found.add(`${text} stands outside`);
    for (const { owner: other, text: second, box: b } of boxes.slice(k + 1)) {
      if (owner === other || owner.contains(other) || other.contains(owner)) continue;
      // The line box of a font is taller than its letters: a fifth above and below is air.
      const [ya, yb] = [a.height / 5, b.height / 5];
      if (a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top + ya < b.bottom - yb && b.top + yb < a.bottom - ya)
        found.add(`${text} × ${second}`);
    }
  });
  for (const ring of document.querySelectorAll('.chain .dial-ring')) {
    if (!ring.checkVisibility()) continue;
    const r = ring.getBoundingClientRect();
    const [x, y, radius] = [(r.left + r.right) / 2, (r.top + r.bottom) / 2, r.width / 2];
    for (const { owner, text, box } of boxes) {
      if (!owner.closest('.is-side, .chain-rate, .is-x, .chain-upright-rate')) continue;
      const high = box.height / 5;
      if (Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top + high - y, 0, y - box.bottom + high)) < radius)
        found.add(`${text} × dial`);
    }
  }
  return [...found];
}

describe('the chain', () => {
  test('is walked by keyboard from the error to the input and back, and plays to its end', async () => {
    const { page, seen: noted } = await awake(PATH, ['Chain']);
    await page.locator(figure).focus();
    await press(page, times(3, 'ArrowLeft'));
    const factors: number[] = [];
    for (const wanted of ['y.4', 'x.4', 'y.3', 'x.3', 'y.2', 'x.2', 'y.1']) {
      expect(await place(page)).toBe(wanted);
      factors.push(await page.locator('.chain-cell .chip.role-operand').count());
      await press(page, ['ArrowRight']);
    }
    expect(factors).toEqual([2, 2, 3, 4, 5, 6, 7]);
    await press(page, ['ArrowLeft', 'r']);
    expect(await place(page)).toBe('y.3');
    await page.locator(`${figure} .figure-door`).click();
    await page.locator(`${figure} .detent input`).focus();
    await press(page, ['End']);
    await page.locator(figure).focus();
    await press(page, [' ']);
    await page.waitForFunction(() => document.querySelector('.chain')?.getAttribute('data-place') === 'y.1');
    await expect.poll(() => page.locator(`${figure} [data-live]`).innerText(), { timeout: 9000 }).toContain('7 links from the error');
    expect(await page.getByRole('button', { name: 'Play' }).count()).toBe(1);
    await press(page, ['Control+z']);
    expect(await place(page)).toBe('y.3');
    expectNone(problems(noted));
  });

  test('takes taps at 360 px, and targets are as large as a fingertip', async () => {
    const { page } = await awake(PATH, ['Chain'], { width: 360, height: 780 });
    await page.getByRole('button', { name: 'Nudge the bias of unit 3, 2.00' }).tap();
    expect(await place(page)).toBe('w.3.0');
    await page.getByRole('button', { name: 'Nudge the output of unit 1, 1' }).tap();
    expect(await place(page)).toBe('y.1');
    await page.getByRole('radio', { name: 'nudge by −1' }).check();
    await page.getByRole('radio', { name: /^cut/ }).check();
    expect(await seen(page, '.chain-verdict').innerText()).toContain('Nothing passes');
    const small = await seen(page, 'button.chain-place').evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.textContent),
    );
    expectNone(small.map(String));
  });

  test('takes numbers of the reader’s, and says beside the field what is wrong with one', async () => {
    const { page } = await awake(PATH, ['Chain']);
    await page.locator(`${figure} .figure-door`).click();
    const field = page.getByRole('textbox', { name: 'weight from unit 3 to unit 4' });
    await field.fill('-3');
    expect(await seen(page, '.chain-mine').count()).toBe(1);
    expect(await page.locator('.chain-cell .chip.role-operand').last().innerText()).toBe('−3.00');
    await field.fill('lots');
    expect(await page.locator('.number-field-problem').filter({ hasText: 'not a number' }).innerText()).toBe(
      '“lots” is not a number. It stays at −3.',
    );
    expect(await page.locator('.chain-cell .chip.role-operand').last().innerText()).toBe('−3.00');
    await field.fill('2');
    await field.press('Enter');
    expect(await seen(page, '.chain-mine').count()).toBe(0);
    await page.getByRole('button', { name: 'More: weight from unit 3 to unit 4' }).click();
    expect(await field.inputValue()).toBe('2.5');
  });

  test('no text touches another, nothing jumps or scrolls sideways, axe finds nothing', async () => {
    const { page, seen: noted } = await awake(PATH, ['Chain'], { touch: false });
    const faults: string[] = [];
    await page.locator(figure).focus();
    // The saturated chain has the widest numbers.
    const looks = [
      [1280, 'gentle', '−0.01'],
      [1000, 'saturated', '−0.1'],
      [800, 'saturated', '−1'],
      [390, 'saturated', '0.1'],
      [360, 'gentle', '−0.01'],
      [360, 'saturated', '−1'],
    ] as const;
    for (const [width, chain, nudge] of looks) {
      await page.setViewportSize({ width, height: 900 });
      await page.locator('.selector-option', { hasText: chain }).click();
      await page.locator('.chain-nudge .selector-option', { hasText: new RegExp(`^${nudge}$`) }).click();
      const heights = new Set<number>();
      const look = async () => {
        await drawn(page);
        const here = `${width} px, ${chain}, ${await place(page)}`;
        faults.push(...(await page.evaluate(touching)).map((pair) => `${here}: ${pair}`));
        heights.add(Math.round(await page.locator('.chain').evaluate((one) => one.getBoundingClientRect().height)));
        if ((await sideways(page)) > 0) faults.push(`${here}: scrolls sideways`);
      };
      for (const side of (await seen(page, '.is-side').all()).slice(2)) {
        await side.click();
        await look();
      }
      await page.locator(figure).focus();
      await press(page, times(7, 'ArrowLeft'));
      for (let k = 0; k < 7; k++) {
        await look();
        await press(page, ['ArrowRight']);
      }
      if (heights.size > 1) faults.push(`${width} px, ${chain}: heights ${[...heights].join(', ')}`);
      if (chain === 'gentle') {
        await press(page, times(2, 'ArrowLeft'));
        for (const colorScheme of ['dark', 'light'] as const) {
          await page.emulateMedia({ colorScheme });
          await page.waitForFunction(
            (paper) => getComputedStyle(document.documentElement).backgroundColor === paper,
            colorScheme === 'dark' ? 'rgb(16, 20, 24)' : 'rgb(255, 255, 255)',
          );
          faults.push(...(await axe(page)).map((one) => `${width} px, ${colorScheme}: ${one}`));
        }
      }
    }
    expectNone(faults);
    expectNone(problems(noted));
  });
});

import { describe, expect, test } from 'vitest';
import { axe, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times, touchingTexts } from '../support/figures';

type Page = Awaited<ReturnType<typeof open>>['page'];

const PATH = '/figures/blame-game/';
const figure = figureOf('BlameGame');
const movesOf = (page: Page) => page.locator('.blame').getAttribute('data-moves').then(Number);
const errorOf = (page: Page) => page.locator('.blame-E-now').innerText();
const words = (page: Page) => page.locator('.blame-words').innerText();

/** Runs in the page: pairs of words in the figure that touch, and words that are wider than their place. */
function touchingWords(): string[] {
  const found: string[] = [];
  const texts: { name: string; block: Element; box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.querySelector('.blame')!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!node.textContent?.trim() || node.textContent === '\u200b' || !parent.checkVisibility() || parent.closest('.heard, svg')) continue;
    // Words of one paragraph follow each other, and so do the parts of one symbol.
    const block = parent.closest('p, th, td, button') ?? parent.closest('.sym, li > span, .blame-grid') ?? parent;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 0) texts.push({ name: node.textContent.trim(), block, box });
  }
  const right = document.querySelector('.blame')!.getBoundingClientRect().right;
  texts.forEach(({ name, block, box: a }, k) => {
    if (a.right > right + 1 || a.left < 0) found.push(`${name} stands outside`);
    for (const { name: other, block: otherBlock, box: b } of texts.slice(k + 1)) {
      if (block === otherBlock) continue;
      const [ya, yb] = [a.height / 5, b.height / 5];
      if (a.left < b.right + 1 && b.left < a.right + 1 && a.top + ya < b.bottom - yb && b.top + yb < a.bottom - ya)
        found.push(`${name} × ${other}`);
    }
  });
  return found;
}

describe('by keyboard', () => {
  test('turns knobs, takes turns back, shows the slopes, follows them, and begins again', async () => {
    const { page, seen } = await awake(PATH, ['BlameGame']);
    const bias = page.getByRole('spinbutton', { name: 'bias of unit 5' });
    await bias.focus();
    await press(page, times(5, 'ArrowDown'));
    expect([await movesOf(page), await errorOf(page)]).toEqual([5, '0.5155']);
    expect(await words(page)).toContain('Now it raises it');
    expect(await bias.getAttribute('aria-valuetext')).toBe('−0.60');
    await press(page, ['ArrowLeft']);
    expect(await words(page)).toContain('A plateau.');
    await press(page, ['s', 'ArrowRight']);
    expect(await bias.getAttribute('aria-valuetext')).toMatch(/^−?0\.\d\d, slope [+−]0\.\d{4}$/);
    expect(await words(page)).toContain('Slope step 1');
    await press(page, times(5, 'ArrowLeft'));
    expect([await movesOf(page), await errorOf(page)]).toEqual([0, '0.5928']);
    await press(page, ['r']);
    expect(await page.locator('.blame.is-shown').count()).toBe(0);
    await press(page, ['ArrowRight']);
    expect(await words(page)).toContain('Blind try 1');
    await expect.poll(() => page.locator(`${figure} [data-live]`).textContent()).toContain('Blind try 1. The machine turned the');
    expectNone(problems(seen));
  });

  test('plays down the slopes to the goal, and stops there by itself', async () => {
    const { page } = await awake(`${PATH}?blame-game=moves.s70~shown.1`, ['BlameGame']);
    await page.locator(`${figure} .figure-door`).click();
    await page.locator(`${figure} .detent input`).focus();
    await press(page, ['End']);
    await page.locator(figure).focus();
    await press(page, [' ']);
    await page.waitForFunction(() => document.querySelector('.blame')?.hasAttribute('data-won'));
    await drawn(page);
    expect([await movesOf(page), await page.getByRole('button', { name: 'Play' }).count()]).toEqual([89, 1]);
    expect(await page.locator('.figure-closing').innerText()).toContain('89 steps, 712 cases run forward or back');
  });
});

test('by thumb at 360 px: every key is large enough and turns its knob', async () => {
  const { page } = await awake(PATH, ['BlameGame'], { width: 360 });
  const keys = page.locator('.blame-key');
  expect(await keys.count()).toBe(18);
  for (let k = 0; k < 18; k++) {
    const { width, height } = (await keys.nth(k).boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await page.getByRole('button', { name: 'Turn the bias of unit 5 down by 0.25' }).tap();
  expect(await errorOf(page)).toBe('0.5529');
  await page.getByRole('button', { name: 'Show the slopes' }).tap();
  expect(await page.locator('.blame-slope-number').count()).toBe(9);
  await page.getByRole('button', { name: 'Turn the bias of unit 5 down by 0.25, downhill' }).tap();
  expect(await movesOf(page)).toBe(2);
});

test('no words touch, nothing scrolls sideways, axe finds nothing, in every state and width and both themes', async () => {
  const { page, seen } = await awake(`${PATH}?blame-game=moves.t599`, ['BlameGame'], { touch: false });
  const faults: string[] = [];
  const look = async (state: string) => {
    for (const width of [1280, 800, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await drawn(page);
      const found = [
        ...(await page.evaluate(touchingWords)),
        ...(await page.evaluate(touchingTexts, '.blame :is(.plot, svg:not(.plot-drawing))')),
      ];
      if ((await sideways(page)) > 0) found.push('the page scrolls sideways');
      faults.push(...found.map((fault) => `${state}, ${width} px: ${fault}`));
    }
  };
  await page.locator(figure).focus();
  await press(page, ['ArrowRight', 's']);
  await look('full');
  await press(page, ['r']);
  await look('start');
  await page.getByRole('spinbutton', { name: 'weight from unit 1 to unit 3' }).focus();
  await press(page, ['ArrowDown']);
  await page.getByRole('spinbutton', { name: 'bias of unit 5' }).focus();
  await press(page, [...times(5, 'ArrowDown'), 's', ...times(3, 'ArrowRight')]);
  await look('mid-use');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await drawn(page);
    faults.push(...(await axe(page)).map((fault) => `${colorScheme}: ${fault}`));
  }
  expectNone(faults);
  expectNone(problems(seen));
});

test('a bad seed is said beside its field and changes nothing', async () => {
  const { page } = await awake(PATH, ['BlameGame']);
  await page.getByRole('button', { name: /settings/ }).click();
  const field = page.getByRole('textbox', { name: 'Seed of the starting weights' });
  await field.fill('−1');
  expect(await page.getByText('It must lie between 0 and 9999. It stays at 23.').isVisible()).toBe(true);
  expect(await errorOf(page)).toBe('0.5928');
  await field.fill('9');
  expect(await errorOf(page)).toBe('0.5115');
});

test('without scripts the first state stands', async () => {
  const { page } = await open(PATH, { js: false, width: 360 });
  expect(await errorOf(page)).toBe('0.5928');
  expect(await words(page)).toContain('Nine knobs, four cases.');
  expect(await page.locator('.blame-dial').filter({ visible: true }).count()).toBe(9);
});

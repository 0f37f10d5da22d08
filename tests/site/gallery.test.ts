import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { axe, changeTheme, open, problems, settled } from '../support/browser';

const gallery = '/gallery/';

/** Waits until the vocabulary listens: a check with nothing chosen is answered. */
async function awake(page: Page): Promise<void> {
  await settled(page);
  await expect
    .poll(async () => {
      await page.locator('.predict [data-check]').first().click();
      return page.locator('.predict [role=status]').first().textContent();
    })
    .toContain('Choose one first');
}

describe.each([
  { width: 1280, theme: 'light', other: 'dark' },
  { width: 390, theme: 'light' },
  { width: 360, theme: 'dark' },
] as const)('the gallery, $theme at $width px', ({ width, theme, other }) => {
  test('is sound, and stays so when everything is open', async () => {
    const { page, seen } = await open(gallery, { theme, width });
    await awake(page);
    expect(await axe(page)).toEqual([]);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await page.locator('.answer-field').first().fill('twelve');
    await page.locator('.answer-field').first().press('Enter');
    expect(await axe(page)).toEqual([]);
    if (other) {
      await changeTheme(page, other);
      expect(await axe(page)).toEqual([]);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(problems(seen)).toEqual([]);
  });
});

describe('Predict', () => {
  test('by keyboard: choose, check, hear the verdict, see the answer', async () => {
    const { page } = await open(gallery);
    await awake(page);
    const box = page.locator('.predict').first();
    const status = box.getByRole('status');
    await box.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    expect(await status.textContent()).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => status.textContent()).toMatch(/^Not so\. \S/);
    expect(await box.locator('details').getAttribute('open')).not.toBeNull();

    await page.keyboard.press('ArrowDown');
    expect(await status.textContent()).toBe('');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Check');
    await page.keyboard.press('Enter');
    expect(await status.textContent()).toMatch(/^Right\. \S/);
  });

  test('asks for a commitment first, but never insists', async () => {
    const { page } = await open(gallery);
    await awake(page);
    const box = page.locator('.predict').nth(1);
    await box.getByRole('button', { name: 'Check' }).click();
    expect(await box.getByRole('status').textContent()).toContain('guess');
    expect(await box.locator('details').getAttribute('open')).toBeNull();
    await box.getByLabel('Your guess').fill('a half');
    await box.getByLabel('Your guess').press('Enter');
    expect(await box.getByRole('status').textContent()).toContain('“a half”');
    expect(await box.locator('details').getAttribute('open')).not.toBeNull();

    const other = page.locator('.predict').first();
    await other.locator('summary').click();
    expect(await other.locator('.fold-body').isVisible()).toBe(true);
  });
});

describe('Exercise', () => {
  test('by keyboard: says what is wrong, keeps what was typed, knows the right number', async () => {
    const { page } = await open(gallery);
    await awake(page);
    const box = page.locator('.answer').first();
    const field = box.getByRole('textbox');
    const status = box.getByRole('status');
    const tried = async (text: string) => {
      await field.fill(text);
      await field.press('Enter');
      expect(await field.inputValue()).toBe(text);
      return { said: await status.textContent(), invalid: await field.getAttribute('aria-invalid') };
    };
    expect(await tried('')).toMatchObject({ said: expect.stringContaining('Type a number') });
    expect(await tried('a lot')).toEqual({ said: expect.stringContaining('not a number'), invalid: 'true' });
    expect(await tried('0.1308')).toEqual({ said: expect.stringContaining('You divided'), invalid: null });
    expect(await tried('-0.0923')).toMatchObject({ said: expect.stringContaining('sign') });
    expect(await tried('0.094')).toMatchObject({ said: expect.stringContaining('Close') });
    expect(await tried('7')).toMatchObject({ said: expect.stringContaining('hint') });
    expect(await tried('0,0923')).toEqual({ said: expect.stringMatching(/^Right\. \S/), invalid: null });

    await field.pressSequentially('9');
    expect(await status.textContent()).toBe('');
  });

  test('has hints and a solution that open by keyboard', async () => {
    const { page } = await open(gallery);
    const fold = page.locator('.exercise').first().locator('details').first();
    await fold.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await fold.locator('.fold-body').isVisible()).toBe(true);
  });
});

describe('Term', () => {
  test('tells its meaning on focus and on pointing, and closes with Escape', async () => {
    const { page } = await open(gallery);
    await awake(page);
    const word = page.getByRole('button', { name: 'sweep' });
    const meaning = page.locator('.term', { has: word }).locator('[popover]');
    await page.getByRole('button', { name: 'hidden units' }).focus();
    await page.keyboard.press('Tab');
    await meaning.waitFor({ state: 'visible' });
    expect(await meaning.textContent()).toContain('Today: epoch');
    await page.keyboard.press('Escape');
    await meaning.waitFor({ state: 'hidden' });
    await page.keyboard.press('Tab');

    await word.hover();
    await meaning.waitFor({ state: 'visible' });
    await meaning.hover();
    await page.waitForTimeout(400);
    expect(await meaning.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await meaning.waitFor({ state: 'hidden' });
  });

  test('stays beside its word and inside the window', async () => {
    for (const width of [1280, 390, 360]) {
      const { page, close } = await open(gallery, { width });
      for (const word of await page.locator('.term-word').all()) {
        await word.scrollIntoViewIfNeeded();
        await word.click();
        const box = await page.locator('[popover]:popover-open').boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
        await page.keyboard.press('Escape');
      }
      await close();
    }
  });
});

describe('Equation', () => {
  test('takes the focus only where it has to scroll', async () => {
    const wide = await open(gallery, { width: 1280 });
    await awake(wide.page);
    expect(await wide.page.locator('.equation-body[tabindex]').count()).toBe(0);
    const narrow = await open(gallery, { width: 360 });
    await awake(narrow.page);
    await expect.poll(() => narrow.page.locator('.equation-body[tabindex="0"]').count()).toBe(1);
  });
});

describe('without JavaScript', () => {
  test('everything can be read and opened, and no key is dead', async () => {
    const { page, seen } = await open(gallery, { js: false });
    for (const key of await page.locator('[data-check]').all()) expect(await key.isVisible()).toBe(false);
    const predict = page.locator('.predict').first();
    await predict.locator('label').nth(1).click();
    await predict.locator('summary').click();
    expect(await predict.locator('.fold-body').isVisible()).toBe(true);
    expect(await predict.locator('.predict-because').first().isVisible()).toBe(true);

    await page.getByRole('button', { name: 'hidden units' }).click();
    expect(await page.locator('[popover]:popover-open').isVisible()).toBe(true);
    expect(problems(seen)).toEqual([]);
  });
});

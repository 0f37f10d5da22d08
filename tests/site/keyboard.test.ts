import { expect, test } from 'vitest';
import { open } from '../support/browser';

// That Tab reaches everything with a visible focus is asked of every page in pages.test.ts, on pages that stand open there.
test('the first stop skips to the text', async () => {
  const { page } = await open('/how-it-works/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
});

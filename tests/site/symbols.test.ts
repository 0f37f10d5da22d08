import { expect, test } from 'vitest';
import { open, settled } from '../support/browser';

type Page = Awaited<ReturnType<typeof open>>['page'];

const card = (page: Page) => page.locator('.symbol-card');
const first = (page: Page, equation: number, symbol: string) =>
  page.locator(`#equation-${equation} .equation-body > :not(.in-modern) [data-symbol="${symbol}"]`).first();

async function ready(options: Parameters<typeof open>[1] = {}): Promise<Page> {
  const { page } = await open('/the-mathematics/', options);
  await settled(page);
  await first(page, 1, 'x').waitFor();
  return page;
}

test('a symbol explains itself where the pointer rests, and marks its other places', async () => {
  const page = await ready();
  await first(page, 7, 'dEdx').hover();
  await card(page).getByText('its blame').waitFor();
  expect(await card(page).locator('a').allTextContents()).toEqual(['(5)', '(6)', '(7)']);
  expect(await page.locator('[data-same]').count()).toBeGreaterThan(3);
  await page.keyboard.press('Escape');
  expect(await card(page).isVisible()).toBe(false);
  expect(await page.locator('[data-same]').count()).toBe(0);
});

test('by keyboard: the arrows go from symbol to symbol, Enter goes to the uses, Escape comes back', async () => {
  const page = await ready();
  await page.locator('#equation-1 .equation-number').focus();
  await page.keyboard.press('Shift+Tab');
  await card(page).getByText('What reaches a unit').waitFor();
  await page.keyboard.press('ArrowRight');
  await card(page).getByText('every unit i that sends').waitFor();
  await page.keyboard.press('ArrowRight');
  await card(page).getByText('What a unit says').waitFor();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#equation-1');
  await page.keyboard.press('Escape');
  expect(await card(page).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('katex');
});

test('by touch: a tap opens, its key closes, and so does a tap elsewhere', async () => {
  const page = await ready({ width: 390, touch: true });
  await first(page, 9, 'alpha').tap();
  await card(page).getByText('The share of its last change').waitFor();
  await card(page).getByRole('button', { name: 'Close' }).tap();
  expect(await card(page).isVisible()).toBe(false);
  await first(page, 9, 'epsilon').tap();
  await card(page).waitFor();
  await page
    .locator('h1')
    .first()
    .evaluate((heading) => (heading as HTMLElement).click());
  expect(await card(page).isVisible()).toBe(false);
});

test('in today’s letters the same symbols are known', async () => {
  const page = await ready();
  await page.evaluate(() => {
    document.documentElement.dataset.notation = 'modern';
  });
  const delta = page.locator('#equation-5 .in-modern [data-symbol="dEdx"]').first();
  await delta.hover();
  await card(page).getByText('Today: delta').waitFor();
});

test('from another chapter its uses lead to the chapter that gives the equations', async () => {
  const { page } = await open('/how-it-works/');
  await settled(page);
  await page.locator('.katex-display [data-symbol="dEdx"]').filter({ visible: true }).first().hover();
  await card(page).getByText('its blame').waitFor();
  const uses = card(page).locator('a');
  expect(
    await uses.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).getAttribute('href')!.replace(/^.*(?=\/the-)/, ''))),
  ).toEqual([5, 6, 7].map((n) => `/the-mathematics/#equation-${n}`));
});

import { withBrowser } from './support/built-site';

// `npm run screenshot`: takes the README's picture anew from the built site: the stepper in its backward pass.

await withBrowser(async (address, browser) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1020 }, deviceScaleFactor: 1.25, reducedMotion: 'reduce' });
  await page.goto(`${address}/how-it-works/`);
  const figure = page.locator('#figure-4-1');
  await figure.scrollIntoViewIfNeeded();
  const step = figure.getByRole('button', { name: /^Step/ }).first();
  const place = figure.getByText('step 14 of 31').first();
  await page.waitForLoadState('networkidle');
  for (let clicks = 0; clicks < 31 && !(await place.isVisible()); clicks++) await step.click();
  if (!(await place.isVisible())) throw new Error('The stepper never came to step 14 of 31.');
  await page.mouse.move(0, 0);
  await figure.evaluate((element) => {
    scrollTo({ top: scrollY + element.getBoundingClientRect().top - 96, behavior: 'instant' });
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.waitForTimeout(300);
  await page.screenshot({ path: 'public/screenshot.png' });
  console.log('public/screenshot.png is new.');
});

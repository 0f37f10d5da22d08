import { describe, expect, test } from 'vitest';
import { catalogue } from '@/components/recorded/catalogue';
import { awake, drawn, figureOf, press, sideways, times } from '../support/figures';
import { expectNone } from '../support/expect-none';
import { stumbles } from '../support/heard';
import { pages } from '../support/site';
import { lettersOf, translate } from '../support/translated';

const chapters = pages().filter((path) => /^\/gallery\/figures\/[^/]+\/$/.test(path));

/** The figure of the first page stands there alone. */
const known = (name: string) => name in catalogue || name === 'Hero';

describe.each(['/', ...chapters])('%s', (path) => {
  test('every figure is heard in words, and a step is said once', async () => {
    const { page } = await awake(path, []);
    const here = (
      await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-island]')].map((island) => island.dataset.island!))
    ).filter(known);
    expect(here.length).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const component of new Set(here)) {
      const figure = page.locator(figureOf(component)).first();
      await figure.scrollIntoViewIfNeeded();
      await page.waitForFunction((selector) => {
        const key = document.querySelector(`${selector} :is(.key, button)`);
        return key !== null && Object.keys(key).some((name) => name.startsWith('__reactProps'));
      }, figureOf(component));
      // Every place that is read out by itself, and what was written into it by one step.
      const said = await figure.evaluate(async (one) => {
        const live = () =>
          [...one.querySelectorAll('[aria-live], [role=status], [role=alert], output')].map((place) => place.textContent ?? '');
        const before = live();
        one.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
        await new Promise((done) => setTimeout(done, 250));
        return live().filter((text, k) => text !== '' && text !== before[k]);
      });
      if (said.length > 1) faults.push(`${component} says one step in ${said.length} places: ${said.join(' | ')}`);
      const silent = await figure.evaluate((one) =>
        [...one.querySelectorAll('[role=slider], [role=spinbutton], input[type=range]')]
          .filter((slider) => !slider.getAttribute('aria-valuetext')?.trim())
          .map((slider) => slider.outerHTML.slice(0, 120)),
      );
      faults.push(...silent.map((html) => `${component}: a slider whose value is not said: ${html}`));
      faults.push(...stumbles(await figure.ariaSnapshot()).map((fault) => `${component}: ${fault}`));
    }
    // A page that the browser has translated, to the right or to the left, keeps its figures; on a phone nothing is wider than the window.
    const before = await lettersOf(page, '[data-island] .figure');
    await translate(page, 'ar');
    await drawn(page);
    const after = await lettersOf(page, '[data-island] .figure');
    faults.push(
      ...before.filter((letters, k) => letters !== after[k]).map((letters) => `moved by the translation: ${letters.slice(0, 80)}`),
    );
    await page.setViewportSize({ width: 390, height: 800 });
    await drawn(page);
    if ((await sideways(page)) > 0) faults.push(`${await sideways(page)} px wider than a phone once translated`);
    expectNone(faults);
  });
});

test('one step of the stepper, as it is heard: read for sense, and kept', async () => {
  const { page } = await awake('/how-it-works/', ['OneCase']);
  const figure = page.locator(figureOf('OneCase')).first();
  await figure.focus();
  await press(page, times(14, 'ArrowRight'));
  await expect.poll(() => figure.locator('.figure-steps').innerText()).toBe('Step 14 of 31');
  await expect.poll(() => figure.locator('[data-live]').textContent()).toMatch(/^step 14 of 31\. /);
  await expect(await figure.ariaSnapshot()).toMatchFileSnapshot('heard-step.txt');
});

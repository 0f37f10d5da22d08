import { expect, test } from 'vitest';
import { netNames } from '@/components/widgets/one-case/nets';
import { netTexts } from '@/components/widgets/one-case/net-texts';
import { problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press, times } from '../support/figures';
import { stumbles } from '../support/heard';

const figure = figureOf('OneCase');

/** What is amiss in what was said of one step. */
function faultOf(said: string): string {
  if (!/^steps? [\d,]+(?:–[\d,]+)?(?:, (?:product|square) \d+)? of [\d,]+\. (?:\d+ steps at once: |[A-Z“]).*[.]$/s.test(said))
    return 'is no step and sentence';
  if (/[*_^∂{}]|undefined|NaN|Infinity|\b(?:w|x|y|d|dEdw|dEdx|dEdy|deltaW)\.\d/.test(said)) return 'has what cannot be said';
  return said.length > 420 ? 'is too long to listen to' : '';
}

test('every net: walked by keys, each step said once, its numbers asked, changed and followed, without a pointer', async () => {
  const { page, seen } = await awake('/figures/one-case/', ['OneCase']);
  const at = (name: string) => page.locator(`${figure} ${name}`);
  const faults: string[] = [];
  await at('.figure-door').press('Enter');
  await page.evaluate((selector) => {
    const heard: string[] = [];
    const place = document.querySelector(`${selector} [data-live]`)!;
    new MutationObserver(() => {
      if (place.textContent !== '') heard.push(place.textContent);
    }).observe(place, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { heard });
  }, figure);
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  const focus = () => page.locator(figure).focus();
  const shown = () =>
    page.evaluate(
      (selector) =>
        `${document.querySelector(`${selector} .strip-where`)!.textContent} ${document.querySelector(`${selector} .strip-say`)!.textContent}`,
      figure,
    );
  const stride = async (name: string) =>
    page.getByRole('radio', { name: new RegExp(`^Step ${name}`) }).evaluate((one: HTMLElement) => one.click());

  for (const net of netNames) {
    const note = (what: string) => faults.push(`${net}: ${what}`);
    await page.getByRole('combobox', { name: 'net' }).selectOption({ label: netTexts[net] });
    await expect.poll(() => at('.one-case').getAttribute('data-net')).toBe(net);
    await page.waitForTimeout(20);
    await heard();
    // Each press is told once, in the words that are seen.
    const walk = async (keys: readonly string[]) => {
      await focus();
      // Another size of step says what it lights.
      await page.waitForTimeout(60);
      await heard();
      for (const key of keys) {
        await press(page, [key]);
        const said: string[] = [];
        await expect.poll(async () => said.push(...(await heard())), { message: `${net}, ${key}`, interval: 10 }).toBeGreaterThan(0);
        const words = await shown();
        said.push(...(await heard()));
        if (said.length !== 1) note(`${key} is said ${said.length} times: ${said.join(' | ')}`);
        const fault = faultOf(said[0]!);
        if (fault !== '') note(`“${said[0]}” ${fault}`);
        const sentence = said[0]!.slice(said[0]!.indexOf('. ') + 2);
        if (!words.includes(sentence)) note(`“${sentence}” is said, “${words}” is seen`);
      }
    };
    await stride('goes to the end of a layer');
    await walk(times(3, 'ArrowRight'));
    // Those that differ only in how many hidden units they have, or in their weights, take fewer steps.
    const another = /^(?:printed|symmetry-\d)$/.test(net);
    if (!another) {
      await stride('makes one number');
      await walk(['ArrowRight', 'ArrowRight', '.', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', '.']);
      await stride('adds one product');
      await walk([',', 'ArrowLeft', 'ArrowLeft', ',', 'ArrowRight', 'ArrowRight']);
    }
    await stride('goes to the end of a unit');
    await walk(['ArrowRight', 'ArrowRight', '.']);
    await focus();
    faults.push(...stumbles(await page.locator(figure).ariaSnapshot()).map((fault) => `${net}: ${fault}`));

    // What the picture shows in play stands in the tables, which are walked by arrow keys.
    const parts = await page.evaluate((selector) => {
      const keysIn = (place: string) =>
        new Set(
          [...document.querySelectorAll(`${selector} ${place} [data-quantity]:not(.wire, .dial)`)]
            .filter((one) => one.getClientRects().length > 0)
            .map((one) => one.getAttribute('data-quantity')!),
        );
      const tables = keysIn('.values');
      return {
        lost: [...keysIn('.net')].filter((key) => !key.endsWith(':one') && !tables.has(key)),
        stops: document.querySelectorAll(`${selector} .values [tabindex="0"]`).length,
        numbers: tables.size,
      };
    }, figure);
    if (parts.lost.length > 0)
      note(
        `in the picture and in no table: ${parts.lost.slice(0, 6).join(' ')}${parts.lost.length > 6 ? ` and ${parts.lost.length - 6} more` : ''}`,
      );
    if (parts.stops === 0 || parts.numbers === 0) note(`${parts.numbers} numbers in tables with ${parts.stops} stops`);

    // A weight of the tables leads to its field, wherever it stands among them.
    const weights = at('.values [data-number][data-quantity*=":w."]');
    for (const one of [weights.first(), weights.last()]) {
      const key = await one.getAttribute('data-quantity');
      await one.evaluate((element: HTMLElement) => element.focus());
      // It stays, although it is pointed at now.
      if ((await page.evaluate(() => document.activeElement?.getAttribute('data-quantity'))) !== key)
        note(`${key} loses the focus as it gets it`);
      await press(page, ['Enter']);
      const there = () => page.evaluate(() => document.activeElement?.id ?? '');
      await expect
        .poll(there, { message: `${net}: Enter on ${key}` })
        .toMatch(new RegExp(`-${key!.split(':')[1]!.replaceAll('.', '[.]')}$`));
    }
    await at('.one-case-more button[aria-expanded=true]')
      .filter({ hasText: 'Change any number' })
      .evaluate((one: HTMLElement) => one.click())
      .catch(() => note('the fields cannot be closed'));

    // Its derivation and its run, opened and closed by keys.
    await focus();
    await press(page, ['w']);
    await at('.why-tree').waitFor();
    await at('.why-tree [tabindex="0"]').focus();
    await press(page, ['ArrowDown', 'ArrowRight', 'End', 'Home', 'Escape']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(/^Why\?/);
    await press(page, ['t']);
    await at('.over-time [role=slider]').waitFor();
    await at('.over-time [role=slider]').focus();
    await press(page, ['ArrowRight', 'Escape']);
    await press(page, ['Escape']);
    await expect.poll(() => at('.over-time').count()).toBe(0);
    await focus();
    await press(page, ['r']);
  }
  expectNone(faults);
  expectNone(problems(seen));
});

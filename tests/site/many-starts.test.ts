import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { axe, problems, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press, sideways } from '../support/figures';

// Training from fifty seeds: in workers, without workers, and with workers that cannot be loaded. The sentence at the end is
// made of every run, and must be that of the recorded ones.

const rows: readonly (readonly (number | string | null)[])[] = JSON.parse(readFileSync('content/results/xor.json', 'utf8')).readings[0]
  .rows;
const sweeps = rows.slice(0, 50).map((row) => (typeof row[2] === 'number' && row[2] <= 4000 ? row[2] : null));
const learned = sweeps.filter((each) => each !== null).sort((a, b) => a - b);
const stuck = sweeps.flatMap((each, k) => (each === null ? [k + 1] : []));
const recorded =
  `All 50 starts tried: ${learned.length} learned within 4,000 sweeps, half of them by sweep ` +
  `${learned[(learned.length - 1) >> 1]!.toLocaleString('en-GB')}. ${stuck.length} have not.`;

const figure = figureOf('HiddenSpace');

async function opened(options: OpenOptions = {}) {
  const { page, seen } = await awake('/figures/hidden-space/', ['HiddenSpace'], options);
  await page
    .locator(figure)
    .getByRole('button', { name: /settings/ })
    .click();
  const starts = page.locator('.folded-starts');
  const tried = () => starts.getAttribute('data-tried').then(Number);
  const ended = () => page.waitForFunction(() => document.querySelector('.folded-starts:not([data-running])[data-tried="50"]') !== null);
  return { page, seen, starts, tried, ended, begin: () => starts.getByRole('button', { name: 'Try seeds 1 to 50' }).click() };
}

describe.each([
  ['in workers', undefined],
  ['without workers', (page: { addInitScript: (script: string) => unknown }) => page.addInitScript('delete window.Worker')],
] as const)('fifty starts, %s', (where, before) => {
  const options: OpenOptions = before ? { before: async (page) => before(page) } : {};

  test('fare as the recorded runs do, while the page answers', async () => {
    const { page, seen, starts, ended, begin } = await opened(options);
    let hired = 0;
    page.on('worker', () => hired++);
    await begin();
    await page.locator(figure).focus();
    await press(page, ['ArrowRight']);
    expect(await page.locator('.folded').getAttribute('data-sweep')).toBe('10');
    await ended();
    expect(await starts.getByRole('status').innerText()).toBe(recorded);
    expect(await starts.getByRole('listitem').allInnerTexts()).toEqual(stuck.map((seed) => `Seed ${seed}`));
    expect(hired > 0).toBe(where === 'in workers');
    await expect.poll(() => page.workers().length).toBe(0);
    await starts.getByRole('button', { name: `Seed ${stuck[0]}`, exact: true }).click();
    expect(await page.getByRole('textbox', { name: 'Seed of the starting weights' }).inputValue()).toBe(String(stuck[0]));
    expectNone(problems(seen));
  });

  test('stop when told to, and can be begun again', async () => {
    const { page, starts, tried, ended, begin } = await opened(options);
    await begin();
    // In the page, as soon as a few have come: a hand that came from outside might be too late on a busy machine.
    await page.waitForFunction(() => {
      const place = document.querySelector('.folded-starts')!;
      if (Number(place.getAttribute('data-tried')) <= 2) return false;
      const key = (name: string) => [...place.querySelectorAll('button')].find((button) => button.textContent === name);
      const stop = key('Stop');
      // All fifty may have ended between two looks at a busy page: then from the beginning.
      (stop ?? key('Try seeds 1 to 50'))?.click();
      return stop !== undefined;
    });
    await expect.poll(() => starts.getAttribute('data-running')).toBeNull();
    const count = await tried();
    expect(page.workers()).toHaveLength(0);
    await page.waitForTimeout(200);
    expect(await tried()).toBe(count);
    expect(await starts.getByRole('status').innerText()).toContain(`${count} of 50 starts tried`);
    await begin();
    await ended();
    expect(await starts.getByRole('status').innerText()).toBe(recorded);
  });
});

test('workers that cannot be loaded are replaced by the page itself', async () => {
  const { page, starts, ended, begin } = await opened();
  await page.route(/worker/, (route) => route.abort());
  await begin();
  await ended();
  expect(await starts.getByRole('status').innerText()).toBe(recorded);
});

test('at 360 px nothing scrolls sideways, and axe finds nothing', async () => {
  const { page, ended, begin } = await opened({ width: 360 });
  await begin();
  await ended();
  expect(await sideways(page)).toBe(0);
  expectNone(await axe(page));
});

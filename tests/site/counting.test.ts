import { describe, expect, test } from 'vitest';
import { axe, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times, touchingTexts } from '../support/figures';
import { htmlOf } from '../support/site';

const PATH = '/figures/counting/';
const figure = figureOf('Counting');

describe('the price of slopes', () => {
  test('is walked, and measured, by keyboard alone', async () => {
    const { page, seen } = await awake(PATH, ['Counting']);
    const data = (name: string) => page.locator('.counting').getAttribute(`data-${name}`);
    const told = () => page.locator('.counting-told .counting-say').innerText();
    const dots = async () => ((await page.locator('.counting-nudges .plot-dots').getAttribute('d')) ?? '').split('M').length - 1;
    await page.locator(figure).focus();
    expect(await told()).toContain('175,000,000,001 passes against 2');
    await press(page, times(3, 'ArrowRight'));
    expect(await data('net')).toBe('trillion');
    await press(page, times(9, 'ArrowLeft'));
    expect([await data('net'), await data('live')]).toEqual(['family-trees', 'family-trees']);
    expect(await told()).toContain('631 passes against 2');

    // The page answers while it measures: it draws frames all along.
    await page.evaluate(() => {
      const watch = window as unknown as { frames: number };
      watch.frames = 0;
      const draw = () => {
        watch.frames++;
        if (document.querySelector('.counting')?.getAttribute('data-measured') !== 'true') requestAnimationFrame(draw);
      };
      requestAnimationFrame(draw);
    });
    await press(page, [' ']);
    await page.waitForFunction(() => document.querySelector('.counting')?.getAttribute('data-measured') === 'true');
    expect(await page.evaluate(() => (window as unknown as { frames: number }).frames)).toBeGreaterThan(5);
    const last = await page.locator('.counting-bench tbody tr').last().locator('td').allInnerTexts();
    expect(last[0]).toMatch(/ (ms|s)$/);
    // 630 by passes; a browser that is busy elsewhere is far from exact.
    expect(Number(last[2]!.replace(/[^\d.]/g, ''))).toBeGreaterThan(100);
    expect(await dots()).toBe(12);

    await page.locator('.counting-nudges .plot-scrub').focus();
    await press(page, ['End']);
    expect([await data('nudge'), await data('net')]).toEqual(['12', 'family-trees']);
    expect(await page.locator('.counting-exact .counting-say').innerText()).toContain('rounding is what is left');
    await press(page, ['ArrowLeft', 'Home']);
    expect(await page.locator('.counting-exact .counting-say').innerText()).toContain('a chord');
    await press(page, ['r']);
    expect([await data('net'), await data('measured')]).toEqual(['gpt-3', null]);
    expect(await dots()).toBe(0);
    expectNone(problems(seen));
  });

  test('is worked with a thumb at 360 px', async () => {
    const { page, seen } = await awake(PATH, ['Counting'], { width: 360 });
    const data = (name: string) => page.locator('.counting').getAttribute(`data-${name}`);
    const chart = page.locator('.counting-chart .plot-scrub');
    expect(await chart.count()).toBe(1);
    const box = (await chart.boundingBox())!;
    await page.touchscreen.tap(box.x + 8, box.y + 100);
    expect(await data('net')).toBe('xor');
    await page.locator('.selector-option', { hasText: 'Data centre' }).tap();
    expect(await page.locator('.counting-told .counting-say').innerText()).toContain('under 1 ns in a data centre');
    for (const key of await page.locator(`${figure} :is(.key, .selector-option)`).all())
      expect((await key.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'Measure here' }).tap();
    await page.waitForFunction(() => document.querySelector('.counting')?.getAttribute('data-measured') === 'true');
    await page.locator('.counting-nudges').scrollIntoViewIfNeeded();
    const nudges = (await page.locator('.counting-nudges .plot-scrub').boundingBox())!;
    expect(nudges.width / 12).toBeGreaterThanOrEqual(22);
    await page.touchscreen.tap(nudges.x + nudges.width - 8, nudges.y + 120);
    expect(await data('nudge')).toBe('12');
    expectNone(problems(seen));
  });

  test('no text touches another at any net, machine and width; axe finds nothing in either theme', async () => {
    const { page, seen } = await awake(PATH, ['Counting'], { touch: false });
    const faults: string[] = [];
    await page.locator(figure).focus();
    await press(page, [' ']);
    await page.waitForFunction(() => document.querySelector('.counting')?.getAttribute('data-measured') === 'true');
    for (const width of [1280, 800, 390, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const look = async (where: string) => {
        await drawn(page);
        faults.push(
          ...(await page.evaluate(touchingTexts, `${figure} :is(.counting-chart, .counting-nudges)`)).map(
            (fault) => `${where} at ${width}: ${fault}`,
          ),
        );
        faults.push(
          ...(await page.evaluate(() =>
            [...document.querySelectorAll<HTMLElement>('.counting :is(th, td, .selector-option)')]
              .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
              .map((cell) => `${cell.innerText} is wider than its cell`),
          )),
        );
        if ((await sideways(page)) > 0) faults.push(`${where} at ${width} scrolls sideways`);
      };
      // The drawings only scale between these widths: each of the two layouts is walked once, the rest is sampled.
      const walked = width === 1280 || width === 360;
      for (const machine of ['one core of a laptop', 'a graphics processor', 'a data centre']) {
        await page.getByRole('radio', { name: machine }).check();
        await page.locator('.counting-chart .plot-scrub').focus();
        await press(page, ['Home']);
        for (let step = 0; step < (walked ? 13 : 2); step++) {
          await look(`${machine}, ${await page.locator('.counting').getAttribute('data-net')}`);
          await press(page, [walked ? 'ArrowRight' : 'End']);
        }
      }
      await page.locator('.counting-nudges .plot-scrub').focus();
      await press(page, ['Home']);
      for (let nudge = 1; nudge <= (walked ? 12 : 0); nudge++) {
        await look(`nudge ${nudge}`);
        await press(page, ['ArrowRight']);
      }
    }
    await page.locator(`${figure} .figure-door`).click();
    for (const theme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: theme });
      faults.push(...(await axe(page)).map((fault) => `${theme}: ${fault}`));
    }
    if ((await sideways(page)) > 0) faults.push('the open table scrolls the page');
    expectNone(faults);
    expectNone(problems(seen));
  });

  test('reads without scripts, and every source is on the page of references', async () => {
    const { page } = await open(PATH, { js: false, width: 390 });
    expect(await page.locator('.counting-told .counting-say').innerText()).toContain('970,000 years against 8.8 minutes');
    expect(await page.locator('.counting-bench tbody tr').last().locator('td').allInnerTexts()).toEqual(
      Array.from({ length: 3 }, () => '·\nnot known yet'),
    );
    const links = await page
      .locator('.counting-nets-table a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('#')[1]!));
    expect(links).toHaveLength(12);
    const references = htmlOf('/references/');
    expectNone(links.filter((link) => !references.includes(`id="${link}"`)));
  });
});

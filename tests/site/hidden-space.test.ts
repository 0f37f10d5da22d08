import { describe, expect, test } from 'vitest';
import { axe, changeTheme, open, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press, sideways, times, touchingTexts } from '../support/figures';

type Page = Awaited<ReturnType<typeof open>>['page'];

const PATH = '/figures/hidden-space/';
const figure = figureOf('HiddenSpace');
const sweepOf = (page: Page) => page.locator('.folded').getAttribute('data-sweep').then(Number);
const words = (page: Page) => page.locator('.folded-words').innerText();
const probe = (page: Page) =>
  page
    .locator('.folded-table .is-probe')
    .innerText()
    .then((text) => text.split(/\s+/));

describe('by keyboard', () => {
  test('steps by tens, walks the ruler to the marks and the end, goes back, and begins again', async () => {
    const { page, seen } = await awake(PATH, ['HiddenSpace']);
    expect(await words(page)).toContain('Before the first sweep.');
    await page.locator(figure).focus();
    await press(page, times(3, 'ArrowRight'));
    expect(await sweepOf(page)).toBe(30);
    await press(page, ['ArrowLeft']);
    expect(await sweepOf(page)).toBe(20);
    await page.getByRole('slider', { name: 'Sweep', exact: true }).focus();
    for (const stop of [539, 595, 686]) {
      await press(page, ['PageDown']);
      expect(await sweepOf(page)).toBe(stop);
    }
    expect(await sweepOf(page)).toBe(686);
    expect(await words(page)).toContain(
      'one straight line parts among the hidden units. From sweep 539 on a line could, from sweep 595 on it did.',
    );
    await expect.poll(() => page.locator(`${figure} [data-live]`).textContent()).toContain('Learned: every answer is within 0.1');
    await page.locator(figure).focus();
    await press(page, ['r']);
    expect(await sweepOf(page)).toBe(0);
    expectNone(problems(seen));
  });

  test('moves the cross in the left plane, and its image and numbers follow', async () => {
    const { page, seen } = await awake(`${PATH}?hidden-space=start.learns~sweep.686`, ['HiddenSpace']);
    expect(await probe(page)).toEqual(['0.50', '0.50', '+', '0.90', '0.04', '0.08', '·', 'nothing']);
    const image = () => page.locator('.is-hidden .folded-probe').getAttribute('d');
    const before = await image();
    await page.locator('.is-inputs [role=application]').focus();
    await press(page, [...times(10, 'ArrowLeft'), ...times(10, 'ArrowUp')]);
    // The cross now stands on the case 0 1, and says what that case says.
    const [a, b, , ...said] = await probe(page);
    expect([a, b]).toEqual(['0.00', '1.00']);
    const row = await page.locator('.folded-table tbody tr').nth(1).innerText();
    expect(row.split(/\s+/).slice(2, 5)).toEqual(said.slice(0, 3));
    expect(await image()).not.toBe(before);
    expect(await sweepOf(page)).toBe(686);
    expectNone(problems(seen));
  });

  test('plays a start that gets stuck to its end, and takes a seed of the reader’s own', async () => {
    const { page } = await awake(`${PATH}?hidden-space=start.stuck~sweep.3900`, ['HiddenSpace']);
    await page.locator(`${figure} .figure-door`).click();
    await page.locator(`${figure} .detent input`).focus();
    await press(page, ['End']);
    await page.locator(figure).focus();
    await press(page, [' ']);
    await page.waitForFunction(() => document.querySelector('.folded')?.getAttribute('data-sweep') === '4000');
    expect(await words(page)).toContain('has not learned it. 0 1 and 1 1 want different answers');
    const field = page.getByRole('textbox', { name: 'Seed of the starting weights' });
    await field.fill('9');
    expect([await sweepOf(page), await page.getByRole('radio', { name: 'a start from a seed of yours' }).isChecked()]).toEqual([0, true]);
    await field.fill('nine');
    expect(await page.locator('.figure-settings .number-field-problem').innerText()).toBe('“nine” is not a whole number. It stays at 9.');
  });
});

test('by thumb at 360 px: the cross goes to a tap, and follows a finger', async () => {
  const { page } = await awake(PATH, ['HiddenSpace'], { width: 360 });
  const plane = page.locator('.is-inputs .plane');
  await plane.scrollIntoViewIfNeeded();
  const { x, y, width } = (await plane.boundingBox())!;
  await page.touchscreen.tap(x + width * 0.75, y + width * 0.25);
  expect((await probe(page)).slice(0, 2)).toEqual(['1.00', '1.00']);
  const handle = (await page.locator('.folded-handle circle').boundingBox())!;
  expect(handle.width).toBeGreaterThanOrEqual(40);
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.5, y + width * 0.5, { steps: 4 });
  await page.mouse.up();
  expect((await probe(page)).slice(0, 2)).toEqual(['0.50', '0.50']);
});

describe.each([1280, 800, 360])('at %i px', (width) => {
  test('no text touches another, nothing scrolls sideways, axe finds nothing in either theme', async () => {
    const { page, seen } = await awake(PATH, ['HiddenSpace'], { width, touch: false });
    const faults: string[] = [];
    const look = async (where: string) => {
      await drawn(page);
      faults.push(
        ...(await page.evaluate(touchingTexts, `${figure} :is(.plot, svg:not(.plot-drawing))`)).map((pair) => `${where}: ${pair}`),
      );
    };
    await page.locator(figure).focus();
    for (let sweep = 0; sweep < 686; sweep += 50) {
      await look(`learns, ${sweep}`);
      await press(page, times(5, 'ArrowRight'));
    }
    await page.getByRole('slider', { name: 'Sweep', exact: true }).focus();
    await press(page, ['End']);
    await look('learned');
    for (const theme of ['dark', 'light'] as const) {
      await changeTheme(page, theme);
      expectNone(await axe(page));
    }
    await page.getByRole('radio', { name: 'a start that gets stuck' }).check();
    await page.getByRole('slider', { name: 'Sweep', exact: true }).focus();
    await press(page, ['End']);
    await look('stuck');
    expectNone(faults);
    expect(await sideways(page)).toBe(0);
    expectNone(problems(seen));
  });
});

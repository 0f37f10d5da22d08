import { describe, expect, test } from 'vitest';
import { address, axe, changeTheme, open, problems, type OpenOptions } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, drawn, figureOf, press as keys, sideways, times } from '../support/figures';
import { findOverlaps } from '../support/overlap';

type Page = Awaited<ReturnType<typeof open>>['page'];

const STEPS = 31;
const PATH = '/figures/one-case/';
const figure = figureOf('OneCase');

/** The figure on its own page, come to life; in a state, if one is named. */
const stepper = (options: OpenOptions = {}, state = '') => awake(state ? `${PATH}?one-case=${state}` : PATH, ['OneCase'], options);

/** Opens what stands behind the figure's door: its tables, seed and settings. */
const door = async (page: Page) => {
  const key = page.locator(`${figure} .figure-door`);
  if ((await key.getAttribute('aria-expanded')) === 'false') await key.click();
};
const step = (page: Page) => page.locator(`${figure} .one-case`).getAttribute('data-step').then(Number);
const press = (page: Page, name: string) => page.locator(figure).getByRole('button', { name, exact: true }).click();
const query = async (page: Page) => {
  await door(page);
  return page.locator(`${figure} .figure-alone`).count();
};
/** A number of the tables, as it is written there. */
const number = async (page: Page, key: string) => {
  await door(page);
  return page.locator(`${figure} .values [data-quantity$=":${key}"]`).innerText();
};
const field = (page: Page, key: string) => page.locator(`${figure} .one-case-numbers input[id$="-${key}"]`);
/** What is lit in the net, the table and the equation: keys of numbers by role. */
const lit = (page: Page) =>
  page.evaluate((selector) => {
    const keyOf = (one: Element) => one.getAttribute('data-quantity')!.split(':')[1]!;
    const of = (place: string, role: string) =>
      [...new Set([...document.querySelectorAll(`${selector} ${place} .role-${role}[data-quantity]`)].map(keyOf))].sort();
    const visibleNet = [...document.querySelectorAll<HTMLElement>(`${selector} .net`)].find((net) => net.checkVisibility())!;
    const inNet = (role: string) =>
      [...new Set([...visibleNet.querySelectorAll(`.role-${role}[data-quantity]:not(.wire, .dial)`)].map(keyOf))].sort();
    return {
      net: { operand: inNet('operand'), result: inNet('result') },
      table: { operand: of('.values', 'operand'), result: of('.values', 'result') },
      equation: { operand: of('.worked', 'operand'), result: of('.worked', 'result') },
    };
  }, figure);

/** The quantities that are lit on the page. */
const litKeys = (page: Page) =>
  page.locator('main [data-lit]').evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-quantity')))].sort());

const states = [
  ...[0, 1, 2, 3].map((chosen) => [`XOR, case ${chosen + 1}`, `chosen.${chosen}`, STEPS] as const),
  [
    'XOR, numbers of every length',
    'chosen.1~weights.!-999.5_0.125_100000_-1000000_12.75_-0.001_-1234.5_88888_3~was.w.3.1_-0.6_w.5.0_-0.74',
    STEPS,
  ] as const,
  ['symmetry, 0 1 1 0 1 0', 'net.symmetry~chosen.26', 47] as const,
  ['symmetry as printed, 1 0 1 1 0 1', 'net.printed~chosen.45', 47] as const,
  [
    'symmetry after sweeps, α and a changed input',
    'net.symmetry~chosen.33~epsilon.!10~alpha.!0.9~input.!1_0.25_-12.5_1000_0_1',
    47,
  ] as const,
];

/** Runs in the page: steps to the end, and says at every step what touches, what is cramped, and whether the strip changed its height. */
async function everyStep(figure: string, steps: number, overlaps: () => string[]): Promise<string[]> {
  const faults: string[] = [];
  const strip = document.querySelector<HTMLElement>(`${figure} .strip`)!;
  const first = strip.offsetHeight;
  for (let at = 0; at <= steps; at++) {
    const found = overlaps();
    if (document.querySelector(`${figure} .one-case`)!.getAttribute('data-step') !== String(at)) found.push('another step is shown');
    for (const box of document.querySelectorAll<HTMLElement>(`${figure} :is(.worked, .strip-general)`))
      if (box.scrollWidth > box.clientWidth + 1) found.push(`${box.className} is wider than its place`);
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) found.push('the page scrolls sideways');
    if (location.search.includes('=chosen.3') && strip.offsetHeight !== first)
      found.push(`the strip is ${strip.offsetHeight} px high, not ${first}`);
    faults.push(...found.map((fault) => `step ${at}: ${fault}`));
    document.querySelector<HTMLElement>(`${figure} .key.is-primary`)!.click();
    // React draws at once or a task later; on a busy machine that task may be long in coming.
    const latest = performance.now() + (at < steps ? 5000 : 0);
    while (performance.now() < latest && document.querySelector(`${figure} .one-case`)!.getAttribute('data-step') !== String(at + 1)) {
      await new Promise((done) => setTimeout(done));
    }
  }
  return faults;
}

describe.each([1280, 390, 360])('the stepper at %i px', (width) => {
  test('no two labels touch at any step of either net, and nothing is wider than its place', async () => {
    const { page, seen } = await stepper({ width, touch: false });
    const touching: string[] = [];
    for (const [name, state, steps] of states) {
      await page.goto(address(`${PATH}?one-case=${state}~cursor.0`));
      await page.waitForFunction(
        (selector) => Object.keys(document.querySelector(`${selector} .key`) ?? {}).some((key) => key.startsWith('__reactProps')),
        figure,
      );
      await expect.poll(() => page.evaluate(() => document.querySelector('.figure-problem')?.textContent ?? '')).toBe('');
      // The first state is XOR's; the link is taken up right after.
      await expect
        .poll(() => page.locator(`${figure} .one-case`).getAttribute('data-net'), { timeout: 20_000 })
        .toBe(/^net\.(\w+)/.exec(state)?.[1] ?? 'xor');
      await page.evaluate(() => document.fonts.ready);
      const faults = await page.evaluate<string[]>(`(${everyStep})(${JSON.stringify(figure)}, ${steps}, ${findOverlaps})`);
      touching.push(...faults.map((fault) => `${name}, ${fault}`));
    }
    expectNone(touching);
    expectNone(problems(seen));
  });
});

/** The choice of nets behind the door of settings. */
const nets = (page: Page) => page.locator(figure).getByRole('combobox', { name: 'net' });

describe('the paper’s symmetry net', () => {
  test('by keyboard: chosen, its inputs flipped, its printed weights loaded, stepped to the answer', async () => {
    const { page, seen } = await stepper();
    await door(page);
    await nets(page).focus();
    await keys(page, times(2, 'ArrowDown'));
    expect(await page.locator('.one-case').getAttribute('data-net')).toBe('printed');
    expect(await number(page, 'w.7.1')).toBe('14.2');
    expect(await page.locator('.case-bits .selector-label').innerText()).toBe('case 64 of 64, target 1');
    await page.getByRole('button', { name: /^Input 2/ }).focus();
    await keys(page, ['Enter']);
    expect(await page.locator('.case-bits .selector-label').innerText()).toBe('case 48 of 64, target 0');
    await page.locator(figure).focus();
    await keys(page, times(6, 'ArrowRight'));
    expect(Number(await number(page, 'y.9'))).toBeLessThan(0.2);
    await page.getByRole('button', { name: /^Input 5/ }).click();
    expect(Number(await number(page, 'y.9'))).toBeGreaterThan(0.8);
    expect(await step(page)).toBe(6);
    expectNone(problems(seen));
  });

  test('every weight has its number beside its connection', async () => {
    const { page } = await stepper({}, 'net.printed');
    const shown = await page.locator(`${figure} .net.is-wide .label.is-weight`).allInnerTexts();
    expect(shown.map((text) => text.trim()).sort()).toEqual(
      [
        '14.2',
        '−3.6',
        '7.2',
        '−7.2',
        '3.6',
        '−14.2',
        '−1.1',
        '−14.2',
        '3.6',
        '−7.1',
        '7.1',
        '−3.6',
        '14.2',
        '−1.1',
        '−8.8',
        '−8.8',
        '6.4',
      ].sort(),
    );
  });
});

describe('changing numbers', () => {
  test('by typing: the net follows, △ stays until reset, undo takes one back', async () => {
    const { page, seen } = await stepper({}, 'chosen.3~cursor.6');
    const before = await number(page, 'y.5');
    await press(page, 'Change any number');
    await field(page, 'w.5.4').fill('−2,5');
    expect(await number(page, 'w.5.4')).toBe('−2.50');
    expect(await number(page, 'y.5')).not.toBe(before);
    expect(await page.locator(`${figure} .values [data-quantity="xor:w.5.4"]`).getAttribute('title')).toBe('was 0.84');
    expect(await page.locator('.number-field.is-edited').innerText()).toContain('was 0.84');
    await field(page, 'd.5').fill('0.25');
    await field(page, 'y.1').focus();
    await keys(page, ['ArrowUp']);
    expect(await number(page, 'y.1')).toBe('2');
    expect(await page.locator(`${figure} .values .is-edited`).count()).toBe(3);
    expect(await query(page)).toBe(1);
    const link = new URL((await page.locator(`${figure} .figure-alone`).getAttribute('href'))!, address('/')).href;
    await door(page);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await number(page, 'y.1')).toBe('1');
    await page.locator(figure).focus();
    await keys(page, ['r']);
    expect(await page.locator(`${figure} .is-edited`).count()).toBe(0);
    expect([await number(page, 'w.5.4'), await step(page)]).toEqual(['0.84', 0]);
    await page.goto(link);
    // The state of the link comes with the figure's script; a door that is opened before would be shut by it.
    await expect.poll(() => step(page)).toBe(6);
    await expect.poll(() => number(page, 'w.5.4')).toBe('−2.50');
    expect([await number(page, 'y.1'), await number(page, 'd.5'), await step(page)]).toEqual(['2', '0.25', 6]);
    expectNone(problems(seen));
  });

  test('what is no number is said beside the field, and the last good one stays', async () => {
    const { page } = await stepper();
    await press(page, 'Change any number');
    const weight = field(page, 'w.3.1');
    const said = () => page.locator('.number-field:has([aria-invalid]) [role=status]').allInnerTexts();
    for (const [text, why] of [
      ['abc', '“abc” is not a number. It stays at −0.6.'],
      ['', 'Type a number. It stays at −0.6.'],
      ['2000000', 'It must lie between −1,000,000 and 1,000,000. It stays at −0.6.'],
    ] as const) {
      await weight.fill(text);
      expect(await said()).toEqual([why]);
      expect(await number(page, 'w.3.1')).toBe('−0.60');
      expect(await weight.inputValue()).toBe(text);
    }
    expectNone(await axe(page));
    // The figure's keys belong to the field while it has the focus.
    await weight.fill('');
    await weight.pressSequentially('1 rns,.');
    expect([await step(page), await page.locator('.one-case').getAttribute('data-net')]).toEqual([0, 'xor']);
    await field(page, 'd.5').fill('1.5');
    expect(await said()).toContain('It must lie between 0 and 1. It stays at 0.');
  });

  test('by dragging its name, and from the number itself', async () => {
    const { page } = await stepper();
    await page.locator(`${figure} .net.is-wide .chip[data-quantity="xor:w.5.3"]`).dblclick();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id.split('-').at(-1))).toBe('w.5.3');
    const label = page.locator(`${figure} label[for$="-w.5.3"]`);
    const box = (await label.boundingBox())!;
    await page.mouse.move(box.x + 5, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 5 + 60, box.y + 10, { steps: 4 });
    await page.mouse.up();
    expect(await number(page, 'w.5.3')).toBe('0.53');
    await page.keyboard.press('Control+z');
    // In a field Ctrl Z is the field's own; outside it one drag is one thing.
    await page.locator(figure).focus();
    await page.keyboard.press('Control+z');
    expect(await number(page, 'w.5.3')).toBe('−0.47');
    await door(page);
    await page.locator(`${figure} .values [data-quantity="xor:w.3.1"]`).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id.split('-').at(-1))).toBe('w.3.1');
  });

  test('by thumb at 360 px', async () => {
    const { page } = await stepper({ width: 360 });
    await page.getByRole('button', { name: 'Change any number' }).tap();
    await page.getByRole('button', { name: 'More: weight from unit 1 to unit 3' }).tap();
    expect(await field(page, 'w.3.1').inputValue()).toBe('−0.5');
    await page.locator('.selector-option').first().tap();
    expect(await page.locator('.strip-say').innerText()).toContain('The inputs are 0 and 0');
    await door(page);
    await nets(page).selectOption('printed');
    await page.getByRole('button', { name: /^Input 1/ }).tap();
    expect(await page.locator('.case-bits .selector-label').innerText()).toBe('case 32 of 64, target 0');
    const small = await page
      .locator(`${figure} :is(.case-bit, .number-field button, .number-field input)`)
      .evaluateAll((all) => all.filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
    expect(await sideways(page)).toBe(0);
  });

  test('another seed by typing; reset keeps it', async () => {
    const { page } = await stepper();
    await door(page);
    const seed = page.getByRole('textbox', { name: /^Seed/ });
    await seed.fill('9.5');
    expect(await page.locator('.one-case-settings [role=status]').first().innerText()).toBe('“9.5” is not a whole number. It stays at 9.');
    await seed.fill('12');
    const first = await number(page, 'w.3.1');
    expect(first).not.toBe('−0.60');
    await page.locator(figure).focus();
    await keys(page, ['ArrowRight', 'r']);
    expect(await number(page, 'w.3.1')).toBe(first);
    await page.getByRole('textbox', { name: /part of the last change/ }).fill('0.9');
    await keys(page, ['Tab']);
    await page.locator(figure).focus();
    await keys(page, times(4, '.'));
    expect([await step(page), await page.locator('.strip-where').innerText()]).toEqual([31, expect.stringContaining('equation (9)')]);
  });
});

describe('after the change', () => {
  test('the next case takes the new weights along; a sweep changes them once for all cases', async () => {
    const { page } = await stepper({}, 'chosen.3~cursor.30');
    const next = page.getByRole('button', { name: 'Change, then next case' });
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    await page.locator(figure).focus();
    await keys(page, ['n']);
    expect(await step(page)).toBe(30);
    await keys(page, ['ArrowRight', 'n']);
    expect([await step(page), await number(page, 'w.5.4'), await page.locator('.learning-total').innerText()]).toEqual([
      0,
      '0.7953',
      'E over all 4 cases 0.5199 after 1 change',
    ]);
    expect(await page.locator('.strip-say').innerText()).toContain('The inputs are 0 and 0');
    await page.keyboard.press('Control+z');
    expect([await step(page), await number(page, 'w.5.4')]).toEqual([31, '0.84']);
    await keys(page, ['r', ...times(40, 's')]);
    expect(Number(await page.locator('.learning-total b').innerText())).toBeLessThan(0.5115);
    expect(await page.locator('.learning-total').innerText()).toContain('after 40 changes');
  });

  test('jumps to the ends of the passes, by keys and by buttons', async () => {
    const { page } = await stepper();
    await page.locator(figure).focus();
    const seen: number[] = [];
    for (let k = 0; k < 4; k++) {
      await keys(page, ['.']);
      seen.push(await step(page));
    }
    await page.locator(`${figure} .figure-door`).click();
    await press(page, '‹ Start of the pass');
    seen.push(await step(page));
    await keys(page, [',']);
    seen.push(await step(page));
    expect(seen).toEqual([6, 7, 22, 31, 22, 7]);
  });
});

test('steps forward and back by keyboard alone, and tells it', async () => {
  const { page, seen } = await stepper();
  await page.locator(figure).getByRole('slider', { name: 'Step', exact: true }).focus();
  for (let k = 0; k < 14; k++) await page.keyboard.press('ArrowRight');
  expect(await step(page)).toBe(14);
  await expect
    .poll(() => page.locator(`${figure} [data-live]`).textContent())
    .toContain('step 14 of 31. A little more from unit 4 would raise the error');
  const there = await page.locator(`${figure} .one-case`).innerText();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  expect(await page.locator(`${figure} .one-case`).innerText()).toBe(there);
  await page.keyboard.press('End');
  expect(await step(page)).toBe(STEPS);
  await page.keyboard.press('PageUp');
  expect(await step(page)).toBe(22);
  await page.keyboard.press('Home');
  expect(await step(page)).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('r');
  expect(await step(page)).toBe(0);
  expectNone(problems(seen));
});

test('lights the same numbers in net, table and equation', async () => {
  const { page } = await stepper();
  await door(page);
  for (let at = 1; at <= STEPS; at++) {
    await press(page, 'Step');
    await drawn(page);
    const { net, table, equation } = await lit(page);
    // ε stands in the table and the equation only; unit 0 is a square in the net.
    const drawnInNet = (keys: readonly (string | null)[]) => keys.filter((key) => key !== 'epsilon' && key !== 'one');
    expect(table.result, `step ${at}`).toEqual(equation.result);
    expect(net.result, `step ${at}`).toEqual(equation.result);
    expect(table.operand, `step ${at}`).toEqual(equation.operand.filter((key) => key !== 'one'));
    expect(net.operand, `step ${at}`).toEqual(drawnInNet(equation.operand));
  }
  // Product by product: the one in play, in all of them.
  await page
    .locator(figure)
    .getByRole('radio', { name: /^Step adds one product/ })
    .check({ force: true });
  await page.locator(figure).focus();
  await keys(page, ['r', 'ArrowRight', 'ArrowRight']);
  await drawn(page);
  const second = { operand: ['w.3.2', 'y.2'], result: ['x.3'] };
  expect(await lit(page)).toEqual({ net: second, table: second, equation: second });
  await expect
    .poll(() => page.locator(`${figure} [data-live]`).textContent())
    .toBe('step 1, product 2 of 3. Unit 2 says 1, times the weight 0.70: 0.7000. So far 0.1000.');
  await keys(page, ['ArrowRight']);
  expect([await step(page), await number(page, 'x.3')]).toEqual([1, '−0.6200']);
  await keys(page, ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']);
  expect([await step(page), await page.locator(`${figure} .strip-where`).innerText()]).toEqual([
    0,
    expect.stringContaining('Before the first step'),
  ]);
});

test('plays to the end, pauses, and does not chatter', async () => {
  const { page } = await stepper();
  await door(page);
  await page.locator(figure).getByRole('slider', { name: 'steps a second' }).focus();
  await page.keyboard.press('End');
  await page.locator(figure).getByRole('slider', { name: 'Step', exact: true }).focus();
  await page.keyboard.press(' ');
  await expect.poll(() => step(page), { timeout: 4000 }).toBeGreaterThan(3);
  const said = await page.evaluate(async (selector) => {
    const sentences = new Set<string>();
    const watch = new MutationObserver(() => sentences.add(document.querySelector(`${selector} [data-live]`)!.textContent));
    watch.observe(document.querySelector(`${selector} [data-live]`)!, { childList: true, characterData: true, subtree: true });
    await new Promise((done) => setTimeout(done, 3000));
    return sentences.size;
  }, figure);
  expect(said).toBeLessThanOrEqual(1);
  await expect.poll(() => step(page), { timeout: 15_000 }).toBe(STEPS);
  await expect.poll(() => page.locator(figure).getByRole('button', { name: 'Play', exact: true }).count()).toBe(1);
});

test('scrubs by pointer', async () => {
  const { page } = await stepper();
  const box = (await page.locator(`${figure} .scrub`).boundingBox())!;
  const at = (steps: number) => box.x + (box.width * (steps - 0.5)) / STEPS;
  await page.mouse.move(at(3), box.y + 25);
  await page.mouse.down();
  expect(await step(page)).toBe(3);
  await page.mouse.move(at(20), box.y + 25, { steps: 5 });
  await page.mouse.up();
  expect(await step(page)).toBe(20);
});

test('shows another case at the same step', async () => {
  const { page } = await stepper();
  await press(page, 'Step');
  const radio = page.locator(figure).getByRole('radio', { name: 'inputs 0 and 1' });
  await radio.evaluate((each: HTMLElement) => each.focus());
  await radio.check({ force: true });
  expect(await step(page)).toBe(1);
  expect(await page.locator(`${figure} .strip-say`).innerText()).toBe(
    'Only unit 2 is on. Its weight and the bias make up the total input of unit 3: −0.0200.',
  );
  await page.keyboard.press('ArrowLeft');
  expect(await step(page), 'arrows in the row of cases choose a case').toBe(1);
});

test('pointing at a number, or moving to it by keys, lights what made it', async () => {
  const { page } = await stepper();
  await door(page);
  await page.locator(figure).getByRole('slider', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await page.locator(`${figure} .net.is-wide .chip[data-quantity="xor:y.4"]`).hover();
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['x.4'], result: ['y.4'] });
  // Pressed, it shows where it goes, in the picture, the table, the equation and the program's line; pressed again, what made it.
  const onward = { operand: ['y.4'], result: ['dEdw.5.4', 'dEdx.4', 'x.5'] };
  await page.locator(`${figure} .net.is-wide .chip[data-quantity="xor:y.4"]`).click();
  await drawn(page);
  expect(await lit(page)).toEqual({ net: onward, table: onward, equation: { operand: ['y.4'], result: ['x.5'] } });
  expect(await page.locator(`${figure} .numpy .role-result`).allInnerTexts()).toEqual(['x']);
  expect(await page.locator(`${figure} .strip-say`).innerText()).toBe(
    'This number goes into three others, by equation (1) at step 5, (6) at step 11 and (5) at step 19.',
  );
  await page.locator(`${figure} .net.is-wide .chip[data-quantity="xor:y.4"]`).click();
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['x.4'], result: ['y.4'] });
  await page.mouse.move(5, 5);
  await drawn(page);
  await door(page);
  await page.locator(`${figure} .values button[tabindex="0"]`).focus();
  await page.keyboard.press('ArrowUp');
  await drawn(page);
  expect((await lit(page)).table).toEqual({ operand: ['dEdx.5'], result: ['dEdw.5.0'] });
  await page.keyboard.press('Enter');
  await drawn(page);
  expect((await lit(page)).table).toEqual({ operand: ['dEdw.5.0'], result: ['deltaW.5.0'] });
  // A name of the program's line, by pointer and by keys, lights all it holds; its number leads to the line in chapter 6.
  await page.locator(`${figure} .numpy [data-quantity="xor:dEdw0@2"]`).hover();
  await drawn(page);
  expect((await lit(page)).table).toEqual({ operand: ['dEdw.5.0'], result: [] });
  await page.locator(`${figure} .numpy [data-quantity]`).first().focus();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('epsilon: step size');
  await page.locator(`${figure} .numpy a`).click();
  await page.waitForURL(/the-code\/#backprop-58$/);
  const line = page.locator('#backprop-58');
  await line.waitFor({ state: 'visible' });
  expect(await line.innerText()).toContain('delta_w[:] = -epsilon * dE_dw + alpha * delta_w');
});

test('a tap on the phone does what pointing does', async () => {
  const { page } = await stepper({ width: 390 });
  await press(page, 'Step');
  await press(page, 'Step');
  const number = page.locator(`${figure} .net.is-upright .chip[data-quantity="xor:x.3"]`);
  await number.scrollIntoViewIfNeeded();
  await number.tap();
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['w.3.0', 'w.3.1', 'w.3.2', 'y.1', 'y.2'], result: ['x.3'] });
  // A second tap shows where it goes, a third ends it.
  await number.tap();
  await drawn(page);
  expect((await lit(page)).net.operand).toEqual(['x.3']);
  expect(await litKeys(page)).toEqual(['xor:x.3']);
  await number.tap();
  await drawn(page);
  expect(await litKeys(page)).toEqual([]);
  expect((await lit(page)).net).toEqual({ operand: ['x.3'], result: ['y.3'] });
  // So does a tap elsewhere.
  await number.tap();
  await page.locator(`${figure} .figure-title`).tap();
  await drawn(page);
  expect(await litKeys(page)).toEqual([]);
  await door(page);
  await page.locator(`${figure} .values`).first().waitFor({ state: 'visible' });
});

test.each([1280, 390])('is sound for axe in the middle of a case of either net, in both themes, at %i px', async (width) => {
  const { page } = await stepper({ width }, 'net.printed~chosen.45~cursor.20');
  for (const net of ['printed', 'xor'] as const) {
    await door(page);
    await nets(page).selectOption(net);
    await page.locator(figure).focus();
    await keys(page, times(14, 'ArrowRight'));
    for (const theme of ['dark', 'light'] as const) {
      await changeTheme(page, theme);
      expectNone(await axe(page));
    }
  }
});

test.each([1280, 390])('stands readable without scripts at %i px', async (width) => {
  const { page } = await open('/how-it-works/', { width, js: false });
  const net = page.locator(`${figure} .net:visible`);
  expect(await net.count()).toBe(1);
  expect(await net.locator('.chip[data-quantity="xor:w.5.4"]').innerText()).toBe('0.84');
  expect(await page.locator(`${figure} .strip-say`).innerText()).toContain('The nine weights stand where chance put them');
  expect(await page.locator(`${figure} .values`).first().isVisible()).toBe(true);
});

/** Moves the pointer onto a stroke of a drawing, a little way along. */
async function pointAlong(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const place = await page.locator(selector).evaluate((one: SVGGeometryElement) => {
    one.scrollIntoView({ block: 'center' });
    const { x, y } = one.getPointAtLength(one.getTotalLength() * 0.15).matrixTransform(one.getScreenCTM()!);
    return { x, y };
  });
  await page.mouse.move(place.x, place.y);
  await drawn(page);
  return place;
}

test('a line and a dial of the picture are pointed at like their numbers', async () => {
  const { page } = await stepper();
  await page.locator(figure).focus();
  await keys(page, times(7, 'ArrowRight'));
  const net = `${figure} .net.is-wide`;
  const line = await pointAlong(page, `${net} .wire[data-quantity="xor:w.5.4"] .wire-line`);
  expect(await litKeys(page)).toEqual(['xor:w.5.4']);
  expect((await lit(page)).net).toEqual({ operand: ['w.5.4'], result: [] });
  await page.mouse.click(line.x, line.y);
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['w.5.4'], result: ['dEdy.4', 'x.5'] });
  await pointAlong(page, `${net} .dial[data-quantity="xor:y.4"] .dial-ring`);
  expect((await lit(page)).net).toEqual({ operand: ['x.4'], result: ['y.4'] });
  await keys(page, ['Escape']);
  await drawn(page);
  expect(await litKeys(page)).toEqual([]);
});

test('a number of one net lights no number of another net that is called the same', async () => {
  const { page } = await awake('/how-it-works/?one-case=net.printed~cursor.10', ['OneCase', 'EqualWeights']);
  const said = () => page.locator(`${figure} .strip-say`).innerText();
  const atFirst = await said();
  // Three nets of this page have a unit 5: the text's, the stepper's, and that of the figure on equal weights.
  expect(
    await page.evaluate(() =>
      [...new Set([...document.querySelectorAll('main [data-quantity$=":y.5"]')].map((one) => one.getAttribute('data-quantity')))].sort(),
    ),
  ).toEqual(['equal-weights:y.5', 'printed:y.5', 'xor:y.5']);
  await page.locator('p [data-quantity="xor:y.5"]').first().hover();
  await drawn(page);
  expect(await litKeys(page)).toEqual(['xor:y.5']);
  expect(await said()).toBe(atFirst);
  await page.locator(`${figure} .net.is-wide .chip[data-quantity="printed:y.5"]`).hover();
  await drawn(page);
  expect(await litKeys(page)).toEqual(['printed:y.5']);
  expect(await said()).not.toBe(atFirst);
  await pointAlong(page, `${figureOf('EqualWeights')} .dial[data-quantity="equal-weights:y.5"] .dial-ring`);
  expect(await litKeys(page)).toEqual(['equal-weights:y.5']);
});

test('a number of the text lights in the figure, and one of the figure in the text', async () => {
  const { page, seen } = await awake('/how-it-works/', ['OneCase']);
  await page.locator(figure).focus();
  await keys(page, times(6, 'ArrowRight'));
  await page.locator('p [data-quantity="xor:y.5"]').first().hover();
  await drawn(page);
  expect((await lit(page)).net).toEqual({ operand: ['x.5'], result: ['y.5'] });
  const inFormula = page.locator('.katex [data-quantity="xor:x.3"]');
  expect(await inFormula.innerText()).toBe('−0.62');
  await inFormula.hover();
  await drawn(page);
  expect((await lit(page)).equation).toEqual({ operand: ['one', 'w.3.0', 'w.3.1', 'w.3.2', 'y.1', 'y.2'], result: ['x.3'] });
  await page.locator(`${figure} .net.is-wide .chip[data-quantity="xor:w.5.4"]`).hover();
  expect([
    ...new Set(await page.locator('main [data-lit]').evaluateAll((all) => all.map((one) => one.getAttribute('data-quantity')))),
  ]).toEqual(['xor:w.5.4']);
  await page.mouse.move(3, 3);
  await drawn(page);
  expect(await page.locator('main [data-lit]').count()).toBe(0);

  // By keyboard: one stop of Tab a paragraph, arrow keys within it; the focus lights, and Escape lets go.
  const stop = 'main [role=button][aria-label$="lights in the figure"]';
  const stops = await page.locator(stop).evaluateAll((all) =>
    all.map((one) => ({
      tab: (one as HTMLElement).tabIndex,
      place: [...document.querySelectorAll('p, li, .katex-display')].findLastIndex((place) => place.contains(one)),
    })),
  );
  expect(stops.length).toBeGreaterThan(25);
  const tabbed = stops.filter(({ tab }) => tab === 0).map(({ place }) => place);
  expect(new Set(tabbed).size).toBe(tabbed.length);
  expect(tabbed.length).toBeLessThan(12);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.locator(`p:has([data-quantity="xor:dEdy.3"]) [data-quantity="xor:dEdx.5"]`).focus();
  await drawn(page);
  expect(await focused()).toBe('0.1099, derivative of the error by the total input of unit 5; lights in the figure');
  await keys(page, ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']);
  await drawn(page);
  expect(await focused()).toBe('0.0923, derivative of the error by the output of unit 4; lights in the figure');
  expect(await page.locator('p [data-quantity="xor:dEdy.4"][data-lit]').count()).toBe(1);
  // At step 6 it has not been computed: the figure says so, as to a pointer.
  await expect.poll(() => page.locator(`${figure} .strip-say`).innerText()).toBe('Not computed yet. Equation (7) makes it at step 14.');
  await keys(page, ['Escape']);
  expect(await page.locator('main [data-lit]').count()).toBe(0);
  await keys(page, ['Enter', 'Home']);
  expect(await page.locator('p [data-quantity="xor:dEdx.5"][data-lit]').count()).toBeGreaterThan(0);
  // Leaving lets go; Tab goes to another paragraph's.
  await keys(page, ['Tab']);
  await expect.poll(() => page.locator('main [data-lit][data-quantity="xor:dEdx.5"]').count()).toBe(0);
  // A displayed formula is one stop: its symbols explain themselves, and the down arrow goes to its numbers.
  await page.locator('.katex-display > .katex:has([data-quantity="xor:x.3"])').focus();
  await keys(page, ['ArrowDown']);
  await drawn(page);
  expect(await focused()).toBe('−0.62, total input of unit 3; lights in the figure');
  expect((await lit(page)).net).toEqual({ operand: ['w.3.0', 'w.3.1', 'w.3.2', 'y.1', 'y.2'], result: ['x.3'] });
  const [over, number] = await page.evaluate(() =>
    [document.activeElement!, document.querySelector('.katex [data-quantity="xor:x.3"]')!].map(
      (one) => one.getBoundingClientRect().toJSON() as DOMRect,
    ),
  );
  expect(Math.abs(over!.left - number!.left) + Math.abs(over!.top - number!.top) + Math.abs(over!.width - number!.width)).toBeLessThan(1);
  await keys(page, ['ArrowDown', 'ArrowRight', 'ArrowUp', 'Escape']);
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('katex');
  expect(await page.locator('main [data-lit]').count()).toBe(0);
  // Back at the formula its first symbol speaks.
  await keys(page, ['Escape']);
  expectNone(await axe(page));
  expectNone(problems(seen));
});

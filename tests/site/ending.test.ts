import { expect, test } from 'vitest';
import { open, problems, settled } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { press, touchingTexts } from '../support/figures';

const questions = '.predict';
const tally = '.self-test-tally';

test('the self-test by keyboard: the first try counts, kept only when asked for, and cleared', async () => {
  const { page, seen } = await open('/self-test/', { width: 390 });
  await settled(page);
  await page.waitForFunction((at) => document.querySelector(at)?.textContent !== '', tally);
  const told = () => page.locator(tally).innerText();
  const kept = () => page.evaluate(() => localStorage.getItem('self-test'));
  const answer = async (question: number, downs: number) => {
    const box = page.locator(questions).nth(question);
    await box.locator('input').first().focus();
    await press(page, [' ', ...Array.from({ length: downs }, () => 'ArrowDown'), 'Enter']);
    return box.locator('[role=status]').innerText();
  };
  expect(await told()).toBe('None of the 10 questions answered yet.');
  expect(await answer(0, 0)).toContain('Not so.');
  expect(await answer(0, 1)).toContain('Right.');
  expect(await told()).toBe('0 of 1 right at the first try, 9 still to answer.');
  expect(await answer(1, 2)).toContain('Right.');
  expect(await told()).toBe('1 of 2 right at the first try, 8 still to answer.');
  expect(await kept()).toBeNull();

  await page.getByRole('checkbox', { name: 'Keep my answers in this browser' }).focus();
  await press(page, [' ']);
  expect(JSON.parse((await kept())!)).toEqual([0, 2, ...Array.from({ length: 8 }, () => null)]);
  await page.reload();
  await page.waitForFunction((at) => document.querySelector(at)?.textContent?.startsWith('1 of 2'), tally);
  expect(await page.locator(questions).nth(1).locator('details').getAttribute('open')).not.toBeNull();

  await page.getByRole('button', { name: 'Clear my answers' }).focus();
  await press(page, ['Enter']);
  expect(await kept()).toBeNull();
  expect(await told()).toBe('None of the 10 questions answered yet.');
  expect(await page.locator(`${questions} details[open], ${questions} input:checked`).count()).toBe(0);
  expectNone(problems(seen));
});

test('what was kept and does not fit is cleared, and said', async () => {
  const { page } = await open('/self-test/', { before: (one) => one.addInitScript(`localStorage.setItem('self-test', '[1,2]')`) });
  await page.waitForFunction(() => document.querySelector('.self-test-note')?.textContent?.includes('do not fit'));
  expect(await page.evaluate(() => localStorage.getItem('self-test'))).toBeNull();
});

test('without scripts every question has its answer in a fold, and no key that does nothing', async () => {
  const { page } = await open('/self-test/', { js: false });
  expect(await page.locator(`${questions} details`).count()).toBe(10);
  expect(await page.locator('.self-test-end, .predict-keys').filter({ visible: true }).count()).toBe(0);
  await page.locator(`${questions} summary`).first().click();
  expect(await page.locator(`${questions} .predict-because`).first().isVisible()).toBe(true);
});

test('the summary is two pages of paper, and no name in its figures touches another', async () => {
  const { page } = await open('/summary/');
  for (const width of [360, 390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expectNone(await page.evaluate(touchingTexts, '.paper-figure svg'));
  }
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(paper.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(2);
});

test('the last chapter and the first page lead to all three', async () => {
  for (const path of ['/', '/what-came-next/']) {
    const { page } = await open(path);
    const links = await page
      .locator('.end-links a')
      .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).pathname.split('/').at(-2)));
    expect(links).toEqual(['summary', 'self-test', 'claims']);
  }
});

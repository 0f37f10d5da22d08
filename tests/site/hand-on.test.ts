import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { axe, problems } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { awake, figureOf, press, sideways, times } from '../support/figures';

const figure = figureOf('OneCase');

test('a state too large for a link: said, quoted, saved and opened again, on a phone and by keyboard', async () => {
  const { page, seen } = await awake('/figures/one-case/?one-case=net.encoder-8-3-8~chosen.2~cursor.5&notation=modern', ['OneCase'], {
    width: 390,
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const key = (name: string) => page.locator(figure).getByRole('button', { name, exact: true });
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const said = () => page.locator(`${figure} .figure-said`).innerText();
  const shown = async () => [
    await page.locator(figure).getAttribute('data-state'),
    await page.locator(`${figure} .strip`).innerText(),
    await page.locator(`${figure} .learning-total`).innerText(),
  ];
  await expect.poll(() => page.locator(`${figure} .one-case`).getAttribute('data-net')).toBe('encoder-8-3-8');

  // A link that leads there: copied with its letters, and the other ways shown beside it.
  await key('Copy link').focus();
  await page.keyboard.press('Enter');
  await key('Copied').waitFor();
  expect(new URL(await clipboard()).search).toBe('?one-case=net.encoder-8-3-8~chosen.2~cursor.5&notation=modern');
  await page.locator(figure).press('Escape');

  // A sweep can be repeated from a link; with a weight changed by hand there are more numbers than it has room for.
  await page.locator(figure).focus();
  await page.keyboard.press('s');
  await key('Change any number').press('Enter');
  await page.locator(`${figure} .one-case-numbers input[id$="-w.9.1"]`).fill('1.5');
  await key('Change any number').press('Enter');
  await page.locator(figure).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const later = await shown();
  expect(later[2]).toContain('after 1 change; too many weights for a link, not for a file');
  await page.locator(`${figure} .figure-link button`).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(said)
    .toBe('A link has no room for the changed weights of so large a net. A file keeps everything, and opens it again exactly.');
  expect(await page.locator(`${figure} .figure-link [role=status]`).innerText()).toBe(await said());
  expect(await clipboard()).not.toContain('made');

  await key('Quote this step').focus();
  await page.keyboard.press('Enter');
  await expect.poll(said).toBe('Copied, to be pasted into the discussion.');
  const quoted = await clipboard();
  expect(await page.getByLabel('What was copied:').inputValue()).toBe(quoted);
  expect(quoted).toMatch(
    /^\*\*Figure 4\.1, Encoder 8-3-8, case pattern 3: forward pass, step 2 of \d+, equation \(2\)\*\*\n\n\$\$\na_\{9\} = \\frac\{1\}\{1 \+ e\^\{-z_\{9\}\}\} \\qquad \(2\)\n\$\$/,
  );
  expect(quoted).toContain('(the link has no room for the changed weights of so large a net)');
  expectNone(await axe(page));
  expect(await sideways(page)).toBe(0);

  const [download] = await Promise.all([page.waitForEvent('download'), key('Save to a file').press('Enter')]);
  expect(download.suggestedFilename()).toBe('one-case.json');
  const file = join(tmpdir(), `one-case-${process.pid}.json`);
  await download.saveAs(file);
  onTestFinished(() => rmSync(file));
  expect((JSON.parse(readFileSync(file, 'utf8')) as { state: { weights: string } }).state.weights.split('_')).toHaveLength(59);

  // Nothing of a wrong file is taken.
  const input = page.locator(`${figure} input[type=file]`);
  await input.setInputFiles({
    name: 'x.json',
    mimeType: 'application/json',
    buffer: Buffer.from(readFileSync(file, 'utf8').replace('"cursor": "2"', '"cursor": "two"')),
  });
  await expect.poll(said).toBe('This file is damaged: cursor: “two” is no whole number. The figure stands as it was.');
  expect(await shown()).toEqual(later);

  await page.locator(figure).focus();
  await page.keyboard.press('r');
  await expect.poll(shown).not.toEqual(later);
  await page.evaluate(() => {
    document.documentElement.dataset.notation = 'paper';
  });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), key('Open from a file').press('Enter')]);
  await chooser.setFiles(file);
  await expect.poll(shown).toEqual(later);
  expect(await said()).toContain('Undo brings back what was here before.');
  expect(await page.locator('html').getAttribute('data-notation')).toBe('modern');
  await page.locator(figure).focus();
  await page.keyboard.press('Control+z');
  await expect.poll(shown).not.toEqual(later);

  // Closed by keyboard, the focus is where it was opened from; and it opens from the door too.
  await key('Quote this step').press('Escape');
  expect(await page.locator(`${figure} .figure-hand-on`).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.closest('.figure-link') !== null)).toBe(true);
  await page.locator(`${figure} .figure-door`).click();
  await key('Quote or file').press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('figure-hand-on');
  expectNone(problems(seen));
});

test('where the clipboard is forbidden the quotation is there, selected; predictions outlive their panel', async () => {
  const { page, seen } = await awake('/figures/one-case/?one-case=chosen.3~cursor.13', ['OneCase'], {
    before: (one) =>
      one.addInitScript(`Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })`),
  });
  const key = (name: string) => page.locator(figure).getByRole('button', { name, exact: true });
  await expect.poll(() => page.locator(`${figure} .one-case`).getAttribute('data-step')).toBe('13');
  await page.locator(`${figure} .figure-door`).click();
  await key('Quote or file').click();
  await key('Quote this step').click();
  const text = page.getByLabel('Copy this text:');
  await text.waitFor();
  await expect
    .poll(() =>
      text.evaluate(
        (area: HTMLTextAreaElement) => area.value.length > 300 && area.selectionEnd - area.selectionStart === area.value.length,
      ),
    )
    .toBe(true);
  await key('Close').click();

  const ask = async () => {
    await page
      .locator(figure)
      .getByRole('button', { name: /^Why\? Prove it/ })
      .click();
    await page.locator(`${figure} .asking .selector-option`).filter({ hasText: 'Predict' }).click();
  };
  await ask();
  await page.locator(figure).getByRole('button', { name: 'negative' }).click();
  await page.getByText('It is positive, 0.0923; you said negative.').waitFor();
  await key('Close').click();
  await ask();
  await page.getByText('0 of 1 right so far; kept until you leave this page').waitFor();
  await key('How did it go?').click();
  await page.getByText('0 of 1 prediction right.').waitFor();
  await key('Start afresh').click();
  expect(await key('How did it go?').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expectNone(problems(seen));
});

test('a link opens what was asked, as it stood: the nudge, the curve with the moment read, the branches of the derivation, the door', async () => {
  const { page, seen } = await awake('/figures/one-case/?one-case=chosen.3~cursor.16~made.40~at.40', ['OneCase']);
  const at = (name: string) => page.locator(`${figure} ${name}`);
  const link = () => at('.figure-alone').getAttribute('href');
  const tool = (text: string) => at('.asking .selector-option').filter({ hasText: text }).click();
  /** Opens the link of what stands there, and holds that it stands there again, with the focus left alone. */
  const again = async (what: () => Promise<unknown>) => {
    const before = await what();
    const [state, to] = [await page.locator(figure).getAttribute('data-state'), (await link())!];
    expect(to.length).toBeLessThan(160);
    await page.goto(new URL(to, page.url()).href);
    await expect.poll(what, { timeout: 10_000 }).toEqual(before);
    expect(await page.locator(figure).getAttribute('data-state')).toBe(state);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    return to;
  };
  await expect.poll(() => at('.one-case').getAttribute('data-step')).toBe('16');
  await at('.figure-door').click();
  await at('.one-case-more button').filter({ hasText: 'Why? Prove it' }).click();
  const rows = () => at('.why-tree [role=treeitem]').allInnerTexts();
  await expect.poll(async () => (await rows()).length).toBe(5);
  await at('.why-tree [tabindex="0"]').focus();
  await press(page, ['ArrowDown', 'ArrowDown', 'ArrowRight']);
  expect(await rows()).toHaveLength(7);
  expect(await again(rows)).toContain('~why.!step~at.40~door.1~open.!aaa');

  await tool('Prove it');
  await at('.prove-choice select').selectOption('3.2');
  await at('.prove-choice .selector-option').filter({ hasText: 'w + h' }).click();
  await at('.prove-plot [role=slider]').focus();
  await press(page, times(9, 'ArrowLeft'));
  expect(await again(async () => [await at('.prove-numbers').innerText(), await at('.prove-choice select').inputValue()])).toContain(
    'ask.!prove~nudged.!3.2~h.13~sides.one',
  );

  await tool('Over time');
  await at('.over-time').waitFor();
  await page.getByRole('combobox', { name: 'quantity' }).selectOption('deltaW');
  await page.getByRole('combobox', { name: 'of which' }).selectOption('5.4');
  await at('.over-time [role=slider]').focus();
  await press(page, ['PageUp']);
  await expect.poll(() => at('.over-time-said').innerText()).toMatch(/^20 sweeps ago /);
  const curve = await again(async () => [
    await at('.over-time-said').innerText(),
    await page.getByRole('combobox', { name: 'quantity' }).inputValue(),
  ]);
  expect(curve).toContain('ask.!time~curve.!deltaW.5.4~read.!20');

  // Undo takes back what was done to the net, and leaves open what is looked at.
  await page.locator(figure).focus();
  await press(page, ['s', 'Control+z']);
  await expect.poll(() => at('.learning-total').textContent()).toContain('after 40 changes');
  expect(await at('.over-time').count()).toBe(1);
  await tool('Predict');
  await again(async () => at('.predicting-ask label').innerText());
  expectNone(problems(seen));
});

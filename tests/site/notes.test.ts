import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open, pages, settled } from '../support/browser';
import { expectNone } from '../support/expect-none';
import { fileOf, outDir } from '../support/site';

test('in the margin no note lies over a figure or over another note', async () => {
  let notes = 0;
  const touching: string[] = [];
  for (const path of pages().filter((each) => readFileSync(join(outDir, fileOf(each)), 'utf8').includes('noted'))) {
    const { page, close } = await open(path, { width: 1366, height: 768, still: true });
    await settled(page);
    const [count, found] = await page.evaluate(() => {
      const boxOf = (element: Element) => ({ name: (element.textContent ?? '').slice(0, 40), box: element.getBoundingClientRect() });
      const side = [...document.querySelectorAll('.noted .note')].map(boxOf);
      const figures = [...document.querySelectorAll('figure')].map(boxOf);
      const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
      const pairs = side.flatMap((note, k) =>
        [...figures, ...side.slice(k + 1)].filter((other) => meet(note.box, other.box)).map((other) => `${note.name} × ${other.name}`),
      );
      return [side.length, pairs] as const;
    });
    notes += count;
    touching.push(...found.map((pair) => `${path}: ${pair}`));
    await close();
  }
  expect(notes).toBeGreaterThan(9);
  expectNone(touching);
}, 120_000);

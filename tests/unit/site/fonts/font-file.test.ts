import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFont } from '@/lib/site/fonts/font-file';

const file = (path: string) => readFileSync(new URL(`../../../../node_modules/${path}`, import.meta.url));

test('a variable face is measured at the place of its axes', async () => {
  const serif = await readFont(file('@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'));
  const at = (wght: number, opsz: number) => serif.meanAdvance('the network', { wght, opsz });
  // Bold is wider than regular, and small sizes are cut wider than large ones.
  expect(at(600, 19)).toBeGreaterThan(at(400, 19));
  expect(at(400, 8)).toBeGreaterThan(at(400, 60));
});

test('a monospaced face has one advance, and says which letters it has', async () => {
  const mono = await readFont(file('@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'));
  expect(mono.meanAdvance('iiii', { wght: 400 })).toBeCloseTo(mono.meanAdvance('WWWW', { wght: 700 }), 12);
  expect([mono.characters.has(0x41), mono.characters.has(0x416)]).toEqual([true, false]);
  expect(() => mono.meanAdvance('Ж', {})).toThrow('The font has no “Ж”.');
  expect(mono.ascent).toBeGreaterThan(mono.descent);
});

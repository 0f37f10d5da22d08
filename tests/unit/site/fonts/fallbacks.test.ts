import { expect, test } from 'vitest';
import { fallbackRules, letters } from '@/lib/site/fonts/fallbacks';
import type { FontFile } from '@/lib/site/fonts/font-file';

const font = (mean: number): FontFile => ({ characters: new Set([32]), ascent: 1, descent: 0.25, meanAdvance: () => mean });
const keys = [
  'Source Serif 4 Variable normal',
  'Source Serif 4 Variable italic',
  'IBM Plex Sans Variable normal',
  'JetBrains Mono Variable normal',
  'KaTeX_Main normal 400',
  'KaTeX_Math italic 400',
];

test('a system face is made as wide as the one it stands in for, and its lines as high', () => {
  const rules = fallbackRules(new Map(keys.map((key) => [key, font(0.8344)])));
  // Twice as wide as Times (0.4172): set at 200 per cent, where half an ascent is the whole.
  const times = /@font-face\{[^}]*font-weight:100 499;src:local\("Times New Roman"\)[^}]*\}/.exec(rules)?.[0];
  expect(times).toContain('size-adjust:200.00%;ascent-override:50.00%;descent-override:12.50%;line-gap-override:0%');
});

test('a face that the site does not have is named', () => {
  expect(() => fallbackRules(new Map([[keys[0]!, font(0.5)]]))).toThrow(/has the face Source Serif 4 Variable italic/);
});

test('letters occur about as often as in English', () => {
  const count = (letter: string) => [...letters].filter((one) => one === letter).length;
  expect(['e', 'a', 'b'].map(count)).toEqual([4, 3, 1]);
});

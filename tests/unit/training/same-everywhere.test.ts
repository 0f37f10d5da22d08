import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What IEEE 754 does not fix: its last bit may differ between browsers, and training is chaotic. */
const unfixed = /\bMath\.(?!abs|ceil|floor|imul|max|min|round|sign|sqrt|trunc)\w+|[^*/]\*\*[^*/]/;

it.each(['nets', 'models', 'training', 'reproduce'])('lib/%s computes only with what gives the same bits everywhere', (folder) => {
  for (const file of readdirSync(`lib/${folder}`)) {
    const found = readFileSync(`lib/${folder}/${file}`, 'utf8')
      .split('\n')
      .flatMap((line, k) =>
        /^\s*(\/?\*|\/\/)/.test(line) || !unfixed.test(line) ? [] : [`lib/${folder}/${file}:${k + 1}: ${line.trim()}`],
      );
    expect(found).toEqual([]);
  }
});

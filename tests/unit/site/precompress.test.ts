import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { keptFiles } from '@/lib/site/offline/files';
import { precompress } from '@/lib/site/precompress';

test('pages that ask to be found, and the sheets and scripts they name, lie there compressed as well', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const chunks = '_next/static/chunks';
  const files = {
    'index.html': `<link rel="stylesheet" href="/book/${chunks}/a.css"><script>(["/book/${chunks}/b-1.js"]);push("\\"/book/${chunks}/c.js\\"", "/book/${chunks}/none.js")</script>`,
    'card/index.html': `<meta name="robots" content="noindex"/><script src="/book/${chunks}/d.js"></script>`,
    [`${chunks}/a.css`]: 'p { color: red }',
    [`${chunks}/b-1.js`]: 'b()',
    [`${chunks}/c.js`]: 'c()',
    [`${chunks}/d.js`]: 'd()',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dir, name, '..'), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
  await precompress(dir);
  const written = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.br'))
    .sort();
  expect(written).toEqual([`${chunks}/a.css.br`, `${chunks}/b-1.js.br`, `${chunks}/c.js.br`, 'index.html.br']);
  for (const name of written) {
    expect(brotliDecompressSync(readFileSync(join(dir, name))).toString()).toBe(files[name.slice(0, -3) as keyof typeof files]);
  }
  // A reader without a network is given the files themselves.
  expect(keptFiles(dir).filter(({ path }) => path.endsWith('.br'))).toEqual([]);
});

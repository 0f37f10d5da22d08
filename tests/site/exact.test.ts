import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../support/browser';
import { exactRuns } from '../support/exact-runs';
import { startFirefox } from '../support/firefox-page';

// Training is chaotic: one different last bit changes the number of sweeps. So every bit must be the
// same in all browsers, on every run, or what a chapter says of a seed does not hold for its reader.

const root = fileURLToPath(new URL('../..', import.meta.url));
type Bits = Readonly<Record<string, readonly string[]>>;

let script = '';
const node: Record<string, readonly string[]> = {};

beforeAll(async () => {
  const built = await build({
    entryPoints: [join(root, 'tests/support/exact-runs.ts')],
    bundle: true,
    minify: true, // as the site's own scripts are
    format: 'iife',
    globalName: 'exact',
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.json'),
    write: false,
  });
  script = `(() => { ${built.outputFiles[0]!.text}; return exact.runAll(); })()`;
  for (const [name, run] of Object.entries(exactRuns)) node[name] = run();
});

/** `about:blank` is enough: the runs need nothing but the language. */
async function inChromium(): Promise<Bits> {
  const context = await (await launch()).newContext();
  try {
    return JSON.parse(await (await context.newPage()).evaluate<string>(script)) as Bits;
  } finally {
    await context.close();
  }
}

async function inFirefox(): Promise<Bits> {
  const { browser, page, close } = await startFirefox();
  try {
    expect(await browser.version()).toMatch(/firefox/i);
    return JSON.parse((await page.evaluate(script)) as string) as Bits;
  } finally {
    await close();
  }
}

describe.each([
  ['Chromium', inChromium],
  ['Firefox', inFirefox],
] as const)('in %s', (_, collect) => {
  let bits: Bits = {};
  beforeAll(async () => {
    bits = await collect();
  });

  it.each(Object.keys(exactRuns))('%s: every bit as in Node', (name) => {
    expect(node[name]!.length).toBeGreaterThan(3);
    expect(bits[name]).toEqual(node[name]);
  });
});

it('would notice a single bit', () => {
  const [first, ...rest] = node['XOR, 500 sweeps']!;
  expect([first!.slice(0, -1) + (first!.endsWith('0') ? '1' : '0'), ...rest]).not.toEqual(node['XOR, 500 sweeps']);
  expect(new Set(node['XOR, 500 sweeps']).size).toBeGreaterThan(10);
});

import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { listen } from '@/lib/site/port';
import { createSiteServer } from '@/lib/site/serve';
import { chromiumFlags, findChromium } from './support/chromium';
import { builtBasePath, htmlOf, outDir, pages } from './support/site';

// `npm run lighthouse`: scores of every indexable page of the built site, as a phone sees it, over the
// compressed server. Aim: performance at least 95, the rest 100. A low score is shown, not failed:
// performance depends on the machine. `-- /how-it-works/` measures some pages, `-- --runs 3` takes the median.

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Measured {
  readonly scores: Record<string, number>;
  /** What cost points outside performance, by audit. */
  readonly faults: readonly string[];
  readonly times: string;
}

/** Starts a browser that Lighthouse can steer, and says on which port. */
async function startBrowser(profile: string): Promise<{ port: number; browser: ChildProcess }> {
  const found = await findChromium();
  if (!found) throw new Error('No Chromium found. Install one, or set CHROMIUM to its executable.');
  const flags = [...chromiumFlags, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
  const browser = spawn(found.executablePath, flags, { env: found.env as NodeJS.ProcessEnv, stdio: ['ignore', 'ignore', 'pipe'] });
  const port = await new Promise<number>((done, fail) => {
    let said = '';
    browser.stderr!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said);
      if (address) done(Number(address[1]));
    });
    browser.on('exit', () => fail(new Error(`The browser stopped before it listened:\n${said}`)));
  });
  return { port, browser };
}

async function measure(url: string, port: number): Promise<Measured> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', onlyCategories: [...categories] });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const scores = Object.fromEntries(categories.map((name) => [name, Math.round((lhr.categories[name]?.score ?? 0) * 100)]));
  const faults = categories.slice(1).flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${lhr.audits[id]?.title}`),
  );
  const time = (id: string) => lhr.audits[id]?.displayValue?.replace(/\s/g, ' ') ?? '';
  const times = `FCP ${time('first-contentful-paint')}, LCP ${time('largest-contentful-paint')}, TBT ${time('total-blocking-time')}, CLS ${time('cumulative-layout-shift')}`;
  return { scores, faults, times };
}

const args = process.argv.slice(2);
const runsAt = args.indexOf('--runs');
const runs = runsAt < 0 ? 1 : Number(args[runsAt + 1]);
if (!(runs >= 1)) throw new Error('--runs takes a number, e.g. --runs 3.');
const asked = args.filter((arg) => arg.startsWith('/'));
const indexable = pages().filter((path) => !/<meta name="robots" content="[^"]*noindex/.test(htmlOf(path)));
const base = builtBasePath();
const server = createSiteServer({ dir: outDir, base });
const sitePort = await listen(server, 0);
const profile = mkdtempSync(join(tmpdir(), 'lighthouse-'));
const { port, browser } = await startBrowser(profile);

try {
  const width = Math.max(...indexable.map((path) => path.length));
  console.log(`${''.padEnd(width)}  perf  a11y  best   seo`);
  for (const path of asked.length > 0 ? asked : indexable) {
    const measured: Measured[] = [];
    for (let run = 0; run < runs; run++) measured.push(await measure(`http://localhost:${sitePort}${base}${path}`, port));
    measured.sort((a, b) => a.scores.performance! - b.scores.performance!);
    const { scores, faults, times } = measured[Math.floor(runs / 2)]!;
    const row = categories.map((name) => String(scores[name]).padStart(6)).join('');
    console.log(`${path.padEnd(width)}${row}   ${times}`);
    for (const fault of faults) console.log(`${' '.repeat(width)}  ${fault}`);
  }
} finally {
  const gone = new Promise((done) => browser.once('exit', done));
  browser.kill();
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  server.closeAllConnections();
  server.close();
}

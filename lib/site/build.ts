import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fixSpacing } from './fixed-spacing';
import { cutFonts } from './fonts/cut-fonts';
import { joinSheets } from './join-sheets';
import { delayScripts } from './late-scripts';
import { removePreconnects } from './no-preconnect';
import { stampVersion } from './offline/stamp';
import { writeWorker } from './offline/write-worker';
import { writePolicies } from './policy/content-policy';
import { writeHeaders } from './policy/headers';
import { precompress } from './precompress';
import { checkSiteUrl } from './publish/site-url';
import { writeSitemap } from './publish/sitemap';
import { indexSite } from './search/index-site';
import { splitStyles } from './split-styles';
import { standAllInPlace } from './stand-in-place';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const outDir = join(root, 'out');

/** What is done to the exported site, in this order. Each step is given the folder. */
const steps: readonly ((dir: string) => void | Promise<void>)[] = [
  standAllInPlace,
  removePreconnects,
  delayScripts,
  removeUnusedFonts,
  removeUnusedPages,
  fixSpacing,
  joinSheets,
  (dir) => splitStyles(dir, root),
  cutFonts,
  indexSite,
  (dir) => writeSitemap(dir, checkSiteUrl(process.env.SITE_URL), process.env.BASE_PATH ?? ''),
  stampVersion,
  // Nothing changes a page after this: its policy names what stands in it.
  writePolicies,
  (dir) => writeHeaders(dir, process.env.BASE_PATH ?? ''),
  (dir) => writeWorker(dir, process.env.BASE_PATH ?? ''),
  precompress,
];

/**
 * Builds the static site into `out/`: `next build`, then the steps above.
 * @throws BuildFailed when `next build` stops; it has said why by then. Error when SITE_URL is no origin.
 */
export async function build(): Promise<void> {
  // Before the work: a wrong address would stand on every page.
  checkSiteUrl(process.env.SITE_URL);
  const output = await nextBuild();
  if (output.code !== 0) throw new BuildFailed(mistakes(output.text));
  for (const step of steps) await step(outDir);
}

/** `mistakes` are the lines that name a place in the content, if any. */
export class BuildFailed extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(['The site was not built.', ...mistakes.map((line) => `  ${line}`)].join('\n'));
  }
}

/** Runs `next build`, showing what it says while keeping a copy. */
function nextBuild(): Promise<{ code: number | null; text: string }> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if (process.stdout.isTTY && !process.env.NO_COLOR) env.FORCE_COLOR = '1';
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [next, 'build'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const relay = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      to.write(chunk);
      text += chunk.toString();
    };
    child.stdout.on('data', relay(process.stdout));
    child.stderr.on('data', relay(process.stderr));
    child.on('error', fail);
    child.on('close', (code) => done({ code, text }));
  });
}

/**
 * The lines of a build's output that name a file of the content, a line and a column. Next
 * prints a mistake several times, between stack traces; this is what the author needs.
 */
export function mistakes(output: string): string[] {
  // oxlint-disable-next-line no-control-regex -- terminal colours are control characters
  const plain = output.replace(/\u001B\[[0-9;]*m/g, '');
  const found = plain
    .split('\n')
    .map((line) => /(?<![\w/.-])content\/[\w./-]+:\d+:\d+ .*$/.exec(line)?.[0].trim())
    .filter((line) => line !== undefined);
  return [...new Set(found)];
}

/** Deletes the font formats that only browsers of before 2016 would load. */
function removeUnusedFonts(dir: string): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (/\.(ttf|woff)$/.test(file)) rmSync(join(dir, file));
  }
}

/**
 * Deletes what only Next's own links fetch (pages are joined by plain `<a>`), and the second and third copy
 * of the error page, which would be pages of their own.
 */
function removeUnusedPages(dir: string): void {
  for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    if (/(^|[\\/])(index|__next\.[^\\/]*)\.txt$/.test(file)) rmSync(join(dir, file));
  }
  for (const copy of ['404', '_not-found']) rmSync(join(dir, copy), { recursive: true, force: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await build();
  } catch (error) {
    console.error(`\n${error instanceof BuildFailed ? error.message : String(error)}`);
    process.exit(1);
  }
}

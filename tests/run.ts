import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { firefoxMissing, obtainFirefox } from './support/firefox';
import { obtainChromium } from './support/obtain-chromium';

// `npm test`: everything that must hold before a change is good. `-- --only types,unit` runs some stages.
// The last line printed is `N passed, N failed` and nothing else.

const root = fileURLToPath(new URL('..', import.meta.url));
const artifacts = join(root, 'tests', '.artifacts');
const require = createRequire(import.meta.url);

/** The file a package runs as a command, e.g. `bin('next')`: no shell, so the same on every system. */
function bin(name: string, command = name): string {
  const file = join(packageFolder(name), 'package.json');
  const { bin: entry } = JSON.parse(readFileSync(file, 'utf8')) as { bin: string | Record<string, string> };
  const path = typeof entry === 'string' ? entry : entry[command];
  if (!path) throw new Error(`${name} has no command ${command}.`);
  return join(dirname(file), path);
}

function packageFolder(name: string): string {
  const found = (require.resolve.paths(name) ?? []).map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (!found) throw new Error(`The package ${name} is not installed. Run \`npm ci\` first.`);
  return found;
}

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
}

/** Runs a Node program of the project and shows what it says. True when it exits with 0. */
function node(args: readonly string[], extra: Record<string, string> = {}): boolean {
  const env: NodeJS.ProcessEnv = Object.assign({ ...process.env }, extra);
  return spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

/** A stage without tests of its own counts only when it fails. */
const asOutcome = (ok: boolean): Outcome => ({ passed: 0, failed: ok ? 0 : 1 });

/** Runs one project of tests/vitest.config.ts and counts its tests. */
function vitest(project: string): Outcome {
  const json = join(artifacts, `${project}.json`);
  rmSync(json, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
  const ok = node([bin('vitest'), ...args, ...reporters]);
  if (!existsSync(json)) return { passed: 0, failed: 1, note: 'did not run' };
  const result = JSON.parse(readFileSync(json, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  // A file that cannot be loaded has no failed test, yet fails the run.
  const failed = ok ? result.numFailedTests : Math.max(result.numFailedTests, 1);
  return { passed: result.numPassedTests, failed, note: `${result.numPassedTests} passed, ${failed} failed` };
}

/** The site is tested under a folder, so that an address without its base path shows. */
const basePath = process.env.BASE_PATH ?? '/backprop-1986';

const stages: Record<string, () => Outcome | Promise<Outcome>> = {
  // Before the build: the types of routes do not exist yet in a fresh clone.
  types: () => asOutcome(node([bin('next'), 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' }) && node([bin('typescript', 'tsc'), '--noEmit'])),
  lint: () => asOutcome(node([bin('oxlint'), '-c', 'tests/oxlintrc.json', 'app', 'components', 'lib', 'tests'])),
  unit: () => vitest('unit'),
  build: () => asOutcome(node([bin('tsx'), 'lib/site/build.ts'], { BASE_PATH: basePath })),
  site: () => vitest('site'),
};

function chosen(): string[] {
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? Object.keys(stages) : (process.argv[at + 1] ?? '').split(',');
  const wrong = only.filter((name) => !(name in stages));
  if (wrong.length > 0) throw new Error(`--only takes ${Object.keys(stages).join(', ')}, separated by commas; "${wrong.join(',')}" is none of them.`);
  return Object.keys(stages).filter((name) => only.includes(name));
}

async function main(): Promise<void> {
  const names = chosen();
  mkdirSync(artifacts, { recursive: true });
  // First, so that a machine without a browser says so at once and not after two minutes.
  if (names.includes('site')) {
    console.log(`Browser: ${await obtainChromium()}`);
    // Only one test needs the second browser; without it that test fails, and the others still say what they can.
    console.log(`Second browser: ${obtainFirefox() ?? `none. ${firefoxMissing}`}`);
  }

  const rows: string[] = [];
  const total = { passed: 0, failed: 0 };
  let buildFailed = false;
  for (const name of names) {
    console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
    const start = performance.now();
    const skipped: boolean = name === 'site' && buildFailed;
    const outcome: Outcome = skipped ? { passed: 0, failed: 1, note: 'not run: the site was not built' } : await stages[name]!();
    if (name === 'build') buildFailed = outcome.failed > 0;
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    rows.push(`${outcome.failed ? '✗' : '✓'} ${name.padEnd(6)} ${seconds} s  ${outcome.note ?? ''}`.trimEnd());
  }
  console.log(`\n${'─'.repeat(64)}\n${rows.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  // Not process.exit: what is printed into a pipe must arrive whole.
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});

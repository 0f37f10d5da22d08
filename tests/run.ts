import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { obtain } from './support/needs';
import { slowest, type Report } from './support/slowest';
import { speakers, type Speaker } from './support/speakers';

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
  readonly report?: Report;
}

/** Runs a Node program of the project and shows what it says. True when it exits with 0. */
function node(speaker: Speaker, args: readonly string[], extra: Record<string, string> = {}): Promise<boolean> {
  const env: NodeJS.ProcessEnv = Object.assign({ ...process.env }, extra);
  if (process.stdout.isTTY && !process.env.NO_COLOR) env.FORCE_COLOR = '1';
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => speaker.say(text));
    child.on('error', fail);
    child.on('close', (code) => done(code === 0));
  });
}

/** A stage without tests of its own counts only when it fails. */
const asOutcome = (ok: boolean): Outcome => ({ passed: 0, failed: ok ? 0 : 1 });

/** Runs one project of tests/vitest.config.ts and counts its tests. */
async function vitest(speaker: Speaker, project: string): Promise<Outcome> {
  const json = join(artifacts, `${project}.json`);
  rmSync(json, { force: true });
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`];
  const ok = await node(speaker, [bin('vitest'), ...args, ...reporters]);
  if (!existsSync(json)) return { passed: 0, failed: 1, note: 'did not run' };
  const report = JSON.parse(readFileSync(json, 'utf8')) as Report;
  // A file that cannot be loaded has no failed test, yet fails the run.
  const failed = ok ? report.numFailedTests : Math.max(report.numFailedTests, 1);
  return { passed: report.numPassedTests, failed, note: `${report.numPassedTests} passed, ${failed} failed`, report };
}

/** The site is tested under a folder, so that an address without its base path shows. */
const basePath = process.env.BASE_PATH ?? '/backprop-1986';

interface Stage {
  run(speaker: Speaker): Promise<Outcome>;
  /** It begins when these have ended, if they are run at all. */
  readonly after: readonly string[];
}

const stages: Record<string, Stage> = {
  // Before the build, which writes the same folder: the types of routes do not exist yet in a fresh clone.
  types: {
    after: [],
    run: async (speaker) => {
      const generated = await node(speaker, [bin('next'), 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' });
      return asOutcome(generated && (await node(speaker, [bin('typescript', 'tsc'), '--noEmit'])));
    },
  },
  lint: {
    after: [],
    run: async (speaker) => {
      const linted = await node(speaker, [bin('oxlint'), '-c', 'tests/oxlintrc.json', 'app', 'components', 'lib', 'tests']);
      // Widths of lines and places of brackets are the formatter's affair: `npm run format` sets them.
      const formatted = await node(speaker, [bin('oxfmt'), '--check', 'app', 'components', 'lib', 'tests', 'next.config.mjs']);
      return asOutcome(linted && formatted);
    },
  },
  build: {
    after: ['types'],
    run: async (speaker) => asOutcome(await node(speaker, [bin('tsx'), 'lib/site/build.ts'], { BASE_PATH: basePath })),
  },
  // Beside the build, not beside the site: a browser that shares two processors with sums draws late.
  unit: { after: ['types', 'lint'], run: (speaker) => vitest(speaker, 'unit') },
  site: { after: ['build', 'unit'], run: (speaker) => vitest(speaker, 'site') },
};

function chosen(): string[] {
  const at = process.argv.indexOf('--only');
  const only = at < 0 ? Object.keys(stages) : (process.argv[at + 1] ?? '').split(',');
  const wrong = only.filter((name) => !(name in stages));
  if (wrong.length > 0)
    throw new Error(`--only takes ${Object.keys(stages).join(', ')}, separated by commas; "${wrong.join(',')}" is none of them.`);
  return Object.keys(stages).filter((name) => only.includes(name));
}

async function main(): Promise<void> {
  const names = chosen();
  mkdirSync(artifacts, { recursive: true });
  // First, so that a machine that lacks something says so at once and not after minutes.
  const missing = await obtain(names);

  const speaker = speakers((text) => process.stdout.write(text));
  const running = new Map<string, Promise<Outcome & { seconds: number }>>();
  const run = async (name: string): Promise<Outcome & { seconds: number }> => {
    const before = stages[name]!.after.filter((other) => running.has(other));
    const outcomes = await Promise.all(before.map((other) => running.get(other)!));
    if (name === 'site' && outcomes[before.indexOf('build')]?.failed)
      return { passed: 0, failed: 1, note: 'not run: the site was not built', seconds: 0 };
    const lacking = missing.find(({ stage, vital }) => vital && stage === name);
    if (lacking) return { passed: 0, failed: 1, note: `not run: ${lacking.missing}`, seconds: 0 };
    const start = performance.now();
    const own = speaker();
    own.say(`\n── ${name} ${'─'.repeat(60 - name.length)}\n`);
    try {
      return { ...(await stages[name]!.run(own)), seconds: (performance.now() - start) / 1000 };
    } finally {
      own.end();
    }
  };
  for (const name of names) running.set(name, run(name));
  const start = performance.now();
  const outcomes = await Promise.all(running.values());

  const rows = outcomes.map(({ failed, note, seconds }, k) =>
    `${failed ? '✗' : '✓'} ${names[k]!.padEnd(6)} ${seconds.toFixed(1).padStart(6)} s  ${note ?? ''}`.trimEnd(),
  );
  const whole = `  whole  ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`;
  console.log(`\n${'─'.repeat(64)}\n${[...rows, whole].join('\n')}\n`);
  const slow = slowest(
    outcomes.flatMap(({ report }) => report ?? []),
    root,
  );
  if (slow.length > 0) console.log(`The slowest tests:\n${slow.join('\n')}\n`);
  if (missing.length > 0) console.log(`${missing.map((need) => need.missing).join('\n')}\n`);
  const sum = (of: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[of], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  // Not process.exit: what is printed into a pipe must arrive whole.
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
});

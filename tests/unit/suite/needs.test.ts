import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const tsx = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist', 'cli.mjs');

test('where nothing may be installed, one sentence says what is missing, and that part counts as failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bare-'));
  try {
    // A Python that there is not, and no right to install one.
    const program = `
      process.getuid = () => 1000;
      const { obtain } = await import(${JSON.stringify(join(root, 'tests/support/needs.ts'))});
      console.log(JSON.stringify(await obtain(['unit'])));
    `;
    const run = spawnSync(process.execPath, [tsx, '--input-type=module', '-e', program], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PYTHON: join(folder, 'python') },
    });
    const [said, answer] = run.stdout.trim().split('\n');
    const sentence = /^No Python was found that imports numpy, nbclient, .*sudo apt-get install python3-numpy python3-nbclient .*\.$/;
    expect(said, run.stderr).toMatch(/^Python: none\. No Python was found/);
    const missing = JSON.parse(answer!) as { stage: string; missing: string }[];
    expect(missing.map(({ stage }) => stage)).toEqual(['unit']);
    expect(missing[0]!.missing).toMatch(sentence);
    expect(missing[0]!.missing.match(/[.!?](\s|$)/g)).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

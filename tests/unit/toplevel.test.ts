import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { expectNone } from '../support/expect-none';

const folders = ['app', 'components', 'content', 'lib', 'public', 'tests'];
const files = ['LICENSE', 'README.md', 'next.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];

/** What git knows or would take up, so that a new file counts before it is committed; none without git. */
function tracked(): string[] {
  try {
    const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    return list.split('\n').filter(Boolean);
  } catch {
    return [];
  }
}

/** Without git, and in a folder of another project's: everything that is there, but what .gitignore names. */
function present(): string[] {
  const ignored = /^(\.git|node_modules|\.next|out|tests[\\/]\.artifacts)$|^next-env\.d\.ts$|\.tsbuildinfo$/;
  const under = (folder: string): string[] =>
    readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (ignored.test(path)) return [];
      return entry.isDirectory() ? under(path) : [path];
    });
  return under('');
}

const known = tracked();
const project = known.includes('package.json') ? known : present();

test('the top level holds what it should and nothing else', () => {
  const entries = [...new Set(project.map((file) => file.split('/')[0]!))].filter((entry) => !entry.startsWith('.'));
  expect(entries.sort()).toEqual([...files, ...folders].sort());
});

test('files are named as their kind is: components PascalCase.tsx, the rest kebab-case', () => {
  // Next fixes the names of what lies in `app`. The examples of X stand in X.examples.ts.
  const odd = project
    .filter((file) => /^(components|lib|tests)\/.*\.tsx?$/.test(file))
    .filter(
      (file) => !/^([A-Z][A-Za-z0-9]*(\.tsx|\.examples\.tsx?)|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.tsx?)$/.test(file.split('/').at(-1)!),
    );
  expectNone(odd);
});

test('no two modules differ only in the case of a letter, which macOS and Windows cannot tell apart', () => {
  const modules = project.filter((file) => /\.tsx?$/.test(file)).map((file) => file.replace(/\.tsx?$/, ''));
  const seen = new Map<string, string>();
  const clashes = modules.flatMap((name) => {
    const other = seen.get(name.toLowerCase());
    seen.set(name.toLowerCase(), name);
    return other ? [`${other} and ${name}`] : [];
  });
  expectNone(clashes);
});

import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { expect, test } from 'vitest';
import { expectNone } from '../../support/expect-none';
import { importsOf } from '../../support/imports';

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };

/** `@scope/name/file` → `@scope/name`. */
const packageOf = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const folders = ['app', 'components', 'content', 'lib'];

test('what the site is built with comes without the tests’ packages (`npm ci --omit=dev`)', () => {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`),
  );
  const imports = files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8'))).filter(({ typeOnly }) => !typeOnly);
  const packages = imports.filter(
    ({ target }) => /^[a-z@]/.test(target) && !isBuiltin(target) && !folders.includes(target.split('/')[0]!) && target !== 'server-only',
  );
  expect(packages.length).toBeGreaterThan(20);
  expectNone(
    packages
      .filter(({ target }) => !(packageOf(target) in dependencies))
      .map(({ file, line, target }) => `${file}:${line} imports ${target}`),
  );
});

test('Next finds what it would fetch by itself in the middle of a build', () => {
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['typescript', '@types/react', '@types/node', 'tsx']));
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { joinSheets, sharedSheets } from '@/lib/site/join-sheets';

const link = (name: string) => `<link rel="stylesheet" href="/book/_next/static/chunks/${name}.css" data-precedence="next"/>`;

function site(files: Readonly<Record<string, string>>): { dir: string; read: (name: string) => string; sheets: () => string[] } {
  const dir = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const chunks = join(dir, '_next', 'static', 'chunks');
  mkdirSync(chunks, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(name.endsWith('.html') ? dir : chunks, name), text);
  return {
    dir,
    read: (name) => readFileSync(join(name.endsWith('.html') ? dir : chunks, name), 'utf8'),
    sheets: () => readdirSync(chunks).filter((name) => name.endsWith('.css')),
  };
}

test('what every page begins with, in the same order, is shared', () => {
  expect(sharedSheets([link('first') + link('second'), link('first') + link('second') + link('third')])).toEqual([
    'first.css',
    'second.css',
  ]);
  expect(sharedSheets([link('first') + link('second'), link('second') + link('first')])).toEqual([]);
  expect(sharedSheets([link('first'), '<p>'])).toEqual([]);
  expect(sharedSheets([])).toEqual([]);
});

test('the shared sheets become one, named once in each page and wherever they were named in scripts', () => {
  const { dir, read, sheets } = site({
    'index.html': `${link('first')}${link('second')}${link('third')}<script>push("/chunks/second.css", "/chunks/first.css")</script>`,
    'other.html': `${link('first')}${link('second')}`,
    'first.css': 'p{a:b}',
    'second.css': 'p{c:d}',
    'third.css': 'p{e:f}',
    'd.js': 'load("second.css")',
  });
  joinSheets(dir);
  const name = sheets().find((one) => one !== 'third.css');
  expect(sheets()).toHaveLength(2);
  expect(read(name!)).toBe('p{a:b}\np{c:d}');
  expect(read('index.html')).toBe(`${link(name!.slice(0, -4))}${link('third')}<script>push("/chunks/${name}", "/chunks/${name}")</script>`);
  expect(read('other.html')).toBe(link(name!.slice(0, -4)));
  expect(read('d.js')).toBe(`load("${name}")`);
});

test('a sheet that must stand first is not put behind another; one alone stays', () => {
  const begins = site({ 'index.html': link('first') + link('second'), 'first.css': 'p{a:b}', 'second.css': '@import "x.css";' });
  expect(() => joinSheets(begins.dir)).toThrow('must stand first');
  const alone = site({ 'index.html': link('first'), 'first.css': '@import "x.css";' });
  joinSheets(alone.dir);
  expect(alone.sheets()).toEqual(['first.css']);
});

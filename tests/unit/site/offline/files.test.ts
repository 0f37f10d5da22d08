import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keptFiles, versionOf } from '@/lib/site/offline/files';
import { isHashed, isOfVersion, pageFor, pathOf } from '@/lib/site/offline/rules';
import { offlinePage } from '@/lib/site/offline/stamp';

const dir = mkdtempSync(join(tmpdir(), 'offline-'));
afterAll(() => rmSync(dir, { recursive: true }));
const write = (file: string, text = file) => {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), text);
};
for (const file of [
  'index.html',
  '404.html',
  'offline.html',
  'how-it-works/index.html',
  'figures/x/index.html',
  'gallery/index.html',
  'cards/a.png',
  'sw.js',
  '_headers',
  '_next/static/chunks/a.js',
  '_next/static/chunks/a.js.map',
  '_next/static/a.css',
  '_next/static/media/a.woff2',
  'pagefind/pagefind.js',
  'robots.txt',
  'code/stage.py',
])
  write(file);

describe('the copy for reading offline', () => {
  it('has what readers read, in the order it is needed, and nothing for authors, hosts and engines', () => {
    expect(keptFiles(dir).map(({ path }) => path)).toEqual([
      '/404.html',
      '/offline.html',
      '/_next/static/a.css',
      '/_next/static/media/a.woff2',
      '/_next/static/chunks/a.js',
      '/',
      '/how-it-works/',
      '/code/stage.py',
      '/figures/x/',
      '/pagefind/pagefind.js',
    ]);
  });

  it('is of another version whenever a file is another', () => {
    const before = versionOf(keptFiles(dir));
    expect(versionOf(keptFiles(dir))).toBe(before);
    write('code/stage.py', 'changed');
    expect(versionOf(keptFiles(dir))).not.toBe(before);
  });
});

describe('the worker', () => {
  it('finds a page by any of its addresses', () => {
    const has = (path: string) => ['/', '/a/'].includes(path);
    expect(['/', '/index.html', '/a', '/a/', '/a/index.html', '/b/'].map((path) => pageFor(path, has))).toEqual([
      '/',
      '/',
      '/a/',
      '/a/',
      '/a/',
      undefined,
    ]);
  });

  it('knows its own addresses, and the files that never change', () => {
    expect(pathOf('https://x.org/base/a/?b=1#c', 'https://x.org', '/base')).toBe('/a/');
    expect(pathOf('https://x.org/other/a/', 'https://x.org', '/base')).toBeUndefined();
    expect(pathOf('https://y.org/base/a/', 'https://x.org', '/base')).toBeUndefined();
    expect(
      [
        '/_next/static/chunks/a.js',
        '/pagefind/fragment/a.pf_fragment',
        '/pagefind/pagefind.en_1.pf_meta',
        '/pagefind/pagefind.js',
        '/pagefind/pagefind-entry.json',
        '/a/',
      ].map(isHashed),
    ).toEqual([true, true, true, false, false, false]);
    expect([isOfVersion('<!DOCTYPE html><html data-site="v1" lang="en">', 'v1'), isOfVersion('<html data-site="v2">', 'v1')]).toEqual([
      true,
      false,
    ]);
  });
});

it('the page for what is not here says so, and runs nothing that would put the old words back', () => {
  const html = offlinePage(
    '<html><head><title>No such page</title><script>theme()</script></head><body><article class="lost"><h1>No.</h1><p class="lost-lead">There is no page.</p></article>' +
      '<script src="/a.js" noModule=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"x"])</script><script>(function (files) {})(["/b.js"]);</script></body></html>',
  );
  expect(html).toContain('<title>Not here without a network</title>');
  expect(html).toContain('<h1>Not here without a network.</h1>');
  expect(html).toContain('You are offline');
  expect([...html.matchAll(/<script/g)]).toHaveLength(1);
  expect(() => offlinePage('<html></html>')).toThrow('404.html has no');
});

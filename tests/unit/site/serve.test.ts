import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listen } from '@/lib/site/port';
import { createSiteServer } from '@/lib/site/serve';

const dir = mkdtempSync(join(tmpdir(), 'site-'));
const servers: Server[] = [];
let port = 0;

beforeAll(async () => {
  const text = 'word '.repeat(2000);
  mkdirSync(join(dir, 'the-code'));
  mkdirSync(join(dir, '_next', 'static'), { recursive: true });
  writeFileSync(join(dir, 'index.html'), `<p>first page</p>${text}`);
  writeFileSync(join(dir, 'the-code', 'index.html'), `<p>the code</p>${text}`);
  writeFileSync(join(dir, '404.html'), '<p>no such page</p>');
  writeFileSync(join(dir, '_next', 'static', 'a1b2.js'), `// ${text}`);
  port = await listen(serve('/book'), 0);
});

afterAll(() => {
  for (const server of servers) server.close();
  rmSync(dir, { recursive: true });
});

function serve(base: string): Server {
  const server = createSiteServer({ dir, base });
  servers.push(server);
  return server;
}

/** Not fetch, which tidies an address before it sends it. */
function get(path: string, accept = '', at = port): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((done, fail) => {
    const headers = { 'accept-encoding': accept, connection: 'close' };
    request({ port: at, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', fail)
      .end();
  });
}

test('serves pages under the base path', async () => {
  expect((await get('/book/')).body.toString()).toContain('first page');
  expect((await get('/book/the-code/?a=b')).body.toString()).toContain('the code');
});

test.each(['/', '/book'])('%s leads to the first page', async (path) => {
  const { status, headers } = await get(path);
  expect([status, headers.location]).toEqual([302, '/book/']);
});

test.each(['/book/nothing/', '/elsewhere/', '/bookish/', '/book/../../etc/passwd', '/book/%2e%2e/%2e%2e/etc/passwd', '/book/%'])(
  '%s is answered with the site’s own page and status 404',
  async (path) => {
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, '<p>no such page</p>']);
  },
);

test.each(['br', 'gzip'])('compresses with %s', async (encoding) => {
  const { headers, body } = await get('/book/', encoding);
  expect(headers['content-encoding']).toBe(encoding);
  expect(body.length).toBeLessThan(500);
});

test('what the build has compressed is sent as it is, to those who read it', async () => {
  const small = brotliCompressSync('<p>compressed by the build</p>');
  mkdirSync(join(dir, 'small'));
  writeFileSync(join(dir, 'small', 'index.html'), `<p>small</p>${'word '.repeat(500)}`);
  writeFileSync(join(dir, 'small', 'index.html.br'), small);
  const at = await listen(serve(''), 0);
  const sent = await get('/small/', 'gzip, br', at);
  expect(sent.headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'text/html;charset=utf-8',
    vary: 'Accept-Encoding',
    'cache-control': 'no-cache',
  });
  expect(sent.body).toEqual(small);
  expect(brotliDecompressSync(sent.body).toString()).toContain('by the build');
  expect(gunzipSync((await get('/small/', 'gzip', at)).body).toString()).toContain('<p>small</p>');
  expect((await get('/small/', '', at)).body.toString()).toContain('<p>small</p>');
});

test('files with a hash in their name are kept for a year, pages are asked for anew', async () => {
  expect((await get('/book/_next/static/a1b2.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/book/')).headers['cache-control']).toBe('no-cache');
});

test('without a base path the site lies at the root', async () => {
  const at = await listen(serve(''), 0);
  expect((await get('/the-code/', '', at)).body.toString()).toContain('the code');
});

test('a busy port is told and the next one taken', async () => {
  const busy: number[] = [];
  const taken = await listen(serve(''), port, (one) => busy.push(one));
  expect(busy[0]).toBe(port);
  expect(taken).toBeGreaterThan(port);
});

test('a folder without a site is refused with advice', () => {
  expect(() => createSiteServer({ dir: tmpdir(), base: '' })).toThrow(/npm run build/);
});

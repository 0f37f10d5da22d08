import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join, resolve } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

export interface ServeOptions {
  /** The folder that `next build` exported to. */
  readonly dir: string;
  /** The folder the site is served under: '' or e.g. '/the-paper'. */
  readonly base: string;
}

/**
 * A server for an exported site: compressed (brotli or gzip; what the build has compressed is sent as it is), under its
 * base path, with the site's own 404 page and long caching for files whose names carry a hash.
 * Files are looked up on disk at start, so build first.
 * @throws Error when `dir` holds no index.html.
 */
export function createSiteServer({ dir, base }: ServeOptions): Server {
  const root = resolve(dir);
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`No built site in ${root}: index.html is missing. Run \`npm run build\` first.`);
  }
  const notFoundFile = join(root, '404.html');
  const notFoundPage = existsSync(notFoundFile) ? readFileSync(notFoundFile) : Buffer.from('Not found');

  // One step above the package's own: a tenth less to send, for as little work.
  const compress = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } });
  const files = sirv(root, { etag: true, brotli: true, setHeaders: setCaching });

  return createServer((request, response) => {
    // Express's type is wider than what the middleware needs.
    compress(request as never, response as never, () => {
      const url = request.url ?? '/';
      const path = url.split('?')[0] ?? '/';
      if (base && (path === '/' || path === base)) {
        response.writeHead(302, { location: `${base}/` }).end();
        return;
      }
      if (base && !path.startsWith(`${base}/`)) {
        sendNotFound(response, notFoundPage);
        return;
      }
      request.url = url.slice(base.length);
      files(request, response, () => sendNotFound(response, notFoundPage));
    });
  });
}

function setCaching(response: ServerResponse, pathname: string): void {
  const hashed = pathname.startsWith('/_next/static/');
  response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
}

function sendNotFound(response: ServerResponse, page: Buffer): void {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  response.end(page);
}

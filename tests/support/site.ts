import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The exported site that the tests look at. SITE_DIR is for trying the harness on another folder. */
export const outDir: string = process.env.SITE_DIR ?? fileURLToPath(new URL('../../out', import.meta.url));

/** The base path that `out/` was built with, read from the addresses of its scripts. */
export function builtBasePath(dir: string = outDir): string {
  const html = readFileSync(join(dir, 'index.html'), 'utf8');
  return /["'](\/[^"']*?)?\/_next\/static\//.exec(html)?.[1] ?? '';
}

/** Every file under `dir`, as paths with `/`, relative to it, sorted. */
export function filesUnder(dir: string = outDir): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/**
 * Every page as a path within the site, e.g. `/`, `/how-it-works/`, `/gallery/`.
 * Next's own copies of the error page are left out; see `notFound`.
 */
export function pages(dir: string = outDir): string[] {
  return filesUnder(dir)
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .filter((path) => !/^\/(404|_not-found)\//.test(path));
}

/** A path that no page has: the server answers it with 404.html. */
export const notFound = '/no-such-page/';

/** The file of a page, e.g. `/how-it-works/` → `how-it-works/index.html`. */
export function fileOf(path: string): string {
  return path === notFound ? '404.html' : `${path.slice(1)}index.html`;
}

/** The HTML of a page as it was exported. */
export function htmlOf(path: string, dir: string = outDir): string {
  return readFileSync(join(dir, fileOf(path)), 'utf8');
}

/** The chapters' pages in their order. @throws Error when the site has none */
export function chapterPaths(): string[] {
  const numbered = pages().flatMap((path) => {
    const number = /Chapter (?:<!-- -->)?(\d+)(?:<!-- -->)? of /.exec(htmlOf(path))?.[1];
    return number === undefined ? [] : [{ path, number: Number(number) }];
  });
  if (numbered.length === 0) throw new Error('The built site has no chapter: build it first, with npm run build.');
  return numbered.sort((a, b) => a.number - b.number).map(({ path }) => path);
}

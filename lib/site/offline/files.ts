import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file that is kept for reading without a network. */
export interface KeptFile {
  /** As it is asked for, within the site: `/a-chapter/`, `/_next/static/chunks/a.js`. */
  readonly path: string;
  /** Of its content. */
  readonly hash: string;
  /** In bytes, as it lies in the browser. */
  readonly size: number;
}

/**
 * What nobody reads offline: pages for authors, social cards, pictures for other sites, what hosts and engines read, files in their
 * compressed form, and the worker itself.
 */
const left =
  /^(gallery|cards|icons)\/|^(screenshot\.png|robots\.txt|sitemap\.xml|_headers|sw\.js|\.nojekyll|manifest\.webmanifest)$|\.(map|br)$|(^|\/)(_buildManifest|_ssgManifest|_clientMiddlewareManifest)\.js$|^pagefind\/wasm\.unknown/;

/** What is fetched first: the two pages that stand in for a missing one, then what every page needs, then the book, then the rest. */
const order: readonly RegExp[] = [/^\/(404|offline)\.html$/, /\.css$/, /^\/_next\/.*\.woff2$/, /^\/_next\//, /^\/(?!figures\/).*\/$|^\/$/];

const rank = (path: string): number => {
  const at = order.findIndex((each) => each.test(path));
  return at < 0 ? order.length : at;
};

/** The files of an exported site that are kept, in the order they are fetched in. */
export function keptFiles(dir: string): KeptFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((file) => !left.test(file))
    .map((file) => {
      const content = readFileSync(join(dir, file));
      return {
        path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
        hash: createHash('sha256').update(content).digest('base64url').slice(0, 12),
        size: content.length,
      };
    })
    .toSorted((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}

/** One name for a site as it is built: another whenever any of its files is another. */
export function versionOf(files: readonly KeptFile[]): string {
  return createHash('sha256')
    .update(files.map(({ path, hash }) => `${path} ${hash}`).join('\n'))
    .digest('base64url')
    .slice(0, 12);
}

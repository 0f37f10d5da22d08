import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Writes `robots.txt`, and `sitemap.xml` when the site knows its own address: a sitemap holds
 * absolute addresses or none.
 * @param dir the exported site
 * @param origin '' or e.g. `https://example.org`
 * @param base '' or e.g. `/the-paper`
 */
export function writeSitemap(dir: string, origin: string, base: string): void {
  const home = origin && `${origin}${base}`;
  writeFileSync(join(dir, 'robots.txt'), robotsTxt(home));
  if (home) writeFileSync(join(dir, 'sitemap.xml'), sitemapXml(indexedPages(dir).map((path) => home + path)));
}

/** Every page that asks to be found, as a path within the site, e.g. `/a-chapter/`; the first page first. */
export function indexedPages(dir: string): string[] {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .filter((file) => !/<meta name="robots" content="[^"]*noindex/.test(readFileSync(join(dir, file), 'utf8')))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
    .sort();
}

/** A sitemap of absolute addresses. */
export function sitemapXml(addresses: readonly string[]): string {
  const rows = addresses.map((one) => `  <url><loc>${escapeXml(one)}</loc></url>\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows}</urlset>\n`;
}

/** Everyone may read everything. */
export function robotsTxt(home: string): string {
  return `User-agent: *\nAllow: /\n${home && `Sitemap: ${home}/sitemap.xml\n`}`;
}

function escapeXml(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text.replace(/[&<>"']/g, (one) => names[one] ?? one);
}

import { readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { changeFiles } from './change-files';

// A page may need the sheets of several figures, a few kB each. Asked for one by one they cost more waiting than sending: the
// page cannot be drawn before the last has come. The one sheet that all pages share stays a file, which the browser keeps.

/** As split-styles names the sheet of a part; React's own links carry more attributes. */
const link = /<link rel="stylesheet" href="[^"]*?(_next\/static\/[^"]+\.css)"\/>/g;

/**
 * A page with the sheets of its parts in it.
 * @param read the text of a sheet, by its path within the site
 * @throws Error when a sheet would not mean the same inside a page
 */
export function withInlineParts(html: string, read: (path: string) => string): string {
  return html.replace(link, (_, path: string) => {
    const css = read(path);
    if (/url\(|<\//.test(css)) throw new Error(`${basename(path)} names a file or ends an element; it cannot stand inside a page.`);
    return `<style>${css}</style>`;
  });
}

/** Does this to every page of the site, and deletes the sheets. */
export function inlineParts(dir: string): void {
  const sheets = new Map<string, string>();
  const read = (path: string) => {
    if (!sheets.has(path)) sheets.set(path, readFileSync(join(dir, path), 'utf8'));
    return sheets.get(path)!;
  };
  changeFiles(dir, /\.html$/, (html) => withInlineParts(html, read));
  for (const path of sheets.keys()) rmSync(join(dir, path));
}

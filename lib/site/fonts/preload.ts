import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Names on each page, before its style sheets, the font files that its first state needs, so that they are
 * there when it is painted.
 *
 * @param facesOf by the page's file: its faces
 * @param files by face: the files with what the site shows
 */
export function preloadFaces(dir: string, facesOf: ReadonlyMap<string, ReadonlySet<string>>, files: ReadonlyMap<string, readonly string[]>): void {
  for (const [page, faces] of facesOf) {
    const path = join(dir, page);
    const html = readFileSync(path, 'utf8');
    const sheet = /<link rel="stylesheet" href="([^"]*\/_next\/static\/)chunks\//.exec(html);
    if (!sheet) continue;
    const links = [...files]
      .filter(([face]) => faces.has(face))
      .flatMap(([, names]) => names)
      .map((file) => `<link rel="preload" href="${sheet[1]}media/${basename(file)}" as="font" type="font/woff2" crossorigin=""/>`);
    writeFileSync(path, html.slice(0, sheet.index) + links.join('') + html.slice(sheet.index));
  }
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GREEK } from './text-faces';

/** KaTeX's faces for large signs: each has a few of them, which other formulas do without. */
const isLarge = (face: string) => /^KaTeX_Size\d /.test(face);

/**
 * Names on each page, before its style sheets, the font files that its first state needs, so that they are
 * there when it is painted. Which others it needs is said on its root: its Greek letters, and the large signs of formulas
 * (sums, high brackets), which no page begins with. Their files wait until the page has come (lib/site/lay-out-later),
 * since on a phone each file more that comes before keeps the first text a while.
 *
 * @param facesOf by the page's file: its faces
 * @param early by face: the name of the file with what the site shows
 */
export function preloadFaces(
  dir: string,
  facesOf: ReadonlyMap<string, ReadonlySet<string>>,
  early: ReadonlyMap<string, string>,
): void {
  for (const [page, faces] of facesOf) {
    const path = join(dir, page);
    const html = readFileSync(path, 'utf8');
    const sheet = /<link rel="stylesheet" href="([^"]*\/_next\/static\/)chunks\//.exec(html);
    if (!sheet) continue;
    const links = [...early]
      .filter(([face]) => faces.has(face) && !isLarge(face))
      .map(([, file]) => `<link rel="preload" href="${sheet[1]}media/${file}" as="font" type="font/woff2" crossorigin=""/>`);
    const named = html.slice(0, sheet.index) + links.join('') + html.slice(sheet.index);
    const large = [...early.keys()].filter((face) => faces.has(face) && isLarge(face)).map((face) => face.split(' ')[0]!);
    const later = [...(faces.has(GREEK) ? ['data-greek=""'] : []), ...(large.length > 0 ? [`data-large="${large.join(' ')}"`] : [])];
    writeFileSync(path, later.length > 0 ? named.replace('<html ', `<html ${later.join(' ')} `) : named);
  }
}

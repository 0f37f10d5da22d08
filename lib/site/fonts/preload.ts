import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Seen } from './seen';
import { GREEK } from './text-faces';

/** `KaTeX_Math italic 400` as CSS names it: `italic 400 1em 'KaTeX_Math'`; a face of several weights has none in its name. */
function fontOf(face: string): string {
  const [, family, style, weight = '400'] = /^(.+) (normal|italic)(?: (\d+))?$/.exec(face)!;
  return `${style} ${weight} 1em '${family}'`;
}

/**
 * Names on each page, before its style sheets, the font files that its first state needs, so that they are
 * there when it is painted; on a phone only those of its first picture, since each file more that comes before keeps the
 * first text a while. Which faces come right after it is said on the page's root (lib/site/lay-out-later): Greek letters,
 * and those of what stands further down.
 *
 * @param early by face: the name of the file with what the site shows
 */
export function preloadFaces(
  dir: string,
  { facesOf, firstOf }: Pick<Seen, 'facesOf' | 'firstOf'>,
  early: ReadonlyMap<string, string>,
): void {
  for (const [page, faces] of facesOf) {
    const path = join(dir, page);
    const html = readFileSync(path, 'utf8');
    const sheet = /<link rel="stylesheet" href="([^"]*\/_next\/static\/)chunks\//.exec(html);
    if (!sheet) continue;
    const own = [...early].filter(([face]) => faces.has(face));
    const isLate = (face: string) => !firstOf.get(page)!.has(face);
    // A window from 1100 px on lays out the whole page at once.
    const links = own.map(
      ([face, file]) =>
        `<link rel="preload" href="${sheet[1]}media/${file}" as="font" type="font/woff2" crossorigin=""${isLate(face) ? ' media="(min-width: 1100px)"' : ''}/>`,
    );
    const named = html.slice(0, sheet.index) + links.join('') + html.slice(sheet.index);
    const later = own
      .map(([face]) => face)
      .filter(isLate)
      .map(fontOf);
    const said = [...(faces.has(GREEK) ? ['data-greek=""'] : []), ...(later.length > 0 ? [`data-faces="${later.join(', ')}"`] : [])];
    writeFileSync(path, said.length > 0 ? named.replace('<html ', `<html ${said.join(' ')} `) : named);
  }
}

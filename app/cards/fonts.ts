import { create, type Font } from 'fontkit';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, Mistakes } from '@/lib/content/content-error';

/** Fontsource cuts a face by script; the drawing program takes the first piece that has a sign. */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];

interface Face {
  readonly name: string;
  readonly weight: 400 | 500 | 600;
  readonly style: 'normal';
  readonly data: Buffer;
}

const read = (path: string) => readFileSync(join(process.cwd(), 'node_modules', path));

function faces(family: string, source: string, weight: Face['weight']): Face[] {
  return scripts.map((script) => ({
    name: script === 'latin' ? family : `${family}-${script}`,
    weight,
    style: 'normal',
    data: read(`@fontsource/${source}/files/${source}-${script}-${weight}-normal.woff`),
  }));
}

let loaded: readonly Face[] | undefined;

/** The site's faces in a format that the drawing program reads; the site itself serves the variable ones. */
export function cardFonts(): Face[] {
  loaded ??= [
    ...faces('serif', 'source-serif-4', 400),
    ...faces('serif', 'source-serif-4', 500),
    ...faces('sans', 'ibm-plex-sans', 400),
    ...faces('sans', 'ibm-plex-sans', 600),
    // Arrows and the signs of mathematics, which the pieces above leave out.
    { name: 'formulas', weight: 400, style: 'normal', data: read('katex/dist/fonts/KaTeX_Main-Regular.woff') },
  ];
  return [...loaded];
}

let known: readonly Font[] | undefined;

/** The first sign of a text that no face of the cards can draw; the drawing program would ask the network for one. */
export function undrawable(text: string): string | undefined {
  known ??= cardFonts().map(({ data }) => create(data) as Font);
  return [...text].find((sign) => !/\s/.test(sign) && !known!.some((font) => font.hasGlyphForCodePoint(sign.codePointAt(0)!)));
}

/**
 * Stops the build where a chapter's card could not be drawn.
 * @param file of the texts, for the message
 * @param source what the file holds; the sign is shown at its first place in it
 * @throws ContentError
 */
export function checkDrawable(texts: readonly string[], file: string, source: string): void {
  const mistakes = new Mistakes(file, source);
  for (const text of texts) {
    const sign = undrawable(text);
    if (sign === undefined) continue;
    const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    mistakes.add(
      Math.max(0, source.indexOf(sign)),
      `The picture for links to this page cannot show “${sign}” (U+${code}), which none of its fonts has. Say it in words.`,
    );
  }
  if (mistakes.list.length > 0) throw new ContentError(mistakes.list);
}

import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import subsetFont from 'subset-font';

/** A font file, uncompressed, as harfbuzz reads it. */
export interface FontFile {
  /** The characters it can draw, as code points. */
  readonly characters: ReadonlySet<number>;
  /**
   * Mean advance of a text's characters, in em, at the given place of its axes.
   * @throws Error when it cannot draw one of them
   */
  readonly meanAdvance: (text: string, axes: Readonly<Record<string, number>>) => number;
  /** How far its lines reach above and below the base line, in em; both positive. */
  readonly ascent: number;
  readonly descent: number;
}

/** Reads a woff2 (or any other) font file. */
export async function readFont(data: Uint8Array): Promise<FontFile> {
  const face = new Face(new Blob(await subsetFont(data, undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })));
  const { ascender, descender } = new Font(face).hExtents();
  return {
    characters: new Set(face.collectUnicodes()),
    ascent: ascender / face.upem,
    descent: -descender / face.upem,
    meanAdvance: (text, axes) => {
      const font = new Font(face);
      font.setVariations(Object.entries(axes).map(([tag, value]) => new Variation(tag, value)));
      const advances = [...text].map((character) => {
        const glyph = font.nominalGlyph(character.codePointAt(0)!);
        if (glyph === undefined) throw new Error(`The font has no “${character}”.`);
        return font.glyphHAdvance(glyph);
      });
      return advances.reduce((sum, advance) => sum + advance, 0) / advances.length / face.upem;
    },
  };
}

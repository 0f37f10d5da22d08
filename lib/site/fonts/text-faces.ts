import type { Axis } from 'subset-font';
import type { Around } from './page-text';

/** What of a face the site uses. Faces not named here (KaTeX's) are cut by characters only. */
export interface Cut {
  readonly axes: Readonly<Record<string, Axis>>;
  /** OpenType features kept: what browsers apply by themselves, and what the style sheets ask for. */
  readonly features: readonly string[];
}

const always = ['ccmp', 'locl', 'rlig', 'liga', 'calt', 'kern', 'mark', 'mkmk'];
const figures = ['lnum', 'tnum', 'pnum'];

export const serif = 'Source Serif 4 Variable normal';
export const serifItalic = 'Source Serif 4 Variable italic';
export const sans = 'IBM Plex Sans Variable normal';
export const mono = 'JetBrains Mono Variable normal';
export const symbols = 'Noto Sans Math normal 400';

/**
 * Text is drawn for 19 px, its own size; a title has a face of its own (below). The weights are those
 * that the style sheets ask for.
 */
export const cuts: Readonly<Record<string, Cut>> = {
  [serif]: { axes: { wght: { min: 400, max: 600 }, opsz: 19 }, features: [...always, ...figures] },
  [serifItalic]: { axes: { wght: 400 }, features: [...always, ...figures] },
  [sans]: { axes: { wght: { min: 400, max: 700 } }, features: [...always, ...figures] },
  // Listings switch ligatures off, and its figures have one width anyway.
  [mono]: { axes: { wght: { min: 400, max: 700 } }, features: ['ccmp', 'locl', 'mark', 'mkmk'] },
  [symbols]: { axes: {}, features: [] },
};

/**
 * A face of titles, cut from the serif's file to one weight; letters it lacks come from the serif, which follows it in the style
 * sheets.
 */
interface TitleFace {
  readonly family: string;
  readonly key: string;
  /** Goes into the file's name. */
  readonly name: string;
  readonly cut: Cut;
}

const titleFace = (word: string, wght: number): TitleFace => ({
  family: `Source Serif 4 ${word}`,
  key: `Source Serif 4 ${word} normal`,
  name: word.toLowerCase(),
  cut: { axes: { wght, opsz: 36 }, features: always },
});

/** Of every page's first heading, and of the first page's, which is larger and lighter. */
export const title = titleFace('Title', 600);
export const landingTitle = titleFace('Landing', 500);
export const titles: readonly TitleFace[] = [title, landingTitle];

/** Lines of programs and names of variables in figures, by their classes; a test holds them to the sheets of the widgets. */
const listings = new Set(['program', 'program-number', 'grid-name', 'bugs-lines']);

/** The element's own face, by what the style sheets say of it; undefined where it only inherits. */
function ownFace({ tag, classes }: Around): string | undefined {
  if (/^(code|pre|kbd|samp)$/.test(tag) || classes.some((one) => listings.has(one))) return mono;
  if (/^(em|i|cite|dfn|var)$/.test(tag) || classes.includes('paper-quote') || classes.includes('landing-quote')) return serifItalic;
  if (tag === 'h1') return classes.includes('landing-title') ? landingTitle.key : title.key;
  return undefined;
}

/** The faces that text may be set in: of an element that has none of its own, the two that everything else is set in. */
export function textFaces(around: readonly Around[]): readonly string[] {
  const own = around.map(ownFace).findLast((face) => face !== undefined);
  return own === undefined ? [serif, sans] : [serif, sans, own];
}

/** What the symbols' face is asked for (as in app/fonts.css): signs and shapes that the faces of text lack. */
export const isSymbol = (text: string) => /[\u2190\u2192\u2194-\u2211\u2213\u2214\u2216-\u2bff]/.test(text);

/** Letters of the equations that stand in the text. */
export const isGreek = (text: string) => /[\u0370-\u03ff]/.test(text);

/** Stands among a page's faces for the files with the Greek letters of its text. */
export const GREEK = 'Greek';

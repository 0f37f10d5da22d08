import { dirname, join } from 'node:path';

/** One `@font-face` rule of a built style sheet. */
export interface FaceRule {
  /** As it stands in the sheet. */
  readonly text: string;
  /** `KaTeX_Main normal 400`; a variable face has no single weight: `IBM Plex Sans Variable normal`. */
  readonly key: string;
  readonly family: string;
  readonly style: string;
  readonly weight: string;
  readonly range: string | undefined;
  /** Path of its woff2 file. */
  readonly file: string;
}

/**
 * The rules of a style sheet that load a woff2 file, in order.
 * @param sheet its path, from which the rules name their files
 * @param css its text, without superfluous spaces
 */
export function readFaceRules(sheet: string, css: string): FaceRule[] {
  return [...css.matchAll(/@font-face\{[^}]*\}/g)].flatMap(([text]) => {
    const value = (name: string) => new RegExp(`[{;]${name}:([^;}]*)`).exec(text)?.[1]?.replace(/^["']|["']$/g, '');
    const url = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(text)?.[1];
    const family = value('font-family');
    if (url === undefined || family === undefined) return [];
    const style = value('font-style') ?? 'normal';
    const weight = value('font-weight') ?? '400';
    const key = / /.test(weight) ? `${family} ${style}` : `${family} ${style} ${weight}`;
    return [{ text, key, family, style, weight, range: value('unicode-range'), file: join(dirname(sheet), ...url.split('/')) }];
  });
}

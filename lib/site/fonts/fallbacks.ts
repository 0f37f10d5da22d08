import type { FontFile } from './font-file';
import { mono, sans, serif, serifItalic } from './text-faces';

/** English letters about as often as they occur, as Next's own fallbacks are measured with. */
export const letters = 'aaabcdeeeefghiijklmnnoopqrrssttuvwxyz      ';

/** A face that comes with a system, and the mean advance of `letters` in it, in em. */
interface Local {
  readonly names: readonly string[];
  readonly mean: number;
}

// Measured with readFont on Liberation's files, which have the advances of Times New Roman, Arial and
// Courier New by design, and on Roboto's and Noto Serif's own.
const times: Local = { names: ['Times New Roman', 'Liberation Serif'], mean: 0.4172 };
const timesBold: Local = { names: ['Times New Roman Bold', 'Liberation Serif Bold'], mean: 0.4431 };
const timesItalic: Local = { names: ['Times New Roman Italic', 'Liberation Serif Italic'], mean: 0.4134 };
const noto: Local = { names: ['Noto Serif'], mean: 0.4972 };
const notoBold: Local = { names: ['Noto Serif Bold'], mean: 0.5276 };
const notoItalic: Local = { names: ['Noto Serif Italic'], mean: 0.4805 };
const arial: Local = { names: ['Arial', 'Liberation Sans'], mean: 0.4563 };
const arialBold: Local = { names: ['Arial Bold', 'Liberation Sans Bold'], mean: 0.4937 };
const roboto: Local = { names: ['Roboto'], mean: 0.458 };
const robotoBold: Local = { names: ['Roboto Bold'], mean: 0.4647 };
const courier: Local = { names: ['Courier New', 'Liberation Mono'], mean: 0.6001 };

/** One face of a fallback: which face it stands in for, where on its axes, and with what. */
interface Stand {
  readonly for: string;
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** The weights it answers for, and the axes at which the two are made equally wide. */
  readonly weights: string;
  readonly axes: Readonly<Record<string, number>>;
  readonly local: Local;
}

const regular = '100 499';
const bold = '500 900';
const upright = { for: serif, style: 'normal' } as const;
const slanted = { for: serifItalic, style: 'italic', weights: '100 900', axes: { wght: 400 } } as const;
const plain = { for: sans, style: 'normal' } as const;

/** The families that components/site/tokens.css names after the site's own; the second of each is for Android. */
const stands: readonly Stand[] = [
  { ...upright, family: 'Source Serif 4 Fallback', weights: regular, axes: { wght: 400, opsz: 19 }, local: times },
  { ...upright, family: 'Source Serif 4 Fallback', weights: bold, axes: { wght: 600, opsz: 19 }, local: timesBold },
  { ...slanted, family: 'Source Serif 4 Fallback', local: timesItalic },
  { ...upright, family: 'Source Serif 4 Android', weights: regular, axes: { wght: 400, opsz: 19 }, local: noto },
  { ...upright, family: 'Source Serif 4 Android', weights: bold, axes: { wght: 600, opsz: 19 }, local: notoBold },
  { ...slanted, family: 'Source Serif 4 Android', local: notoItalic },
  { ...plain, family: 'IBM Plex Sans Fallback', weights: regular, axes: { wght: 400 }, local: arial },
  { ...plain, family: 'IBM Plex Sans Fallback', weights: bold, axes: { wght: 600 }, local: arialBold },
  { ...plain, family: 'IBM Plex Sans Android', weights: regular, axes: { wght: 400 }, local: roboto },
  { ...plain, family: 'IBM Plex Sans Android', weights: bold, axes: { wght: 600 }, local: robotoBold },
  { for: mono, family: 'JetBrains Mono Fallback', style: 'normal', weights: '100 900', axes: { wght: 400 }, local: courier },
  { for: 'KaTeX_Main normal 400', family: 'KaTeX_Main Fallback', style: 'normal', weights: '100 900', axes: {}, local: times },
  { for: 'KaTeX_Math italic 400', family: 'KaTeX_Math Fallback', style: 'italic', weights: '100 900', axes: {}, local: timesItalic },
];

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;

/** The `@font-face` rules that make each system face as wide and as high as the one it stands in for. */
export function fallbackRules(fonts: ReadonlyMap<string, FontFile>): string {
  return stands
    .map(({ for: of, family, style, weights, axes, local }) => {
      const font = fonts.get(of);
      if (!font) throw new Error(`No style sheet of the built site has the face ${of}, for which ${family} stands in.`);
      // KaTeX's faces have no space.
      const sample = font.characters.has(32) ? letters : letters.trim();
      const size = font.meanAdvance(sample, axes) / local.mean;
      const source = local.names.map((name) => `local("${name}")`).join(',');
      return (
        `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};src:${source};size-adjust:${percent(size)};` +
        `ascent-override:${percent(font.ascent / size)};descent-override:${percent(font.descent / size)};line-gap-override:0%}`
      );
    })
    .join('');
}

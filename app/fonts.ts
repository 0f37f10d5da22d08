import localFont from 'next/font/local';

// `preload` holds for every file of one call, so each file that must not be fetched early has its own.
//
// `optional`: a preloaded face is there before the first paint or, on a slow line, not until the next
// page; the fallback (with the face's own measures) stays. So no line ever breaks anew under the reader's eyes.

/** Prose and headings: one upright file with the optical-size axis, so a title is drawn finer than the text. */
const serif = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
  weight: '200 900',
  style: 'normal',
  variable: '--font-serif',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Preloaded too: the paper's own words are set in it, and a quotation that breaks anew moves the page. */
const serifItalic = localFont({
  src: '../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
  weight: '200 900',
  style: 'italic',
  variable: '--font-serif-italic',
  display: 'optional',
  adjustFontFallback: 'Times New Roman',
});

/** Figures, controls and everything around the text. */
const sans = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  weight: '100 700',
  style: 'normal',
  variable: '--font-sans',
  display: 'optional',
  adjustFontFallback: 'Arial',
});

const mono = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  weight: '100 800',
  style: 'normal',
  variable: '--font-mono',
  display: 'optional',
  preload: false,
});

/** Class names that define the four `--font-*` variables the tokens are built on. */
export const fontVariables = [serif, serifItalic, sans, mono].map((font) => font.variable).join(' ');

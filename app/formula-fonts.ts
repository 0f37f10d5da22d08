import localFont from 'next/font/local';

// KaTeX asks for its faces only when a formula has been laid out, and the line then moves. Pages with
// formulas name the two faces that nearly every formula uses here, and so have them preloaded;
// components/prose/prose.css puts them first. Where they come too late KaTeX's own copies follow.

const main = localFont({
  src: '../node_modules/katex/dist/fonts/KaTeX_Main-Regular.woff2',
  weight: '400',
  style: 'normal',
  variable: '--font-katex-main',
  display: 'optional',
  adjustFontFallback: false,
});

const letters = localFont({
  src: '../node_modules/katex/dist/fonts/KaTeX_Math-Italic.woff2',
  weight: '400',
  style: 'italic',
  variable: '--font-katex-math',
  display: 'optional',
  adjustFontFallback: false,
});

/** Class names for the root of a page that shows formulas. */
export const formulaFonts = `${main.variable} ${letters.variable}`;

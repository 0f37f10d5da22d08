import type { Around } from './page-text';

/** A face of KaTeX: its family, `normal` or `italic`, and weight, joined as `faceKey` does. */
const byClass: readonly (readonly [face: string, ...classes: string[]])[] = [
  ['KaTeX_Size1 normal 400', 'small-op', 'delim-size1'],
  ['KaTeX_Size2 normal 400', 'large-op'],
  ['KaTeX_Size4 normal 400', 'delim-size4'],
  ['KaTeX_Math italic 700', 'boldsymbol'],
  ['KaTeX_Math italic 400', 'mathnormal'],
  ['KaTeX_Main italic 400', 'mathit', 'textit'],
  ['KaTeX_Main normal 700', 'mathbf', 'textbf'],
  ['KaTeX_AMS normal 400', 'amsrm', 'mathbb', 'textbb'],
  ['KaTeX_Caligraphic normal 400', 'mathcal'],
  ['KaTeX_Fraktur normal 400', 'mathfrak', 'textfrak'],
  ['KaTeX_Fraktur normal 700', 'mathboldfrak', 'textboldfrak'],
  ['KaTeX_Typewriter normal 400', 'mathtt', 'texttt'],
  ['KaTeX_Script normal 400', 'mathscr', 'textscr'],
  ['KaTeX_SansSerif normal 400', 'mathsf', 'textsf'],
  ['KaTeX_SansSerif normal 700', 'mathboldsf', 'textboldsf'],
  ['KaTeX_SansSerif italic 400', 'mathitsf', 'mathsfit', 'textitsf'],
];

export const mainFace = 'KaTeX_Main normal 400';
export const letterFace = 'KaTeX_Math italic 400';

export const boldFace = 'KaTeX_Main normal 700';

/** Classes whose own style sheets set them as formulas are set (`var(--formula)`), with all that is in them. */
const asFormula = ['katex', 'chain-symbol', 'chain-strip', 'worked'];

/** The face in which KaTeX's own style sheet sets a text of a formula; undefined outside formulas. */
export function formulaFace(around: readonly Around[]): string | undefined {
  const formula = around.findIndex(({ classes }) => asFormula.some((name) => classes.includes(name)));
  if (formula < 0) return undefined;
  for (const { classes } of around.slice(formula).toReversed()) {
    const size = classes.includes('delimsizing') && classes.find((name) => /^size[1-4]$/.test(name));
    if (size) return `KaTeX_S${size.slice(1)} normal 400`;
    const face = byClass.find(([, ...names]) => names.some((name) => classes.includes(name)));
    if (face) return face[0];
  }
  return mainFace;
}

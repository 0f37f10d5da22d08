import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { lighter } from '@/lib/notation/lighter';

const set = (tex: string) => katex.renderToString(tex, { output: 'html' }).replaceAll(';"', '"');
const spans = (html: string) => html.match(/<span/g)!.length;
const written = (html: string) => html.replace(/<[^>]+>|\u200b/g, '');

describe('lighter', () => {
  it('says the same in fewer spans', () => {
    for (const tex of ['x_3', 'w_{53}', '\\partial E/\\partial y_4', '\\dfrac{\\partial E}{\\partial w_{53}}', '\\Delta w_{53}']) {
      expect(written(lighter(set(tex)))).toBe(written(set(tex)));
      expect(spans(lighter(set(tex)))).toBeLessThan(spans(set(tex)) - 7);
    }
  });

  it('moves an index as far down as KaTeX does, in ems of the smaller letters', () => {
    // KaTeX: 2.7 em of strut less 2.55 em, at 0.7 of the size.
    expect(lighter(set('x_3'))).toContain(`style="top:${Math.round((0.15 / 0.7) * 1e4) / 1e4}em;`);
    expect(lighter(set('e^{-x}'))).toMatch(/style="top:-\d/);
  });

  it('an index of an index is moved too, by its own size', () => {
    // KaTeX: 2.5 em of strut less 2.357 em, at 0.5 of the size within 0.7.
    expect(lighter(set('e^{-x_3}'))).toContain(`top:${Math.round((0.143 / (0.5 / 0.7)) * 1e4) / 1e4}em;`);
  });

  it('things above each other are one box, with no table', () => {
    for (const tex of [
      '\\dfrac{a}{b}',
      'x_3^2',
      '\\displaystyle\\sum_{k=1}^n k',
      '\\hat{y}',
      '\\sqrt{x}',
      '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
    ]) {
      expect(lighter(set(tex))).not.toMatch(/vlist-r|class="vlist"|vlist-s/);
      expect(written(lighter(set(tex)))).toBe(written(set(tex)));
      expect(spans(lighter(set(tex)))).toBeLessThan(spans(set(tex)));
    }
    // As high above the line and as deep below it as KaTeX says, from a baseline 3 em below its top.
    expect(set('\\dfrac{a}{b}')).toMatch(/height:1\.1076em.*height:0\.686em/s);
    expect(lighter(set('\\dfrac{a}{b}'))).toContain(`style="height:3.686em;margin-top:${Math.round((1.1076 - 3) * 1e4) / 1e4}em"`);
  });

  it('keeps what is drawn otherwise, and the listener’s form', () => {
    expect(lighter(set('E'))).toBe(set('E'));
    expect(lighter(set('\\sqrt{x}')).match(/<svg.*<\/svg>/s)![0]).toBe(set('\\sqrt{x}').match(/<svg.*<\/svg>/s)![0]);
    const heard = (html: string) => /<math.*<\/math>/s.exec(html)![0];
    const both = katex.renderToString('a < \\tfrac{b}{c}', { output: 'htmlAndMathml' });
    expect(heard(lighter(both))).toBe(heard(both));
  });

  it('refuses what is not well formed', () => {
    expect(() => lighter('<span><svg></span>')).toThrow('</span> closes <svg>');
    expect(() => lighter('</span>')).toThrow('closes nothing');
    expect(() => lighter('<span>')).toThrow('<span> is not closed');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formulaFace } from '@/lib/site/fonts/formula-faces';
import { visitText } from '@/lib/site/fonts/page-text';
import { mono, sans, serif, serifItalic, textFaces, title } from '@/lib/site/fonts/text-faces';

/** Every visible text with the faces it may be set in. */
function facesOf(html: string): [string, readonly string[]][] {
  const found: [string, readonly string[]][] = [];
  visitText(html, (text, around) => found.push([text, [formulaFace(around) ?? textFaces(around)].flat()]));
  return found;
}

test('text is decoded; scripts, styles, comments and hidden MathML are no text', () => {
  const html =
    '<p>a &amp; b<br>&#x2212;1&nbsp;&#949;<script>if (a < b) x()</script><style>p{}</style><!-- no --><math><mi>x</mi></math></p>';
  expect(facesOf(html).map(([text]) => text)).toEqual(['a & b', '−1\u00a0ε']);
});

test('what a field shows is text, and an element without an end tag closes nothing', () => {
  expect(facesOf('<h1><input disabled value="96" placeholder="seed"/>T</h1>')).toEqual([
    ['96seed', [serif, sans, title.key]],
    ['T', [serif, sans, title.key]],
  ]);
});

test('the innermost element decides the face', () => {
  expect(facesOf('<p>a<em>b<code class="x y">c</code></em></p>')).toEqual([
    ['a', [serif, sans]],
    ['b', [serif, sans, serifItalic]],
    ['c', [serif, sans, mono]],
  ]);
});

test('what widgets set in the face of programs is known, so that it is there at first', () => {
  const sheets = readdirSync('components/widgets', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  const asked = sheets.flatMap((file) =>
    [...readFileSync(`components/widgets/${file}`, 'utf8').matchAll(/([^{}]+)\{[^{}]*var\(--mono\)/g)].map(
      ([, selector]) => /\.([\w-]+)[^.]*$/.exec(selector!)![1]!,
    ),
  );
  expect(asked.length).toBeGreaterThan(3);
  // The stepper's line begins in a face of the system's; the listings' own comes with the first step.
  for (const name of asked.filter((one) => one !== 'numpy-line'))
    expect(facesOf(`<div class="${name}"><span>w = 1</span></div>`), name).toEqual([['w = 1', [serif, sans, mono]]]);
});

test('formulas are set as KaTeX’s style sheet says', () => {
  const html =
    '<span class="katex"><span class="katex-html"><span class="mord mathnormal">x</span>=<span class="mord mathbf">w</span>' +
    '<span class="mop op-symbol large-op">∑</span><span class="delimsizing size3">(</span><span class="mord mathbb">R</span></span></span>';
  expect(facesOf(html)).toEqual([
    ['x', ['KaTeX_Math italic 400']],
    ['=', ['KaTeX_Main normal 400']],
    ['w', ['KaTeX_Main normal 700']],
    ['∑', ['KaTeX_Size2 normal 400']],
    ['(', ['KaTeX_Size3 normal 400']],
    ['R', ['KaTeX_AMS normal 400']],
  ]);
});

import katex from 'katex';
import { expect, it } from 'vitest';
import { markSymbols } from '@/components/marks/mark-symbols';
import { equationTex, type Notation } from '@/lib/notation/quantities';

/** As much of an element as `markSymbols` asks for. */
class Part {
  readonly children: Part[] = [];
  readonly texts: (string | Part)[] = [];
  readonly attributes = new Map<string, string>();
  constructor(
    readonly classes: readonly string[],
    readonly notation: Notation,
    readonly previousElementSibling: Part | null,
  ) {}
  get textContent(): string {
    return this.texts.map((each) => (typeof each === 'string' ? each : each.textContent)).join('');
  }
  closest(selector: string) {
    return selector === '.in-modern' && this.notation === 'modern' ? this : null;
  }
  matches(selector: string) {
    return selector.split(', ').some((one) => this.classes.includes(one.slice(1)));
  }
  setAttribute(name: string, value: string) {
    this.attributes.set(name, value);
  }
  getAttribute(name: string) {
    return this.attributes.get(name) ?? null;
  }
}

/** Reads KaTeX’s HTML, which here is nothing but spans and text. */
function read(html: string, notation: Notation): Part {
  const root = new Part([], notation, null);
  const open = [root];
  for (const [token] of html.matchAll(/<[^>]*>|[^<]+/g)) {
    const into = open.at(-1)!;
    if (token === '</span>') open.pop();
    else if (token.startsWith('<span')) {
      const part = new Part(/class="([^"]*)"/.exec(token)?.[1]?.split(' ') ?? [], notation, into.children.at(-1) ?? null);
      into.children.push(part);
      into.texts.push(part);
      open.push(part);
    } else into.texts.push(token);
  }
  expect(open).toEqual([root]);
  return root;
}

function marked(tex: string, notation: Notation): string[] {
  const html = katex.renderToString(tex, { displayMode: true, output: 'html' });
  return markSymbols(read(html, notation) as unknown as Element).map((each) => each.getAttribute('data-symbol')!);
}

const expected = [
  ['x', 'sum over i', 'y', 'w'],
  ['y', 'e', 'x'],
  ['E', 'sum over c', 'sum over j', 'y', 'd'],
  ['dEdy', 'y', 'd'],
  ['dEdx', 'dEdy', 'y', 'y'],
  ['dEdw', 'dEdx', 'y'],
  ['dEdy', 'sum over j', 'dEdx', 'w'],
  ['deltaW', 'epsilon', 'dEdw'],
  ['deltaW', 't', 'epsilon', 'dEdw', 't', 'alpha', 'deltaW', 't'],
];

it.each(expected.map((symbols, k) => [k + 1, symbols] as const))(
  'equation (%i): every symbol is found, in both notations',
  (number, symbols) => {
    for (const notation of ['paper', 'modern'] as const) expect(marked(equationTex(number, notation), notation), notation).toEqual(symbols);
  },
);

it('finds the symbols of a derivation, and no letter of an index', () => {
  expect(marked('\\frac{dy_j}{dx_j} = -\\frac{1}{u^2} \\cdot y_j(1 - y_j)', 'paper')).toEqual(['curve', 'u', 'y', 'y']);
  expect(marked('\\frac{\\partial E}{\\partial x_4} = 0.0923 \\cdot w_{54}', 'paper')).toEqual(['dEdx', 'w']);
  expect(
    marked(
      '\\frac{\\partial E}{\\partial y_i} = \\sum_j \\frac{\\partial E}{\\partial x_j} \\cdot \\frac{\\partial x_j}{\\partial y_i}',
      'paper',
    ),
  ).toEqual(['dEdy', 'sum over j', 'dEdx', 'dxdy']);
});

import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { isLong } from '@/components/widgets/one-case/equation-view';
import { swept } from '@/components/widgets/one-case/learning';
import { choiceOf, netNames } from '@/components/widgets/one-case/nets';
import { MOST_QUOTED, quoteOf } from '@/components/widgets/one-case/quote';
import { firstState, type OneCaseState } from '@/components/widgets/one-case/state';
import { stateData } from '@/components/widgets/one-case/case-data';

const parts = { number: '4.2', link: 'https://example.org/?one-case=cursor.14', leftOut: null, notation: 'paper' } as const;
const quoted = (state: OneCaseState, more: Partial<Parameters<typeof quoteOf>[2]> = {}) =>
  quoteOf(state, stateData(state), { ...parts, ...more });
const formulas = (markdown: string) => [...markdown.matchAll(/^\$\$\n(.*)\n\$\$$/gm)].map(([, tex]) => tex!);

/** Works out the right side of a row of numbers, as a reader does. */
function worth(tex: string): number {
  const sum = tex
    .split(' = ')[1]!
    .replace(/\\frac\{1\}\{1 \+ e\^\{-(.*?)\}\}/, '1 / (1 + Math.exp(-($1)))')
    .replaceAll('\\cdot 10^{', '* 10 ** (')
    .replaceAll('}', ')')
    .replaceAll('\\cdot', '*')
    .replaceAll('\\tfrac12', '0.5 *')
    .replaceAll('\\left[', '(')
    .replaceAll('\\right]', ')')
    .replaceAll('^2', ' ** 2')
    .replaceAll('--', '- -');
  // What is written is made by the lines above of numbers and signs alone.
  if (!/^(?:[\d\s.()*/+-]|Math\.exp)+$/.test(sum)) throw new Error(`cannot work out ${sum}`);
  return new Function(`return ${sum}`)() as number;
}

test('a step of XOR as Markdown: where, symbols, numbers, the figure’s sentence, the link', () => {
  expect(quoted({ ...firstState, cursor: 14 })).toBe(`**Figure 4.2, XOR, case 1 1: backward pass, step 14 of 31, equation (7)**

$$
\\dfrac{\\partial E}{\\partial y_{4}} = \\dfrac{\\partial E}{\\partial x_{5}} \\cdot w_{54} \\qquad (7)
$$

$$
\\dfrac{\\partial E}{\\partial y_{4}} = 0.1099 \\cdot 0.84 = 0.0923
$$

> A little more from unit 4 would raise the error, at a rate of 0.0923. So we wish that unit 4 had said *less*.

[Open exactly this step](https://example.org/?one-case=cursor.14)
`);
});

test('before the first step there are no numbers, and what the link has no room for is said', () => {
  const text = quoted(firstState, { notation: 'modern', leftOut: 'the changed weights' });
  expect(formulas(text)).toEqual(['z_{3} = a_{1} \\cdot w_{31} + a_{2} \\cdot w_{32} + 1 \\cdot w_{30} \\qquad (1)']);
  expect(text).toContain('XOR, case 1 1: before the first step, step 0 of 31');
  expect(text).toMatch(/\(the link has no room for the changed weights\)\n$/);
});

test('within a sum the numbers are those added up so far', () => {
  const part = (count: number) => formulas(quoted({ ...firstState, part: count, stride: 'product' }));
  expect(part(1)).toEqual([
    'x_{3} = y_{1} \\cdot w_{31} + y_{2} \\cdot w_{32} + 1 \\cdot w_{30} \\qquad (1)',
    '1 \\cdot (-0.60) = -0.6000 \\quad \\text{(so far)}',
  ]);
  expect(part(2)[1]).toBe('1 \\cdot (-0.60) + 1 \\cdot 0.70 = 0.1000 \\quad \\text{(so far)}');
  expect(quoted({ ...firstState, part: 1, stride: 'product' })).toContain('forward pass, step 1, product 1 of 3, equation (1)');
  const sequences = stateData({ ...firstState, net: 'sequences' });
  // A unit that answers and also sends on: its own ∂E/∂y comes first.
  const cursor = sequences.trace.findIndex(({ equation, operands }) => equation === 7 && operands.length % 2 === 1);
  if (cursor >= 0)
    for (const count of [1, 2])
      for (const tex of formulas(quoted({ ...firstState, net: 'sequences', cursor, part: count })))
        expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' })).not.toThrow();
});

describe.each(netNames)('every kind of step of the net %s', (name) => {
  const { steps, paper } = choiceOf(name);
  const start: OneCaseState = { ...firstState, net: name, chosen: paper.cases.length - 1 };
  const states = [start, { ...swept(start), alpha: 0.9 }];

  test('is TeX that can be set, and its numbers come to what is said', () => {
    const kinds = new Set<string>();
    for (const state of states) {
      const data = stateData(state);
      for (let cursor = 1; cursor <= steps; cursor++) {
        const step = data.trace[cursor - 1]!;
        // In a large net one of each kind: by equation, terms and sign.
        const kind = `${step.equation} ${step.operands.length} ${Math.sign(step.result.value)}`;
        if (kinds.has(kind) && steps > 50) continue;
        kinds.add(kind);
        for (const notation of ['paper', 'modern'] as const) {
          const text = quoteOf({ ...state, cursor }, data, { ...parts, notation });
          const rows = formulas(text);
          expect(rows).toHaveLength(2);
          for (const tex of rows) {
            expect(() => katex.renderToString(tex, { throwOnError: true, strict: 'error' }), tex).not.toThrow();
            expect(tex.length, tex).toBeLessThan(400);
          }
          const said = Number(rows[1]!.split(' = ').at(-1));
          expect(said).toBeCloseTo(step.result.value, 4);
          if (!isLong(step, MOST_QUOTED)) expect(Math.abs(worth(rows[1]!) - said), rows[1]).toBeLessThan(0.000051);
          else
            expect(rows[0]).toContain(
              `${(step.operands.length - (step.operands.length % 2)) / 2} ${step.equation === 3 ? 'squares' : 'products'}`,
            );
          expect(text).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
    expect(kinds.size).toBeGreaterThan(8);
  });
});

import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { compile, trace, type Step } from '@/lib/engine';
import { format } from '@/lib/notation/format';
import { stepTex } from '@/lib/notation/step-tex';

const net = compile({
  layers: [
    { name: 'in', size: 2 },
    { name: 'hidden', size: 2, kind: 'sigmoid' },
    { name: 'out', size: 2, kind: 'tanh' },
  ],
  projections: [
    { from: 'in', to: 'hidden' },
    { from: 'hidden', to: 'out' },
  ],
});
const weights = Float64Array.from({ length: net.weightCount }, (_, k) => Math.round(50 * Math.sin(k + 4)) / 50);
const steps = [
  ...trace(net, weights, { input: [1, -1], target: [0, 1] }, { epsilon: 0.5, alpha: 0.9 }),
  ...trace(net, weights, { input: [1, -1], target: [0, 1] }, { epsilon: 0.5 }),
];
const shown = (step: Pick<Step, 'operands' | 'result'>) => ({
  operands: step.operands.map(({ value }) => format(value, 2)),
  result: format(step.result.value, 2),
});
const written = (step: Step, notation: 'paper' | 'modern' = 'paper') => stepTex(step, shown(step), notation);
const of = (equation: number) => steps.find((step) => step.equation === equation)!;

describe('a step in TeX', () => {
  test('says symbols, then the same with numbers and their result', () => {
    expect(written(of(1))).toEqual({
      symbols: 'x_{3} = y_{1} \\cdot w_{31} + y_{2} \\cdot w_{32} + 1 \\cdot w_{30} \\qquad (1)',
      numbers: 'x_{3} = 1.00 \\cdot (-0.76) + (-1.00) \\cdot (-0.96) + 1.00 \\cdot (-0.28) = -0.08',
    });
    expect(written(of(2)).numbers).toBe('y_{3} = \\frac{1}{1 + e^{-(-0.08)}} = 0.48');
    expect(written(of(6), 'modern').symbols).toBe('\\dfrac{\\partial E}{\\partial w_{53}} = \\delta_{5} \\cdot a_{3} \\qquad (6)');
  });

  test('every equation can be set, and Markdown has nothing in it to change', () => {
    expect([...new Set(steps.map(({ equation }) => equation))].toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const step of steps)
      for (const notation of ['paper', 'modern'] as const) {
        for (const text of Object.values(written(step, notation))) {
          expect(() => katex.renderToString(text, { throwOnError: true, strict: 'error' })).not.toThrow();
          expect(text).not.toMatch(/−|undefined|NaN|\n|\\[^a-zA-Z]|[*`<>$]/);
        }
      }
  });

  test('from unit 10 on a comma stands between two indices', () => {
    const step = {
      equation: 6,
      operands: [
        { q: 'dEdx', j: 12, value: 1 },
        { q: 'y', j: 3, value: 2 },
      ],
      result: { q: 'dEdw', j: 12, i: 3, value: 2 },
    } as const;
    expect(stepTex(step, shown(step)).symbols).toContain('w_{12,3}');
  });

  test('of a long sum some terms are written, and how many there are', () => {
    const operands = Array.from(
      { length: 25 },
      (_, k) =>
        [
          { q: 'y', j: k + 1, value: k === 4 ? 1 : 0 },
          { q: 'w', j: 26, i: k + 1, value: k - 7 },
        ] as const,
    ).flat();
    const step = { equation: 1, operands, result: { q: 'x', j: 26, value: -3 } } as const;
    const few = stepTex(step, shown(step), 'paper', { pairs: [8], rest: 24, zero: true });
    expect(few.symbols).toBe(
      'x_{26} = y_{5} \\cdot w_{26,5} + \\cdots \\quad \\text{(25 products; written out: the largest, all others are 0)} \\qquad (1)',
    );
    expect(few.numbers).toBe('x_{26} = 1.00 \\cdot (-3.00) + \\cdots = -3.00');
    expect(stepTex(step, shown(step), 'paper', { pairs: [0, 8], rest: 23, zero: false }).symbols).toContain(
      'the 2 largest, 23 smaller left out',
    );
  });

  test('numbers beyond the usual are still TeX', () => {
    const step = {
      equation: 4,
      operands: [
        { q: 'y', j: 1, value: -1e30 },
        { q: 'd', j: 1, value: Infinity },
      ],
      result: { q: 'dEdy', j: 1, value: NaN },
    } as const;
    const { numbers } = stepTex(step, shown(step));
    expect(numbers).toBe('\\dfrac{\\partial E}{\\partial y_{1}} = -1 \\cdot 10^{30} - \\infty = \\text{not a number}');
    expect(() => katex.renderToString(numbers, { throwOnError: true, strict: 'error' })).not.toThrow();
  });
});

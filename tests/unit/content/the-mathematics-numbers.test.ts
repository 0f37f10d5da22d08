import { describe, expect, it } from 'vitest';
import { compile } from '@/lib/engine';
import { familyTrees } from '@/lib/nets/family-trees';
import { symmetry } from '@/lib/nets/symmetry';
import { equationTex } from '@/lib/notation/quantities';
import { cases, print, rates, squash, start, total } from './by-hand';
import { chapter, readable } from './prose-source';

// The numbers and equations of The Mathematics, worked out again by plain arithmetic.

const { body, blocks } = chapter('the-mathematics');
const text = readable(blocks.join('\n'));

describe('the equations', () => {
  const displayed = [...body.matchAll(/<Equation number="(\d)" page="(\d+)">\s*\$\$\n([\s\S]*?)\n\$\$/g)];
  const bare = (tex: string) =>
    tex
      .replaceAll('\\dfrac', '\\frac')
      .replace(/\\,|\s/g, '')
      .replace(/_\{(\w)\}/g, '_$1');

  it('are all nine, in the paper’s order, as the figures set them', () => {
    expect(displayed.map(([, number]) => Number(number))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const [, number, , tex = ''] of displayed) expect(bare(tex)).toBe(bare(equationTex(Number(number), 'paper')));
  });
});

describe('the curve', () => {
  it('has the slopes that are quoted', () => {
    expect(text).toContain('At $y_j = 0.5$ the slope is 0.25');
    expect(text).toContain('At 0.99 it is 0.0099');
    expect(0.99 * (1 - 0.99)).toBeCloseTo(0.0099, 12);
    const slopes = Array.from({ length: 401 }, (_, k) => squash(k / 20 - 10)).map((y) => y * (1 - y));
    expect(Math.max(...slopes)).toBe(0.25);
  });

  it('has the slope that is derived, line by line', () => {
    for (const x of [-3, -0.2, 0, 1.7]) {
      const u = 1 + Math.exp(-x);
      const y = squash(x);
      const measured = (squash(x + 1e-5) - squash(x - 1e-5)) / 2e-5;
      for (const line of [Math.exp(-x) / u ** 2, (1 / u) * ((u - 1) / u), y * (1 - y)]) expect(line).toBeCloseTo(measured, 9);
    }
  });
});

it('counts what the two passes of the symmetry net multiply', () => {
  const net = compile(symmetry.spec);
  const real = net.connections.filter(({ i }) => i !== 0);
  const up = real.length;
  // Equation (7) asks for the blame of units that have been computed, and inputs have not.
  const back = real.filter(({ i }) => i > net.inputCount).length;
  expect([net.weightCount, up, back]).toEqual([17, 14, 2]);
  expect(text).toContain('(1) needs 14, one for each connection. Downward, (6) needs 14 and (7) two');
  expect(text).toContain('Trying seventeen weights takes seventeen ways up');
});

describe('the check', () => {
  const exact = cases.reduce((sum, one) => sum + rates(start, one).slopes.w54, 0);
  const off = (h: number) =>
    Math.abs((total({ ...start, w54: start.w54 + h }) - total({ ...start, w54: start.w54 - h })) / (2 * h) - exact);
  const rows = [...body.matchAll(/\| \$10\^\{(-\d+)\}\$ \| \$(\d) \\times 10\^\{(-\d+)\}\$ \|/g)].map(
    ([, h, digit, power]) => [Number(h), Number(digit), Number(power)] as const,
  );

  it('has the slope and the errors of the table', () => {
    expect(text).toContain(`All four cases of XOR, slope ${print(exact)}`);
    expect(rows.map(([h]) => h)).toEqual([-1, -3, -5, -7, -9]);
    // The rounding error hangs on the last digits of exp, so only its size is held to.
    for (const [h, digit, power] of rows) {
      const ratio = off(10 ** h) / (digit * 10 ** power);
      expect(ratio, `h = 1e${h}`).toBeGreaterThan(h > -4 ? 0.9 : 0.1);
      expect(ratio, `h = 1e${h}`).toBeLessThan(h > -4 ? 1.1 : 10);
    }
  });

  it('has its best h where the table says', () => {
    const steps = Array.from({ length: 10 }, (_, k) => off(10 ** -(k + 1)));
    expect(steps.indexOf(Math.min(...steps)) + 1).toBe(5);
  });

  it('says the same in words', () => {
    expect(text).toContain('With $h = 0.001$ the measured slope is off by 8 in the ninth decimal');
    expect(Math.round(off(1e-3) * 1e9)).toBe(8);
    expect(text).toContain('It is off by 6 in the eighth decimal');
    expect(off(1e-9)).toBeGreaterThan(1e-8);
  });

  it('shrinks a hundredfold with a tenth of h', () => {
    expect(off(1e-2) / off(1e-3)).toBeCloseTo(100, 0);
  });
});

describe('the step', () => {
  it.each([
    [0.5, 'straight'],
    [1.5, 'across'],
    [2.5, 'away'],
  ])('across a valley, with ε = %s/k, goes %s', (part, how) => {
    const k = 3;
    const after = 1 - (part / k) * k;
    const found = after >= 0 ? 'straight' : Math.abs(after) < 1 ? 'across' : 'away';
    expect(found).toBe(how);
  });

  it('sums what velocity remembers', () => {
    const sum = (g: (s: number) => number) => Array.from({ length: 400 }, (_, s) => 0.9 ** s * g(s)).reduce((a, b) => a + b, 0);
    expect(
      print(
        sum(() => 1),
        0,
      ),
    ).toBe('10');
    expect(
      print(
        sum((s) => (-1) ** s),
        2,
      ),
    ).toBe('0.53');
    expect(text).toContain('that is 10 against 0.53');
  });

  it('takes the paper’s settings to their long run', () => {
    const long = ({ epsilon, alpha }: { epsilon: number; alpha: number }) => Number((epsilon / (1 - alpha)).toFixed(6));
    expect(text).toContain('Figure 1 of the paper has a long-run step of 1;');
    expect(long(symmetry.settings.schedule[0]!)).toBe(1);
    const [first, rest] = familyTrees.settings.schedule;
    expect(text).toContain('the family trees begin with 0.01, and after 20 sweeps have 0.1');
    expect([first!.sweeps, long(first!), long(rest!)]).toEqual([20, 0.01, 0.1]);
  });

  it('halves a weight that only decays', () => {
    expect(text).toContain('loses 0.2 % after its change');
    expect(text).toContain('is halved in 347 sweeps');
    const kept = 1 - familyTrees.settings.decay;
    expect([kept ** 346 > 0.5, kept ** 347 <= 0.5]).toEqual([true, true]);
  });
});

it('knows what a mean does to ε', () => {
  const count = symmetry.cases.length;
  const { epsilon } = symmetry.settings.schedule[0]!;
  const [paper, mean] = [0.4, (2 * 0.4) / count];
  expect(count).toBe(64);
  expect((epsilon * paper) / mean).toBeCloseTo(3.2, 12);
  expect(body).toContain('<Answer value="3.2" tolerance="0.01">');
  const mistakes = [...body.matchAll(/<Mistake value="([^"]+)"/g)].map(([, value]) => Number(value));
  expect(mistakes).toEqual([epsilon * count, 2 * epsilon * count, (epsilon * 2) / count].map((value) => expect.closeTo(value, 12)));
});

import { describe, expect, it } from 'vitest';
import { fromQuery } from '@/components/figure/definition';
import { STEPS, throughTime, WIDEST, type ThroughTimeState } from '@/components/widgets/through-time/state';
import { DOMAIN, sized, view } from '@/components/widgets/through-time/view';

const first = throughTime.initial;
const at = (change: Partial<ThroughTimeState>) => view({ ...first, ...change });
const squash = (x: number) => 1 / (1 + Math.exp(-x));

describe('the plain unit', () => {
  it('multiplies by its weight and its slope at each step, by plain arithmetic', () => {
    const { plain } = at({ weight: 1.7 });
    const y = [squash(1)];
    for (let t = 1; t < STEPS; t++) y.push(squash(1.7 * y[t - 1]!));
    plain.factor.forEach((factor, k) => expect(factor).toBeCloseTo(1.7 * y[k + 1]! * (1 - y[k + 1]!), 12));
    const product = y.slice(1).reduce((all, one) => all * 1.7 * one * (1 - one), 1);
    expect(plain.share[0]! / product).toBeCloseTo(1, 10);
  });

  it('leaves a ten-billionth of a thousandth, as the chapter says, and explodes without a curve', () => {
    expect(at({}).plain.here).toBe('1 × 10^−13');
    expect(at({}).verdict).toContain('The plain unit’s error is lost.');
    const { plain, verdict } = at({ kind: 'linear', weight: -1.3 });
    expect(plain.share[0]).toBeCloseTo(1.3 ** 20, 8);
    expect(verdict).toContain('The plain unit’s error explodes.');
  });

  it('has an error to send, whatever its weight', () => {
    for (const kind of ['sigmoid', 'tanh', 'linear'] as const) {
      for (let weight = -WIDEST; weight <= WIDEST; weight += 0.25)
        expect(at({ kind, weight }).plain.share.at(-1), `${kind} ${weight}`).toBe(1);
    }
  });
});

describe('the cell', () => {
  it('multiplies by its forget gate alone', () => {
    for (const forget of [0, 0.5, 0.9, 1]) {
      const { cell } = at({ forget });
      for (const factor of cell.factor.slice(1)) expect(factor).toBeCloseTo(forget, 10);
      expect(cell.share[0]).toBeCloseTo(forget ** 20, 10);
    }
    expect(at({ forget: 1 }).cell.here).toBe('1.00');
  });

  it('lets an error in by the output gate, and something to remember by the input gate', () => {
    const [open, half] = [at({ forget: 1 }), at({ forget: 1, output: 0.5 })];
    expect(Math.abs(Number(half.cell.chain[0].replace('−', '-')))).toBeLessThan(Math.abs(Number(open.cell.chain[0].replace('−', '-'))));
    expect(at({ output: 0 }).verdict).toContain('no error comes in');
    expect(at({ output: 0 }).cell.share.every((share) => share === 0)).toBe(true);
    expect(at({ input: 0 }).verdict).toContain('nothing to remember');
    expect(at({ forget: 1, input: 0.5 }).verdict).toContain('of the 0.46 that it stored at step 1 it still holds 0.46');
  });

  it('has a second way back only through its own loop', () => {
    expect(at({}).alone).toBeNull();
    const { alone, cell } = at({ forget: 0.6, loop: 2 });
    expect(cell.share[0]).toBeGreaterThan(0.6 ** 20 * 2);
    expect(alone!.at(-1)![1]).toBeCloseTo(0.6 ** 20, 12);
  });
});

it('tells what is left where the error has come to, and draws no more of it', () => {
  const { at: step, words, plain, rows } = at({ cursor: 5 });
  expect(step).toBe(16);
  expect(words).toMatch(/^5 steps back, at step 16: .* is left in the plain unit, 0\.59 in the cell\.$/);
  expect(plain.points).toHaveLength(6);
  expect(rows).toHaveLength(STEPS);
  for (const point of plain.points) expect(point![1] >= DOMAIN[0] && point![1] <= DOMAIN[1]).toBe(true);
});

it('writes shares of any size', () => {
  expect([0, 0.9, -0.25, 0.0004, -3e-9, 190.05, 36_000].map(sized)).toEqual([
    '0',
    '0.90',
    '−0.25',
    '4 × 10^−4',
    '−3 × 10^−9',
    '190.05',
    '3.6 × 10^4',
  ]);
});

it('keeps gates and weights within their limits, and says of a link what is not', () => {
  expect(throughTime.reduce(first, { type: 'set', to: { forget: 1.2 } })).toMatchObject({ forget: 1 });
  expect(throughTime.reduce(first, { type: 'set', to: { weight: -9 } })).toMatchObject({ weight: -WIDEST });
  expect(fromQuery(throughTime, '?through-time=forget.1.5', first)).toMatchObject({
    problem: expect.stringContaining('forget: 1.5 is not between 0 and 1'),
  });
});

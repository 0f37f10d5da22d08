import { describe, expect, it } from 'vitest';
import {
  backward,
  compile,
  EngineError,
  errorOf,
  forward,
  makeCases,
  makeWorkspace,
  random,
  sigmoid,
  trace,
  type NetworkSpec,
} from '@/lib/engine';
import { largestDifference, oneWeightAtATime, tryOneWeight } from '@/lib/models/one-weight-at-a-time';
import { countProducts, priceOfBackward, priceOfTrying } from '@/lib/models/price-of-slopes';

/** Skips, two targets, units of several kinds. */
const spec: NetworkSpec = {
  layers: [
    { name: 'in', size: 3 },
    { name: 'low', size: 4, kind: 'tanh', target: true },
    { name: 'mid', size: 2, kind: 'linear', bias: false },
    { name: 'out', size: 3, kind: 'sigmoid' },
  ],
  projections: [
    { from: 'in', to: 'low' },
    { from: 'low', to: 'mid' },
    { from: 'in', to: 'out' },
    { from: 'mid', to: 'out' },
  ],
};

function bench(of: NetworkSpec = spec) {
  const net = compile(of);
  const source = random(5);
  const row = (size: number) => Array.from({ length: size }, () => source.uniform(-1, 1));
  const cases = Array.from({ length: 6 }, () => ({ input: row(net.inputCount), target: row(net.targetCount) }));
  const work = makeWorkspace(
    net,
    makeCases(
      net,
      cases.map(({ input }) => input),
      cases.map(({ target }) => target),
    ),
  );
  return { net, work, cases, weights: Float64Array.from(row(net.weightCount)) };
}

describe('one weight at a time', () => {
  it('agrees with the backward pass in every weight, and puts all weights back', () => {
    const { work, weights } = bench();
    const before = weights.slice();
    const tried = oneWeightAtATime(work, weights, 1e-5);
    expect(weights).toEqual(before);
    forward(work, weights);
    const E = errorOf(work);
    expect(E).toBe(backward(work, weights));
    expect(tried).toHaveLength(weights.length);
    expect(largestDifference(tried, work.dEdw)).toBeLessThan(1e-9);
    expect(largestDifference(work.dEdw, new Float64Array(weights.length))).toBeGreaterThan(0.1);
  });

  it('measures a chord: one weight, reckoned on paper', () => {
    const { work } = bench({
      layers: [
        { name: 'in', size: 1 },
        { name: 'out', size: 1, kind: 'sigmoid', bias: false },
      ],
      projections: [{ from: 'in', to: 'out' }],
    });
    const { inputs, targets } = work.cases;
    const E = (w: number) => Array.from(inputs).reduce((sum, input, c) => sum + (sigmoid(input * w) - targets[c]!) ** 2 / 2, 0);
    for (const h of [1, 0.25]) expect(tryOneWeight(work, Float64Array.of(0.5), 0, h)).toBeCloseTo((E(0.5 + h) - E(0.5 - h)) / (2 * h), 14);
  });

  it('is off by the square of a long nudge, and by rounding with a short one', () => {
    const { work, weights } = bench();
    forward(work, weights);
    backward(work, weights);
    const off = (h: number) => largestDifference(oneWeightAtATime(work, weights, h), work.dEdw);
    expect(off(1e-2) / off(1e-3)).toBeCloseTo(100, 0);
    expect(off(1e-12)).toBeGreaterThan(1000 * off(1e-5));
  });

  it('refuses what makes no sense, and leaves the weights alone', () => {
    const { work, weights } = bench();
    const before = weights.slice();
    for (const h of [0, -1, Number.NaN, Infinity]) expect(() => tryOneWeight(work, weights, 0, h)).toThrow(EngineError);
    for (const index of [-1, weights.length, 0.5])
      expect(() => tryOneWeight(work, weights, index, 0.1)).toThrow(/index: expected a whole number from 0 to/);
    const short = weights.slice(1);
    expect(() => tryOneWeight(work, short, 0, 0.1)).toThrow(/one for each weight/);
    expect([weights, short]).toEqual([before, before.slice(1)]);
    expect(() => largestDifference([1], [1, 2])).toThrow(EngineError);
  });
});

describe('the price of slopes', () => {
  it('counts the products of a trace as they can be counted in the net itself', () => {
    const { net, weights, cases } = bench();
    const { forward: ahead, backward: back, by } = countProducts(trace(net, weights, cases[0]!, { epsilon: 0.1 }));
    // in 3, low 4 (tanh), mid 2 (linear, no bias), out 3: 16 + 8 + 18 = 42 weights.
    expect(ahead).toBe(net.weightCount);
    expect(by).toEqual({ 1: 42, 5: 2 * 4 + 2 + 2 * 3, 6: 42, 7: 8 + 6 });
    expect(back).toBe(16 + 42 + 14);
  });

  it('has a pass for every weight by trial, and two in all for the backward way', () => {
    expect(priceOfTrying(9)).toEqual({ passes: 10, products: 90 });
    expect(priceOfTrying(9, true)).toEqual({ passes: 18, products: 162 });
    expect(priceOfTrying(9, true, 7)).toEqual({ passes: 18, products: 126 });
    expect(priceOfTrying(175e9).passes).toBe(175_000_000_001);
    expect(priceOfBackward(9)).toEqual({ passes: 2, products: 27 });
    expect(priceOfBackward(9, { forward: 9, backward: 17 })).toEqual({ passes: 2, products: 26 });
  });
});

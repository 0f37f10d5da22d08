import { describe, expect, it } from 'vitest';
import { random, sigmoid } from '@/lib/engine';
import { changeIterative, gradientOfLayers, gradientThroughTime, runIterative } from '@/lib/nets/iterative';
import { fig5, fig5Net, type IterativeNet } from '@/lib/nets/unrolled';

const draw = random(12);
const someWeights = () => Array.from({ length: 4 }, () => draw.uniform(-2, 2));
const one = fig5.cases[0]!;

describe('the net of Fig. 5, run', () => {
  it('keeps the history of every unit, all updated at once', () => {
    const { x, y } = runIterative(fig5Net, [1, -2, 3, 0.5], [1, 0, 0]);
    expect(y[0]).toEqual([1, 0, 0]);
    expect(x[1]).toEqual([0, 1, 0]); // only unit 1 speaks, along w1 to unit 2
    expect(y[1]).toEqual([0.5, sigmoid(1), 0.5]);
    expect(x[2]).toEqual([-2 * sigmoid(1), 0.5 * 1 + 0.5 * 0.5, 3 * sigmoid(1)]);
    expect(x).toHaveLength(4);
    expect(() => runIterative(fig5Net, [1, 2], [1, 0, 0])).toThrow('weights: expected 4 numbers, got 2');
    expect(() => runIterative(fig5Net, [1, 2, 3, 4], [1])).toThrow('start: expected 3 numbers, got 1');
  });

  it.each([1, 2, 3, 8])('through its history or through %d layers: the same gradient, copy by copy', (iterations) => {
    const net: IterativeNet = { ...fig5Net, iterations };
    for (let trial = 0; trial < 10; trial++) {
      const weights = someWeights();
      const [time, layers] = [gradientThroughTime(net, weights, one), gradientOfLayers(net, weights, one)];
      expect(time.E).toBeCloseTo(layers.E, 14);
      expect(time.copies).toHaveLength(iterations);
      time.copies.flat().forEach((value, n) => expect(value).toBeCloseTo(layers.copies.flat()[n]!, 14));
      time.sum.forEach((value, k) => {
        expect(value).toBeCloseTo(layers.sum[k]!, 14);
        expect(time.average[k]! * iterations).toBeCloseTo(value, 14);
        expect(time.copies.reduce((sum, row) => sum + row[k]!, 0)).toBeCloseTo(value, 14);
      });
    }
  });

  it('the sum is the slope of E when the one weight moves, by central differences', () => {
    const weights = someWeights();
    const { sum, dEdx } = gradientThroughTime(fig5Net, weights, one);
    const E = (k: number, by: number) =>
      gradientThroughTime(
        fig5Net,
        weights.map((w, n) => (n === k ? w + by : w)),
        one,
      ).E;
    sum.forEach((value, k) => expect(value).toBeCloseTo((E(k, 1e-5) - E(k, -1e-5)) / 2e-5, 9));
    expect(dEdx.map((row) => row.length)).toEqual([0, 3, 3, 3]);
  });

  it('averaged and summed are one step, with ε times the number of copies', () => {
    const weights = someWeights();
    const average = changeIterative(fig5Net, weights, fig5.cases, 0.9, 'average');
    const sum = changeIterative(fig5Net, weights, fig5.cases, 0.3, 'sum');
    average.forEach((w, k) => expect(w).toBeCloseTo(sum[k]!, 14));
    expect(average).not.toEqual(weights);
  });

  it('goes downhill', () => {
    let weights = someWeights();
    const E = () => fig5.cases.reduce((total, each) => total + gradientThroughTime(fig5Net, weights, each).E, 0);
    const before = E();
    for (let t = 0; t < 2000; t++) weights = changeIterative(fig5Net, weights, fig5.cases, 1.5, 'average');
    expect(E()).toBeLessThan(before / 3);
  });
});

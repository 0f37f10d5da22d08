import { describe, expect, it } from 'vitest';
import { random, sigmoid } from '@/lib/engine';
import { gradientByDepth, steepest } from '@/lib/models/gradient-by-depth';
import { gradientAt, makeTask, stackSpec, startBound, startingWeights } from '@/lib/models/task';

describe('the gradient by depth', () => {
  it.each([
    ['sigmoid', 0.3],
    ['tanh', 1],
    ['relu', 'He'],
    ['sigmoid', 'Glorot × 4'],
  ] as const)('of %s units from %s: each layer has what is above times weights times slopes', (kind, start) => {
    const signals = gradientByDepth({ depth: 12, width: 6, kind, start, seed: 4 });
    expect(signals.map(({ layer }) => layer)).toEqual(Array.from({ length: 12 }, (_, k) => k + 1));
    for (const [k, here] of signals.entries()) {
      const above = signals[k + 1];
      if (above) expect(here.error / (above.error * here.weights * here.slopes)).toBeCloseTo(1, 10);
      else expect(here.weights).toBe(1);
      expect(here.slopes).toBeLessThanOrEqual(steepest(kind) + 1e-12);
      expect(here.meanGradient).toBeGreaterThan(0);
    }
  });

  it('is what central differences of E give, layer by layer', () => {
    const settings = { depth: 4, width: 3, kind: 'tanh' as const, start: 1, seed: 9, cases: 5 };
    // The same draws in the same order, made here once more.
    const draw = random(9);
    const row = (low: number) => Array.from({ length: 3 }, () => draw.uniform(low, 1));
    const task = makeTask(
      stackSpec(
        3,
        Array.from({ length: 4 }, () => ({ size: 3, kind: 'tanh' as const })),
      ),
      Array.from({ length: 5 }, () => ({ inputs: row(-1), targets: row(0) })),
    );
    const weights = startingWeights(task.net, 1, draw.integer(0x7fffffff));
    const E = (k: number, by: number) => {
      const moved = weights.slice();
      moved[k]! += by;
      return gradientAt(task, moved).E;
    };
    gradientByDepth(settings).forEach(({ meanGradient }, l) => {
      const own = task.net.connections.filter(({ j, i }) => i > 0 && j > 3 * (l + 1) && j <= 3 * (l + 2));
      const mean = own.reduce((sum, { index }) => sum + Math.abs(E(index, 1e-5) - E(index, -1e-5)) / 2e-5, 0) / own.length;
      expect(meanGradient).toBeCloseTo(mean, 8);
    });
  });

  it('of one unit a layer is the product worked by hand', () => {
    const [low, high] = gradientByDepth({ depth: 2, width: 1, kind: 'sigmoid', start: 2, seed: 3, cases: 1 });
    const draw = random(3);
    const [x, d] = [draw.uniform(-1, 1), draw.uniform(0, 1)];
    const start = random(draw.integer(0x7fffffff));
    const [w1, w2] = [start.uniform(-2, 2), start.uniform(-2, 2)];
    const y1 = sigmoid(w1 * x),
      y2 = sigmoid(w2 * y1);
    const e2 = (y2 - d) * y2 * (1 - y2);
    expect(high).toMatchObject({ layer: 2, weights: 1 });
    expect(high!.meanGradient).toBeCloseTo(Math.abs(e2 * y1), 14);
    expect(low!.weights).toBeCloseTo(Math.abs(w2), 14);
    expect(low!.slopes).toBeCloseTo(y1 * (1 - y1), 14);
    expect(low!.meanGradient).toBeCloseTo(Math.abs(e2 * w2 * y1 * (1 - y1) * x), 14);
  });

  it('fades in sigmoids from small weights and stands with a start that fits', () => {
    const first = (start: 0.3 | 'Glorot × 4') => {
      const signals = gradientByDepth({ depth: 16, width: 10, kind: 'sigmoid', start, seed: 1 });
      return signals[0]!.error / signals[15]!.error;
    };
    expect(first(0.3)).toBeLessThan(1e-12);
    expect(first('Glorot × 4')).toBeGreaterThan(1e-4);
  });

  it('refuses what is no net, in words', () => {
    expect(() => gradientByDepth({ depth: 0, width: 4, kind: 'relu', start: 1, seed: 1 })).toThrow(
      'depth: expected a whole number from 1 up, got 0',
    );
    expect(() => gradientByDepth({ depth: 3, width: 4, kind: 'relu', start: -1, seed: 1 })).toThrow('start: expected a range from 0 up');
  });
});

it('starting bounds are those of their formulas', () => {
  expect(startBound('Glorot', 10, 14)).toBe(0.5);
  expect(startBound('Glorot × 4', 10, 14)).toBe(2);
  expect(startBound('He', 6, 99)).toBe(1);
  expect(startBound(0.3, 1, 1)).toBe(0.3);
});

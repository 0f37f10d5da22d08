import fc from 'fast-check';
import { expect, test } from 'vitest';
import { trace } from '@/lib/engine';
import {
  connectionCount,
  layeredNet,
  messages,
  multiplicationsByMessages,
  multiplicationsPerPath,
  pathCount,
  pathProduct,
  pathUnits,
} from '@/lib/models/paths';

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 4 }),
  depth: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 0, max: 999 }),
});

/** What the engine hands back to the first hidden layer, times the weights from the input unit. */
function byEngine({ net, weights, layers }: ReturnType<typeof layeredNet>): number {
  const steps = trace(net, weights, { input: [1], target: [0] }, { epsilon: 1 });
  return layers[1]!.reduce((sum, j) => {
    const dEdx = steps.find(({ result }) => result.q === 'dEdx' && result.j === j)!.result.value;
    const w = steps.flatMap(({ operands }) => operands).find((o) => o.q === 'w' && o.j === j)!.value;
    return sum + dEdx * w;
  }, 0);
}

test('the sum over all paths, the messages and the engine come to the same number', () => {
  fc.assert(
    fc.property(sizes, ({ width, depth, seed }) => {
      const net = layeredNet(width, depth, seed);
      let sum = 0;
      for (let k = 0; k < pathCount(width, depth); k++) sum += pathProduct(net, pathUnits(net, k));
      const told = messages(net);
      const expected = byEngine(net);
      expect(sum).toBeCloseTo(expected, 12);
      expect(told.at(-1)!.sum).toBeCloseTo(expected, 12);
      expect(told).toHaveLength(net.net.connections.length);
    }),
    { numRuns: 60 },
  );
});

test('every path is walked once, and every connection lies on one', () => {
  const net = layeredNet(3, 4, 1);
  const all = Array.from({ length: pathCount(3, 4) }, (_, k) => pathUnits(net, k).join(' '));
  expect(new Set(all).size).toBe(81);
  const used = new Set(
    all.flatMap((path) =>
      path
        .split(' ')
        .map((unit, l, units) => `${units[l - 1]} ${unit}`)
        .slice(1),
    ),
  );
  expect(used.size).toBe(connectionCount(3, 4));
});

test('the counts that the chapter quotes', () => {
  expect([pathCount(10, 10), connectionCount(10, 10), connectionCount(10, 20)]).toEqual([1e10, 920, 1920]);
  expect([multiplicationsPerPath(10), multiplicationsByMessages(10, 10)]).toEqual([22, 1021]);
});

test.each([0, 1.5, -2, NaN])('no net has a width of %s', (width) => {
  expect(() => layeredNet(width, 2, 1)).toThrow(/^width: expected a whole number of at least 1/);
});

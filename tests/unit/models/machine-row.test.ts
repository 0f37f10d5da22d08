import { describe, expect, it } from 'vitest';
import { compile, weightIndex } from '@/lib/engine';
import { machineRow, movesOf, ratesOf } from '@/lib/models/machine-row';
import { gradientAt, makeTask } from '@/lib/models/task';
import { roundedStart, xor } from '@/lib/nets/xor';

const net = compile(xor.spec);
const product = (factors: readonly number[]) => factors.reduce((all, factor) => all * factor, 1);
/** Every weight into a hidden unit, with the path from it; and those of the output unit. */
const paths = [
  [0, 3],
  [1, 3],
  [2, 3],
  [0, 4],
  [1, 4],
  [2, 4],
]
  .filter(([i]) => i! > 0)
  .map(([i, j]) => ({ i: i!, through: [j!, 5] }));
const all = [...paths, { i: 3, through: [5] }, { i: 4, through: [5] }];

describe.each(xor.cases)('case $label', ({ inputs, targets }) => {
  const one = { input: inputs, target: targets };
  for (const seed of [1, 9]) {
    const weights = roundedStart(xor, seed);
    it(`its rates multiply to the gradient, seed ${seed}`, () => {
      const { dEdw } = gradientAt(makeTask(xor.spec, [{ inputs, targets }]), weights);
      for (const { i, through } of all) {
        const row = machineRow(net, weights, one, i, through);
        expect(product(ratesOf(row, null))).toBeCloseTo(dEdw[weightIndex(net, through[0]!, i)]!, 14);
        expect(row.machines).toHaveLength(2 * through.length + 1);
      }
    });

    it(`what is measured is near the product for a small nudge, seed ${seed}`, () => {
      for (const { i, through } of all) {
        const row = machineRow(net, weights, one, i, through);
        expect(movesOf(row, 1e-6, null).at(-1)! / 1e-6).toBeCloseTo(product(ratesOf(row, null)), 5);
      }
    });
  }
});

describe('a broken machine', () => {
  const row = machineRow(net, roundedStart(xor, 9), { input: [1, 1], target: [0] }, 1, [3, 5]);

  it('stops the nudge where it stands, whichever it is', () => {
    for (let broken = 0; broken < 5; broken++) {
      const moves = movesOf(row, 0.1, broken);
      expect(moves.map((move) => move !== 0)).toEqual(moves.map((_, k) => k <= broken));
      expect(product(ratesOf(row, broken))).toBeCloseTo(0, 20);
    }
  });

  it('leaves the values as they are', () => {
    expect(movesOf(row, 0, null)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(row.values[0]).toBe(-0.6);
    expect(row.values.at(-1)).toBeCloseTo(0.099, 3);
  });
});

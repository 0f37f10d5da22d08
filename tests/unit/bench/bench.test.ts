import { describe, expect, it } from 'vitest';
import { exponent, interleaved, median } from '../../bench/measure';
import { difference, ours, peer, startingWeights } from '../../bench/trainers';
import { familyTrees, series, shared } from '../../bench/workloads';

describe('the comparison with another package', () => {
  it.each(shared.map((workload) => [workload.title, workload] as const))('%s: both compute the same', (_, workload) => {
    expect(difference(ours(workload), peer(workload), startingWeights(workload, 1))).toBeLessThan(1e-9);
  });

  const [xor] = shared;
  const start = startingWeights(xor!, 1);

  it.each([
    ['another ε', { epsilon: xor!.epsilon * 1.001 }],
    ['no momentum, which only later sweeps show', { alpha: 0 }],
    ['another desired output', { targets: [[1], ...xor!.targets.slice(1)] }],
  ])('%s is noticed', (_, change) => {
    const engine = ours({ ...xor!, alpha: 0.9 });
    expect(difference(engine, peer({ ...xor!, alpha: 0.9 }), start)).toBeLessThan(1e-9);
    expect(difference(engine, peer({ ...xor!, alpha: 0.9, ...change }), start)).toBeGreaterThan(1e-5);
  });

  it('starts again from the given weights without the last change', () => {
    for (const trainer of [ours(xor!), peer(xor!)]) {
      trainer.start(start);
      expect(trainer.weights()).toEqual(start);
      trainer.sweeps(2);
      const once = trainer.weights();
      trainer.start(start);
      trainer.sweeps(2);
      expect(trainer.weights()).toEqual(once);
    }
  });
});

describe('what is measured', () => {
  it('finds the exponent of a power law', () => {
    const sizes = [8, 16, 32, 64];
    for (const p of [0.5, 1, 2])
      expect(
        exponent(
          sizes,
          sizes.map((n) => 3 * n ** p),
        ),
      ).toBeCloseTo(p, 12);
    expect(exponent([1, 10, 100], [1, 12, 100])).toBeCloseTo(1, 12); // an error in the middle does not tilt the line
    expect(() => exponent([4, 4], [1, 2])).toThrow('two different');
  });

  it('takes the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  it('gives each contestant one time a round', () => {
    const contestants = [shared[0]!, familyTrees].map((workload) => ({ trainer: ours(workload), start: startingWeights(workload, 1) }));
    const times = interleaved(contestants, 2, 2);
    expect(times.map((each) => each.length)).toEqual([2, 2]);
    expect(times.flat().every((ns) => ns > 0)).toBe(true);
  });

  it('grows by one measure at a time, in proportion to weights × cases', () => {
    for (const { sizes, make } of series) {
      const work = sizes.map((n) => startingWeights(make(n), 1).length * make(n).inputs.length);
      expect(exponent(sizes, work)).toBeCloseTo(1, 1);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, trace, type Operand } from '@/lib/engine';
import { derivations, leavesOf, recomputed, type Derived } from '@/lib/models/derivation';
import { examples, RUNS, someWeights } from '../engine/reference/random-nets';

const xor = compile({
  layers: [
    { name: 'input', size: 2 },
    { name: 'hidden', size: 2, kind: 'sigmoid' },
    { name: 'output', size: 1, kind: 'sigmoid' },
  ],
  projections: [
    { from: 'input', to: 'hidden' },
    { from: 'hidden', to: 'output' },
  ],
});
const weights = Float64Array.of(-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74);
const name = ({ of: { q, j, i } }: Derived) => `${q}${j ?? ''}${i ?? ''}`;

describe('the derivation of a number of XOR', () => {
  const derived = derivations(xor, trace(xor, weights, { input: [1, 0], target: [1] }, { epsilon: 0.5 }));

  test('of ∂E/∂w31 is the chain rule, link by link', () => {
    const root = derived({ q: 'dEdw', j: 3, i: 1 })!;
    expect(root.parts().map(name)).toEqual(['dEdx3', 'y1']);
    const dEdx3 = root.parts()[0]!;
    expect(dEdx3.parts().map(name)).toEqual(['dEdy3', 'y3']);
    expect(dEdx3.parts()[0]!.parts().map(name)).toEqual(['dEdx5', 'w53']);
    expect([root, dEdx3, dEdx3.parts()[0]!].map(({ step }) => step!.equation)).toEqual([6, 5, 7]);
    expect(root.parts()[1]).toMatchObject({ how: 'given', step: null, of: { value: 1 } });
  });

  test('ends in weights, inputs, targets and the 1 of the biases', () => {
    expect([...new Set(leavesOf(derived({ q: 'dEdw', j: 3, i: 1 })!).map(({ q }) => q))].sort()).toEqual(['d', 'one', 'w', 'y']);
    expect([...new Set(leavesOf(derived({ q: 'deltaW', j: 3, i: 1 })!).map(({ q }) => q))].sort()).toEqual([
      'd',
      'epsilon',
      'one',
      'w',
      'y',
    ]);
    expect(leavesOf(derived({ q: 'w', j: 5, i: 4 })!)).toEqual([{ q: 'w', j: 5, i: 4, value: 0.84 }]);
  });

  test('of a number that the net does not have there is none', () => {
    expect(derived({ q: 'w', j: 5, i: 1 })).toBeUndefined();
    expect(derived({ q: 'x', j: 1 })).toBeUndefined();
  });
});

test.each([false, true])('in any net the leaves give every number again, to the bit (averaged: %s)', (average) => {
  fc.assert(
    fc.property(examples, fc.constantFrom(0, 0.9), ({ spec, weightSeed, inputs, targets }, alpha) => {
      const net = compile(spec);
      const start = someWeights(weightSeed, net.weightCount);
      const velocity = someWeights(weightSeed + 1, net.weightCount);
      const steps = trace(
        net,
        start,
        { input: inputs[0]!, target: targets[0]! },
        { epsilon: 0.25, average, ...(alpha > 0 ? { alpha, velocity } : {}) },
      );
      const derived = derivations(net, steps);
      const given = (leaf: Operand): number => {
        const at = ({ offset, first }: { offset: number; first: number }) => offset + leaf.j! - first;
        const layer = net.layers.find(({ first, size }) => leaf.j !== undefined && leaf.j >= first && leaf.j < first + size);
        const weight = net.connections.find(({ j, i }) => j === leaf.j && i === leaf.i)?.index;
        switch (leaf.q) {
          case 'w':
            return start[weight!]!;
          case 'deltaWBefore':
            return velocity[weight!]!;
          case 'y':
            return inputs[0]![at({ offset: layer!.inputOffset, first: layer!.first })]!;
          case 'd':
            return targets[0]![at({ offset: layer!.targetOffset, first: layer!.first })]!;
          case 'one':
            return 1;
          case 'epsilon':
            return 0.25;
          case 'alpha':
            return alpha;
          default:
            throw new Error(`${leaf.q} is no leaf`);
        }
      };
      // Where one number has two steps, (4) and (7), its name means the second.
      for (const step of steps) {
        const root = derived(step.result)!;
        if (root.step !== step) expect(step.equation).toBe(4);
        else if (!Object.is(recomputed(root, given, { average }), step.result.value))
          expect(recomputed(root, given, { average })).toBe(step.result.value);
      }
    }),
    { ...RUNS, numRuns: 40 },
  );
});

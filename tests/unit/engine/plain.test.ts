import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { backward, compile, forward, makeCases, makeWorkspace, plainBackward, plainForward, type Workspace } from '@/lib/engine';
import { examples, RUNS, someWeights } from './reference/random-nets';

/** The bits of numbers: here −0 is not 0. */
const bits = (numbers: Float64Array) => Array.from(new BigUint64Array(numbers.slice().buffer));

const results = ({ y, dEdx, dEdw }: Workspace) => ({ y: bits(y), dEdx: bits(dEdx), dEdw: bits(dEdw) });

describe('the passes that are read and the passes that run', () => {
  test('give the same bits on random nets, all cases at once or in two parts, with a margin or without', () => {
    let compared = 0;
    const options = [examples, fc.constantFrom(0, 0.3), fc.nat(9)] as const;
    fc.assert(
      fc.property(...options, ({ spec, weightSeed, inputs, targets }, margin, cut) => {
        const net = compile(spec);
        const weights = someWeights(weightSeed, net.weightCount);
        const [plain, fast] = [0, 1].map(() => makeWorkspace(net, makeCases(net, inputs, targets))) as [Workspace, Workspace];
        const middle = cut % inputs.length;
        // Both parts add to one gradient, as do the copies of a shared weight.
        for (const [from, to] of [
          [0, middle],
          [middle, inputs.length],
        ] as const) {
          if (from === to) continue;
          plainForward(plain, weights, from, to);
          forward(fast, weights, from, to);
          const E = [plainBackward(plain, weights, margin, from, to), backward(fast, weights, margin, from, to)];
          expect(E[1]).toBe(E[0]);
        }
        expect(results(fast)).toEqual(results(plain));
        compared += plain.y.length + plain.dEdw.length;
      }),
      { ...RUNS, numRuns: 600 },
    );
    expect(compared).toBeGreaterThan(20_000);
  });

  test('refuse the same', () => {
    const net = compile({
      layers: [
        { name: 'a', size: 1 },
        { name: 'b', size: 1, kind: 'sigmoid' },
      ],
      projections: [{ from: 'a', to: 'b' }],
    });
    const work = makeWorkspace(net, makeCases(net, [[1]], [[0]]));
    const said = (act: () => unknown) => {
      try {
        return String(act());
      } catch (error) {
        return String(error);
      }
    };
    for (const [one, other] of [
      [plainForward, forward],
      [plainBackward, backward],
    ] as const) {
      expect(said(() => one(work, new Float64Array(3)))).toBe(said(() => other(work, new Float64Array(3))));
      expect(() => one(work, new Float64Array(3))).toThrow('weights');
    }
    expect(() => plainBackward(work, new Float64Array(2), -1)).toThrow('margin');
    expect(() => plainForward(work, new Float64Array(2), 0, 2)).toThrow('a range of cases');
  });

  test('the ones that are read name their equations, all seven, and use no unrolled loop', () => {
    const text = ['forward', 'backward'].map((name) => readFileSync(`lib/engine/${name}.ts`, 'utf8')).join('\n');
    for (let n = 1; n <= 7; n++) expect(text.toLowerCase()).toContain(`eq. (${n}): `);
    expect(text).not.toMatch(/from '\.\/fast/);
    expect(text.split('\n').length).toBeLessThan(120);
  });
});

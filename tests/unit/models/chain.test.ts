import { describe, expect, test } from 'vitest';
import { random, trace, type QuantityRef } from '@/lib/engine';
import { chainNet, lengthOf, linksFrom, nudged, ratesToError, run, spine, weightsOf, type Chain } from '@/lib/models/chain';

/** A chain in plain arithmetic; one number may be replaced on the way. */
function plain({ input, target, weights, biases }: Chain, where?: QuantityRef, by = 0): { x: number[]; y: number[]; E: number } {
  const more = (q: string, j: number, i?: number) => (where?.q === q && where.j === j && where.i === i ? by : 0);
  const x = [NaN, NaN];
  const y = [1, input + more('y', 1)];
  for (let j = 2; j <= weights.length + 1; j++) {
    x[j] = y[j - 1]! * (weights[j - 2]! + more('w', j, j - 1)) + biases[j - 2]! + more('w', j, 0) + more('x', j);
    y[j] = 1 / (1 + Math.exp(-x[j]!)) + more('y', j);
  }
  return { x, y, E: (y.at(-1)! - target) ** 2 / 2 };
}

/** Chains of two to six units, from a seed. */
const chains = Array.from({ length: 12 }, (_, seed): Chain => {
  const source = random(seed + 1);
  const drawn = () => Math.round(source.uniform(-3, 3) * 100) / 100;
  const links = 1 + (seed % 5);
  return {
    input: source.uniform(0, 1),
    target: seed % 2,
    weights: Array.from({ length: links }, drawn),
    biases: Array.from({ length: links }, drawn),
  };
});

const placesOf = (chain: Chain): QuantityRef[] => [
  ...spine(lengthOf(chain)).slice(0, -1),
  ...chain.weights.flatMap((_, k) => [{ q: 'w', j: k + 2, i: k + 1 } as const, { q: 'w', j: k + 2, i: 0 } as const]),
];

const near = (got: number, wanted: number, digits = 12) => expect(got).toBeCloseTo(wanted, digits);

describe.each(chains.map((chain, k) => [k, chain] as const))('chain %i', (_, chain) => {
  test('runs, and runs with one number changed, as plain arithmetic does', () => {
    for (const [where, by] of [
      [undefined, 0],
      ...placesOf(chain).flatMap(
        (place) =>
          [
            [place, 0.7],
            [place, -0.01],
          ] as const,
      ),
    ] as const) {
      const [got, wanted] = [where ? nudged(chain, where, by) : run(chain), plain(chain, where, by)];
      wanted.x.slice(2).forEach((value, k) => near(got.x[k + 2]!, value));
      wanted.y.forEach((value, k) => near(got.y[k]!, value));
      expect(got.y).toHaveLength(wanted.y.length);
      near(got.E, wanted.E);
    }
  });

  test('has rates that multiply to the measured slope of the error, at every place', () => {
    for (const place of placesOf(chain)) {
      const links = linksFrom(chain, run(chain), place);
      const h = 1e-5;
      const measured = (plain(chain, place, h).E - plain(chain, place, -h).E) / (2 * h);
      near(
        links.reduce((all, { rate }) => all * rate, 1),
        measured,
        8,
      );
    }
  });

  test('finds the backward pass of the engine, to the bit', () => {
    const { weights, input, target } = { weights: weightsOf(chain), input: [chain.input], target: [chain.target] };
    const found = trace(chainNet(lengthOf(chain)), weights, { input, target }, { epsilon: 1 }).filter(({ result }) =>
      ['dEdy', 'dEdx', 'dEdw'].includes(result.q),
    );
    expect(found.length).toBe(4 * chain.weights.length);
    for (const { result } of found) {
      const of = {
        q: result.q === 'dEdy' ? 'y' : result.q === 'dEdx' ? 'x' : 'w',
        j: result.j!,
        ...(result.i === undefined ? {} : { i: result.i }),
      } as const;
      expect(ratesToError(linksFrom(chain, run(chain), of))[0]! + 0, JSON.stringify(result)).toBe(result.value);
    }
  });
});

test('the last link alone is y − d, and the error cannot be nudged', () => {
  const chain: Chain = { input: 0.3, target: 1, weights: [], biases: [] };
  near(run(chain).E, 0.245);
  expect(spine(1)).toEqual([{ q: 'y', j: 1 }, { q: 'E' }]);
  near(linksFrom(chain, run(chain), { q: 'y', j: 1 })[0]!.rate, -0.7);
  expect(() => nudged(chain, { q: 'E' }, 1)).toThrow(RangeError);
});

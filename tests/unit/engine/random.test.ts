import { describe, expect, test } from 'vitest';
import { EngineError, random, restoreRandom } from '@/lib/engine';

describe('random', () => {
  test('is mulberry32: the numbers of its published form', () => {
    let a = 1986;
    const published = () => {
      let t = (a += 0x6d2b79f5);
      t = Math.imul(t ^ (t >>> 15), t | 1);
      t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
      return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
    const ours = random(1986);
    for (let k = 0; k < 1000; k++) expect(ours.uniform()).toBe(published());
  });

  test('seed 9 gives the weights of the first stepper', () => {
    const r = random(9);
    const weights = Array.from({ length: 9 }, () => Math.round(r.uniform(-1, 1) * 100) / 100);
    expect(weights).toEqual([-0.6, 0.7, -0.72, 0.64, 0.45, 0.38, -0.47, 0.84, -0.74]);
  });

  test('uniform fills its range evenly', () => {
    const r = random(3);
    const bins = new Array<number>(10).fill(0);
    for (let k = 0; k < 100_000; k++) {
      const u = r.uniform(-2, 3);
      bins[Math.floor((u + 2) * 2)] = (bins[Math.floor((u + 2) * 2)] ?? NaN) + 1; // outside −2 … 3 there is no bin
    }
    expect(bins.length).toBe(10);
    for (const n of bins) expect(Math.abs(n - 10_000)).toBeLessThan(400);
  });

  test('normal has the moments of a normal', () => {
    const r = random(4);
    const n = 200_000;
    const z = Array.from({ length: n }, () => r.normal(1, 2));
    const mean = z.reduce((s, v) => s + v, 0) / n;
    const central = (p: number) => z.reduce((s, v) => s + ((v - mean) / 2) ** p, 0) / n;
    expect(mean).toBeCloseTo(1, 1);
    expect(central(2)).toBeCloseTo(1, 1);
    expect(central(3)).toBeCloseTo(0, 1);
    expect(central(4)).toBeCloseTo(3, 1);
    expect(z.filter((v) => v < 1 - 2 * 1.959964).length / n).toBeCloseTo(0.025, 2);
  });

  test('integer, shuffle and permutation reach everything and lose nothing', () => {
    const r = random(5);
    const seen = new Set<string>();
    for (let k = 0; k < 500; k++) {
      const order = r.permutation(4);
      expect([...order].sort()).toEqual([0, 1, 2, 3]);
      seen.add(order.join());
    }
    expect(seen.size).toBe(24);
    const list = ['a', 'b', 'c'];
    expect(r.shuffle(list)).toBe(list);
    expect(r.integer(1)).toBe(0);
    for (let k = 0; k < 100; k++) expect(r.integer(3)).toBeLessThan(3);
  });

  test('continues bit for bit from a saved state, between the two normals of a pair too', () => {
    const r = random(6);
    r.normal();
    const state = JSON.parse(JSON.stringify(r.save()));
    const again = restoreRandom(state);
    const draw = (g: typeof r) => [g.normal(), g.uniform(), g.normal(), g.integer(100), ...g.permutation(9)];
    expect(draw(again)).toEqual(draw(r));
    expect(again.save()).toEqual(r.save());
  });

  test('says what is wrong with a seed, a state or a bound', () => {
    expect(() => random(0.5)).toThrow('seed: expected an integer, got 0.5');
    expect(() => random(1).integer(0)).toThrow('n: expected an integer from 1 to 4294967296, got 0');
    expect(() => restoreRandom({ counter: -1, spare: null })).toThrow('state.counter: expected an integer from 0 to 4294967295, got -1');
    expect(() => restoreRandom({ counter: 1, spare: NaN })).toThrow(EngineError);
  });
});

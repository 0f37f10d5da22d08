import { describe, expect, test } from 'vitest';
import { random, tanh } from '@/lib/engine';
import { add, divide, exp2, tanh2, ulps } from './reference/double-double';

const BITS = new DataView(new ArrayBuffer(8));

/** The next double above a positive one (or the one so many above, or below). */
function neighbour(x: number, by = 1): number {
  BITS.setFloat64(0, x);
  BITS.setBigUint64(0, BITS.getBigUint64(0) + BigInt(by));
  return BITS.getFloat64(0);
}

/** Some numbers above 0 of every exponent a double can have from 2^−1074 up to beyond where tanh is 1. */
function spread(each: number, from = -1074, to = 7): number[] {
  const draw = random(1986);
  const list: number[] = [];
  for (let k = from; k <= to; k++) {
    list.push(2 ** k, neighbour(2 ** k));
    for (let n = 2; n < each; n++) list.push(2 ** k * draw.uniform(1, 2));
  }
  return list;
}

/** Ten thousand over all exponents, and ten thousand where tanh bends. */
const points = [...spread(10), ...spread(500, -14, 5)];

describe('the reference', () => {
  test('near 0 goes over from its series to e^(2x) without a step', () => {
    for (const x of [0.009, 0.0099, 0.003]) {
      const e = exp2([2 * x, 0]);
      const [high, low] = divide(add(e, [-1, 0]), add(e, [1, 0]));
      const [a, b] = tanh2(x);
      expect(Math.abs(a - high + (b - low)) / x).toBeLessThan(1e-27);
    }
  });
});

describe('tanh', () => {
  test('is within 2 ulp of the exact value over all exponents', () => {
    expect(points.length).toBeGreaterThan(20_000);
    let most = 0;
    for (const x of points) most = Math.max(most, ulps(tanh(x), tanh2(x)));
    expect(most).toBeLessThanOrEqual(2);
    expect(most).toBeLessThan(1); // what it really is
  });

  test('is within 2 ulp on 300,000 arguments where it bends', () => {
    const draw = random(3);
    let most = 0;
    for (let k = 0; k < 300_000; k++) {
      const x = draw.uniform(0, k % 3 === 0 ? 0.1 : k % 3 === 1 ? 2 : 20) + draw.uniform(0, 1e-9);
      most = Math.max(most, ulps(tanh(x), tanh2(x)));
    }
    expect(most).toBeLessThan(1);
  });

  test('is odd to the bit', () => {
    const uneven = points.filter((x) => !Object.is(tanh(-x), -tanh(x)));
    expect(uneven).toEqual([]);
    expect(Object.is(tanh(0), 0)).toBe(true);
    expect(Object.is(tanh(-0), -0)).toBe(true);
  });

  test('never falls from one double to the next', () => {
    const falls = points.filter((x) => !(tanh(x) <= tanh(neighbour(x)) && tanh(neighbour(x, -1)) <= tanh(x)));
    expect(falls).toEqual([]);
    const sorted = points.toSorted((a, b) => a - b).map(tanh);
    expect(sorted.every((y, k) => k === 0 || y >= sorted[k - 1]!)).toBe(true);
  });

  test('nor at any seam between two stretches, two places of its table or two places of that of exp', () => {
    const seams = [2 ** -28, Math.sqrt(1.4e-17), 0.0625, 1.5, 20];
    for (let k = 16; k <= 384; k++) seams.push((k + 0.5) / 256);
    for (let k = 1100; k < 15_000; k++) seams.push(((k + 0.5) * Math.LN2) / 512);
    const falls = seams.filter((seam) => {
      for (let by = -40; by < 40; by++) if (!(tanh(neighbour(seam, by)) <= tanh(neighbour(seam, by + 1)))) return true;
      return false;
    });
    expect(falls).toEqual([]);
  });

  test('at the edges', () => {
    expect(tanh(5e-324)).toBe(5e-324);
    expect(tanh(1e-200)).toBe(1e-200);
    expect(tanh(20)).toBe(1);
    expect(tanh(Infinity)).toBe(1);
    expect(tanh(-Infinity)).toBe(-1);
    expect(tanh(1.7976931348623157e308)).toBe(1);
    expect(tanh(-1000)).toBe(-1);
    expect(tanh(NaN)).toBeNaN();
    expect(tanh(19.1)).toBe(1);
    expect(tanh(18.5)).toBeLessThan(1);
  });
});

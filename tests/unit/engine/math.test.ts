import { describe, expect, test } from 'vitest';
import { exp, log, random, sigmoid } from '@/lib/engine';
import { expParts, exp2, log2, sigmoid2, toFixed, ulps } from './reference/double-double';

/** e^x in integers: a fixed point of 200 bits, by the series at x/1024 and ten squarings. */
function expFixed(x: number): bigint {
  const one = 1n << 200n;
  const r = toFixed(x) >> 10n;
  let term = one;
  let sum = one;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * r) / one / n;
    sum += term;
  }
  for (let s = 0; s < 10; s++) sum = (sum * sum) >> 200n;
  return sum;
}

/** Arguments in several ranges, from a fixed seed. */
function* points(n: number, ranges: readonly (readonly [number, number])[]): Generator<number> {
  const r = random(1986);
  for (const [low, high] of ranges) for (let k = 0; k < n; k++) yield r.uniform(low, high) + r.uniform(-1e-9, 1e-9);
}

function worst(xs: Iterable<number>, error: (x: number) => number): { error: number; at: number; count: number } {
  const found = { error: 0, at: 0, count: 0 };
  for (const x of xs) {
    found.count++;
    const e = error(x);
    if (!(e <= found.error)) Object.assign(found, { error: e, at: x });
  }
  return found;
}

describe('the reference', () => {
  test('agrees with integer arithmetic to 1e-29', () => {
    for (const x of points(100, [
      [-20, 20],
      [-1, 1],
    ])) {
      const [high, low] = exp2([x, 0]);
      const exact = expFixed(x);
      const difference = Number(exact - toFixed(high) - toFixed(low)) / Number(exact);
      expect(Math.abs(difference)).toBeLessThan(1e-29);
    }
  });
});

describe('exp', () => {
  test('is within 2 ulp on more than a million arguments', () => {
    const found = worst(
      points(400_000, [
        [-700, 700],
        [-30, 30],
        [-1, 1],
      ]),
      (x) => {
        const { m, k } = expParts([x, 0]);
        const half = 2 ** (k >> 1);
        return ulps(exp(x) / half / 2 ** (k - (k >> 1)), m); // both divisions are by powers of two, so exact
      },
    );
    expect(found.count).toBe(1_200_000);
    expect(found.error).toBeLessThanOrEqual(2);
    expect(found.error).toBeLessThan(1.1); // what it really is
  });

  test('is within 2 ulp where the table steps from one entry to the next', () => {
    const steps = function* () {
      for (let k = -3000; k <= 3000; k++) for (const d of [-1e-12, 0, 1e-12]) yield ((k + 0.5) * Math.LN2) / 256 + d;
    };
    expect(worst(steps(), (x) => ulps(exp(x), exp2([x, 0]))).error).toBeLessThan(1.1);
  });

  test('is within 2 ulp near the ends of the range, subnormal results included', () => {
    const { error } = worst(
      points(50_000, [
        [-745.1, -708],
        [-709, -707],
        [708, 709.78],
      ]),
      (x) => {
        const { m, k } = expParts([x, 0]);
        const low = k < -1022 || (k === -1022 && m[0] < 1);
        // Subnormal: count in steps of 2^−1074. Otherwise compare the mantissas.
        if (low) return Math.abs(exp(x) * 2 ** 537 * 2 ** 537 - m[0] * 2 ** (k + 1074));
        return ulps(exp(x) / 2 ** (k >> 1) / 2 ** (k - (k >> 1)), m);
      },
    );
    expect(error).toBeLessThan(1.1);
  });

  test('at the edges', () => {
    expect(exp(0)).toBe(1);
    expect(exp(-0)).toBe(1);
    expect(exp(5e-324)).toBe(1);
    expect(exp(Infinity)).toBe(Infinity);
    expect(exp(-Infinity)).toBe(0);
    expect(exp(NaN)).toBeNaN();
    expect(exp(709.782712893384)).toBeLessThan(Infinity);
    expect(exp(709.782712893385)).toBe(Infinity);
    expect(exp(1e300)).toBe(Infinity);
    expect(exp(-745.1332191019411)).toBe(5e-324);
    expect(exp(-745.14)).toBe(0);
    expect(exp(-1e300)).toBe(0);
  });

  test('never falls', () => {
    let falls = 0;
    for (let x = -2, last = 0; x < 2; x += 1e-5) {
      const y = exp(x);
      if (!(y >= last)) falls++;
      last = y;
    }
    expect(falls).toBe(0);
  });
});

describe('sigmoid', () => {
  test('is within 4 ulp on 600,000 arguments', () => {
    const found = worst(
      points(200_000, [
        [-300, 40],
        [-30, 30],
        [-1, 1],
      ]),
      (x) => ulps(sigmoid(x), sigmoid2(x)),
    );
    expect(found.count).toBe(600_000);
    expect(found.error).toBeLessThanOrEqual(4);
  });

  test('at the edges', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(-0)).toBe(0.5);
    expect(sigmoid(Infinity)).toBe(1);
    expect(sigmoid(-Infinity)).toBe(0);
    expect(sigmoid(NaN)).toBeNaN();
    expect(sigmoid(1000)).toBe(1);
    expect(sigmoid(-1000)).toBe(0);
    expect(sigmoid(-744)).toBe(exp(-744));
    expect(sigmoid(-744)).toBeGreaterThan(0);
    expect(sigmoid(-708)).toBe(exp(-708));
    expect(ulps(sigmoid(-707.9), exp2([-707.9, 0]))).toBeLessThan(4);
  });
});

describe('log', () => {
  test('is within 2 ulp on 240,000 arguments', () => {
    const near = worst(
      points(100_000, [
        [0.5, 1.5],
        [1e-6, 1],
      ]),
      (x) => (x > 0 && x !== 1 ? ulps(log(x), log2(x)) : 0),
    );
    expect(near.error).toBeLessThan(1.2);
    const far = worst(
      points(20_000, [
        [1, 1e6],
        [1e20, 1e21],
      ]),
      (x) => ulps(log(x), log2(x)),
    );
    expect(far.error).toBeLessThan(1.2);
  });

  test('at the edges', () => {
    expect(log(1)).toBe(0);
    expect(log(0)).toBe(-Infinity);
    expect(log(-0)).toBe(-Infinity);
    expect(log(-1)).toBeNaN();
    expect(log(NaN)).toBeNaN();
    expect(log(Infinity)).toBe(Infinity);
    expect(log(5e-324)).toBeCloseTo(-744.4400719213812, 12);
    expect(log(1.7976931348623157e308)).toBeCloseTo(709.782712893384, 12);
  });
});

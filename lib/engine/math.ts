/**
 * exp, sigmoid and log (tanh has a file of its own) made only of operations whose every bit IEEE 754
 * (or, for the tables, integer arithmetic) fixes: + − × ÷, comparisons, look-ups. `Math.exp` and its kin may differ in the
 * last bit from one browser to the next, and training is chaotic: one different bit changes the
 * number of sweeps a run takes.
 *
 * exp: with k = round(256 x / ln 2) and r = x − k ln 2 / 256 (so |r| < 0.00136),
 *   e^x = 2^(k div 256) · 2^((k mod 256)/256) · e^r,
 * the first two factors from tables, the third by four terms of its series.
 */

// A + before the call for far arguments tells the compiler that a number comes back, whatever it has
// seen of that function; without it every result, near or far, was put into an object of its own.

const STEPS = 256;

/** 2^(s/256) for s = 0 … 255, correctly rounded: square roots and products of 160-bit integers. */
function fractionTable(): Float64Array {
  const bits = 160n;
  let root = 2n << bits; // 2, then eight times its square root: 2^(1/256)
  for (let s = 1; s < STEPS; s *= 2) root = integerSqrt(root << bits);
  const table = new Float64Array(STEPS);
  let value = 1n << bits;
  for (let s = 0; s < STEPS; s++) {
    table[s] = Number(value) / 2 ** 160; // Number() rounds once, the division by a power of two is exact
    value = (value * root) >> bits;
  }
  return table;
}

/** The largest integer whose square is at most n (Newton's method from above). */
function integerSqrt(n: bigint): bigint {
  let x = 1n << BigInt((n.toString(2).length >> 1) + 1);
  for (;;) {
    const next = (x + n / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}

/** 2^(k − 1023) at k = 1 … 2046: every normal power of two. */
function powerTable(): Float64Array {
  const table = new Float64Array(2048);
  for (let k = 1023, p = 1; k < 2047; k++, p *= 2) table[k] = p;
  for (let k = 1022, p = 0.5; k > 0; k--, p /= 2) table[k] = p;
  return table;
}

/**
 * e^x · 2^(bias − 1023), for arguments where that and its power of two are normal numbers. Its tables
 * and constants stand inside a function because bundlers make variables of those outside, and
 * variables are read and checked anew for every number, which took a third of the time.
 */
export const expScaled = ((): ((x: number, bias: number) => number) => {
  const fraction = fractionTable();
  const power = powerTable();
  /** 256 / ln 2. */
  const stepsPerLn2 = 369.3299304675746271;
  /** ln 2 / 256 in two parts; the first has 33 zero bits at its end, so that k times it is exact. */
  const ln2StepHigh = 6.9314718036912381649e-1 / STEPS;
  const ln2StepLow = 1.90821492927058770002e-10 / STEPS;
  /** 1/6 and a little more, which over these r stands in for the next term, r⁵/120, to within 5e-18. */
  const sixth = 1 / 6 + 1.329e-8;
  /** Adding and taking away 1.5 · 2^52 rounds to the nearest integer. */
  const rounder = 6755399441055744;
  return (x, bias) => {
    const k = x * stepsPerLn2 + rounder - rounder;
    const r = x - k * ln2StepHigh - k * ln2StepLow;
    const n = k | 0;
    const f = fraction[n & 255]!;
    return (f + f * (r + r * r * (0.5 + r * (sixth + r * (1 / 24))))) * power[((n >> 8) + bias) & 2047]!; // & 2047 spares the bounds check
  };
})();

/**
 * e^x, at most 2 units in the last place from the exact value (measured: 1.04), with 0, subnormal
 * numbers and Infinity where they are right.
 */
export function exp(x: number): number {
  return Math.abs(x) < 708 ? expScaled(x, 1023) : +expFar(x);
}

/** e^x near and beyond the ends of the number range: 2^64 times nearer to 1, then put back. */
function expFar(x: number): number {
  if (x > 709.8) return Infinity;
  if (x < -745.2) return 0;
  if (x > 0) return expScaled(x, 1023 - 64) * 18446744073709551616;
  if (x < 0) return expScaled(x, 1023 + 64) / 18446744073709551616;
  return x; // NaN
}

/**
 * Eq. (2), p. 533: 1 / (1 + e^(−x)), at most 4 units in the last place from the exact value (the
 * errors of exp, sum and quotient add up to 3.6 at worst; measured: 3.1).
 */
export function sigmoid(x: number): number {
  return Math.abs(x) < 708 ? 1 / (1 + expScaled(-x, 1023)) : +sigmoidFar(x);
}

/** Far below, where e^(−x) would overflow, the sigmoid equals e^x to the last bit; far above it is 1. */
function sigmoidFar(x: number): number {
  return x > 0 ? 1 : exp(x);
}

const VIEW = new DataView(new ArrayBuffer(8));
const LN2_HIGH = 6.9314718036912381649e-1;
const LN2_LOW = 1.90821492927058770002e-10;

/**
 * The natural logarithm, at most 2 units in the last place from the exact value: with x = 2^k m and
 * m between √½ and √2, ln x = k ln 2 + 2 artanh((m − 1)/(m + 1)). NaN below 0, −Infinity at 0.
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 54 * LN2_HIGH - 54 * LN2_LOW;
  VIEW.setFloat64(0, x);
  const high = VIEW.getUint32(0);
  let k = (high >>> 20) - 1023;
  VIEW.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let m = VIEW.getFloat64(0);
  if (m > 1.4142135623730951) {
    m /= 2;
    k += 1;
  }
  // With f = m − 1 and s = f/(2 + f): ln(1 + f) = f − f²/2 + s (f²/2 + R(s²)), which keeps f exact.
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  let series = 0;
  for (let n = 25; n >= 3; n -= 2) series = z * (2 / n + series);
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + series) + k * LN2_LOW) - f);
}

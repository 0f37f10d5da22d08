/**
 * An independent reference for exp, sigmoid, tanh and log, twice as precise as a double: a number is
 * the unevaluated sum of two doubles (Dekker 1971). About 31 digits; checked itself against integers.
 */
export type Double2 = readonly [high: number, low: number];

function twoSum(a: number, b: number): Double2 {
  const s = a + b;
  const bb = s - a;
  return [s, a - (s - bb) + (b - bb)];
}

function twoProduct(a: number, b: number): Double2 {
  const p = a * b;
  const [ah, al] = split(a);
  const [bh, bl] = split(b);
  return [p, ah * bh - p + ah * bl + al * bh + al * bl];
}

function split(a: number): Double2 {
  const t = 134217729 * a;
  const high = t - (t - a);
  return [high, a - high];
}

export function add(a: Double2, b: Double2): Double2 {
  const [s, e] = twoSum(a[0], b[0]);
  const [t, f] = twoSum(a[1], b[1]);
  const [h, l] = twoSum(s, e + t);
  return twoSum(h, l + f);
}

export function multiply(a: Double2, b: Double2): Double2 {
  const [p, e] = twoProduct(a[0], b[0]);
  return twoSum(p, e + a[0] * b[1] + a[1] * b[0]);
}

export function divide(a: Double2, b: Double2): Double2 {
  const q = a[0] / b[0];
  const r = add(a, multiply([-q, 0], b));
  const q2 = r[0] / b[0];
  const r2 = add(r, multiply([-q2, 0], b));
  return add(twoSum(q, q2), [r2[0] / b[0], 0]);
}

/** ln 2 to 48 digits, in three doubles of at most 32 bits, 32 bits and the rest. */
const LN2_A = 0.6931471803691238;
const LN2_B = 1.9082149292705877e-10;
/** ln 2 − A − B, from the series Σ 1/(n 2^n) in integers of 200 bits. */
const LN2_C = (() => {
  const one = 1n << 200n;
  let sum = 0n;
  for (let n = 1n; n <= 200n; n++) sum += one / (n << n);
  return toNumber(sum - toFixed(LN2_A) - toFixed(LN2_B));
})();

/** A double as an integer multiple of 2^−200 (exact for |x| of 2^−148 and more). */
export function toFixed(x: number): bigint {
  let scale = 0n;
  let value = x;
  while (!Number.isInteger(value)) {
    value *= 2;
    scale++;
  }
  return (BigInt(value) << 200n) >> scale;
}

function toNumber(fixed: bigint): number {
  return Number(fixed) / 2 ** 200;
}

/** 1/n! for n = 0 … 13. */
const INVERSE_FACTORIALS: readonly Double2[] = Array.from({ length: 14 }, (_, n) => {
  let value: Double2 = [1, 0];
  for (let k = 2; k <= n; k++) value = divide(value, [k, 0]);
  return value;
});

/** e^x as (m, k) with e^x = m · 2^k: the scale is kept apart, so that nothing overflows. */
export function expParts(x: Double2): { m: Double2; k: number } {
  const k = Math.round(x[0] / (LN2_A + LN2_B));
  let r = add(x, [-k * LN2_A, 0]);
  r = add(r, multiply([-k, 0], [LN2_B, 0]));
  r = add(r, [-k * LN2_C, 0]);
  r = [r[0] / 16, r[1] / 16];
  let m: Double2 = INVERSE_FACTORIALS[13]!;
  for (let n = 12; n >= 0; n--) m = add(INVERSE_FACTORIALS[n]!, multiply(r, m));
  for (let s = 0; s < 4; s++) m = multiply(m, m);
  return { m, k };
}

/** e^x where it is far from the ends of the number range. */
export function exp2(x: Double2): Double2 {
  const { m, k } = expParts(x);
  const scale = 2 ** k;
  return [m[0] * scale, m[1] * scale];
}

export function sigmoid2(x: number): Double2 {
  return divide([1, 0], add([1, 0], exp2([-x, 0])));
}

/** tanh x. Near 0, where e^(2x) − 1 cancels, by its series; there x may be subnormal. */
export function tanh2(x: number): Double2 {
  if (Math.abs(x) < 1e-40) return [x, 0];
  if (Math.abs(x) < 0.01) {
    const s = multiply([x, 0], [x, 0]);
    let sum: Double2 = [0, 0];
    for (const [n, d] of TANGENT_SERIES) sum = add(divide([n, 0], [d, 0]), multiply([-s[0], -s[1]], sum));
    return multiply([x, 0], sum);
  }
  const e = exp2([2 * x, 0]);
  return divide(add(e, [-1, 0]), add(e, [1, 0]));
}

/** tanh x = x (1 − x²/3 + 2x⁴/15 − …): the coefficients, the last first. What is left out is below 1e-31 at 0.01. */
const TANGENT_SERIES: readonly (readonly [number, number])[] = [
  [929569, 638512875],
  [21844, 6081075],
  [1382, 155925],
  [62, 2835],
  [17, 315],
  [2, 15],
  [1, 3],
  [1, 1],
];

/** ln x by one step of Newton's method (third order) from the platform's own guess. */
export function log2(x: number): Double2 {
  const guess = Math.log(x);
  const { m, k } = expParts([-guess, 0]);
  const product = multiply([x, 0], m);
  const t = add([product[0] * 2 ** k, product[1] * 2 ** k], [-1, 0]);
  const square = multiply(t, t);
  return add([guess, 0], add(t, [-square[0] / 2, -square[1] / 2]));
}

const BITS = new DataView(new ArrayBuffer(8));

/** The distance between two neighbouring doubles at |x| (of a subnormal x: 2^−1074). */
export function ulp(x: number): number {
  BITS.setFloat64(0, x);
  const exponent = (BITS.getUint32(0) >>> 20) & 0x7ff;
  return 2 ** ((exponent || 1) - 1075);
}

/** How far `value` is from `exact`, in units of the last place of `exact`. */
export function ulps(value: number, exact: Double2): number {
  return Math.abs(value - exact[0] - exact[1]) / ulp(exact[0]);
}

import { expScaled } from './math';

/**
 * The hyperbolic tangent, at most 1 unit in the last place from the exact value (measured: 0.7), odd to the bit and never
 * falling, from operations whose every bit IEEE 754 (or integer arithmetic) fixes, as in `math.ts`. Four
 * stretches of |x|, because 1 − 2/(1 + e^(2x)) loses its digits by cancellation where x is small:
 *
 *   below 2^−28   x itself, which is nearest
 *   up to 1/16    x less x³/3 − 2x⁵/15 + …, a small part of x, so that its rounding is of no account
 *   up to 1.5     from a table: with a = k/256 next to x, T = tanh a and t = tanh(x − a),
 *                 tanh x = T + (1 − T²) t / (1 + T t), whose second part is again small
 *   beyond        1 − 2/(1 + e^(2x)), whose second part is small by now
 *
 * Never falling: within a stretch each rounding keeps the order of the numbers, and the small part's own
 * rounding is far below the distance of two neighbours; the seams are tested one by one.
 */
export const tanh = ((): ((x: number) => number) => {
  const { high, low } = tangentTable();
  const steps = 256; // of the table, in one unit of x
  const e = expScaled,
    any = tanhElsewhere;
  return (x) => {
    const size = Math.abs(x);
    if (!(size > 0.0625 && size < 20)) return +any(x);
    let y: number;
    if (size < 1.5) {
      const k = (size * steps + 0.5) | 0;
      const d = size - k / steps; // exact
      const s = d * d;
      const t = d - d * s * (1 / 3 - s * (2 / 15));
      const T = high[k]!;
      y = T + (((1 - T * T) * t) / (1 + T * t) + low[k]!);
    } else y = 1 - 2 / (1 + e(size + size, 1023));
    return x < 0 ? -y : y;
  };
})();

/** Near 0, where it is its argument less a little; far out, where it is 1 to the last bit; and for NaN. */
function tanhElsewhere(x: number): number {
  if (x >= 20) return 1;
  if (x <= -20) return -1;
  const s = x * x;
  if (s < 1.4e-17) return x; // the sign of a 0 included
  return x - x * (s * (1 / 3 - s * (2 / 15 - s * (17 / 315 - s * (62 / 2835 - s * (1382 / 155925 - s * (21844 / 6081075)))))));
}

/** tanh(k/256) for k from 0 to 384 as the sum of two numbers, from e^(k/128) as an integer of 160 bits. */
function tangentTable(): { high: Float64Array; low: Float64Array } {
  const bits = 160n,
    one = 1n << bits;
  const scale = 2 ** 160;
  let factor = 0n; // e^(1/128) by its series
  for (let n = 1n, term = one; term > 0n; n++) {
    factor += term;
    term = term / 128n / n;
  }
  const places = 385;
  const high = new Float64Array(places),
    low = new Float64Array(places);
  for (let k = 0, power = one; k < places; k++, power = (power * factor) >> bits) {
    const exact = ((power - one) << bits) / (power + one);
    high[k] = Number(exact) / scale; // Number() rounds once, the division by a power of two is exact
    low[k] = Number(exact - BigInt(high[k]! * scale)) / scale;
  }
  return { high, low };
}

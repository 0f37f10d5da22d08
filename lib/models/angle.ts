/**
 * The angle in degrees whose cosine is given: 0 for 1, 90 for 0, 180 for −1. By operations that give the same bits everywhere:
 * tan of half of it is √((1 − c)/(1 + c)), and the arc tangent by halving its argument's angle four times and its series.
 * Good to 1e-13. Values a rounding error beyond ±1 count as ±1.
 */
export function degreesOf(cosine: number): number {
  const c = Math.max(-1, Math.min(1, cosine));
  if (c < 0) return 180 - degreesOf(-c);
  let t = Math.sqrt((1 - c) / (1 + c));
  for (let k = 0; k < 4; k++) t /= 1 + Math.sqrt(1 + t * t);
  const s = t * t;
  let series = 0;
  for (let n = 21; n >= 1; n -= 2) series = 1 / n - s * series;
  return (2 * 16 * t * series * 180) / 3.141592653589793;
}

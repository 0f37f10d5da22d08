import { index } from './indices';

/**
 * Eq. (6) summed over cases: g(a, b) += Σ_c rows[a][c] · terms[b][c], with g(a, b) at
 * `offset + a * stride + b`, for `n` rows (∂E/∂x of the receivers) and `m` terms (y of the senders).
 * Two rows × three terms at once: more sums than these six no longer stay in the processor's registers.
 */
export function products(
  g: Float64Array,
  offset: number,
  stride: number,
  dEdx: Float64Array,
  dRow: number,
  n: number,
  y: Float64Array,
  yRow: number,
  m: number,
  count: number,
  start: number,
  end: number,
): void {
  let a = 0;
  for (; a + 1 < n; a += 2) {
    const at = offset + a * stride,
      d = dRow + a * count;
    let b = 0;
    for (; b + 2 < m; b += 3) products23(g, at + b, stride, dEdx, d, y, yRow + b * count, count, start, end);
    for (; b + 1 < m; b += 2) products22(g, at + b, stride, dEdx, d, y, yRow + b * count, count, start, end);
    // The last sender alone is the transposed case: one "row" y, two "terms" ∂E/∂x.
    if (b < m) products12(g, at + b, stride, y, yRow + b * count, dEdx, d, count, start, end);
  }
  if (a === n) return;
  const at = offset + a * stride,
    d = dRow + a * count;
  let b = 0;
  for (; b + 1 < m; b += 2) products12(g, at + b, 1, dEdx, d, y, yRow + b * count, count, start, end);
  if (b < m) g[at + b] = g[at + b]! + dot(dEdx, d + start, y, yRow + b * count + start, end - start);
}

function products23(
  g: Float64Array,
  at: number,
  stride: number,
  dEdx: Float64Array,
  d: number,
  y: Float64Array,
  e: number,
  count: number,
  start: number,
  end: number,
): void {
  let s0 = 0,
    s1 = 0,
    s2 = 0,
    t0 = 0,
    t1 = 0,
    t2 = 0;
  const p = index(d + start),
    q = index(d + count + start),
    n = index(end - start);
  const r0 = index(e + start),
    r1 = index(e + count + start),
    r2 = index(e + 2 * count + start);
  for (let c = 0; c < n; c++) {
    const u = dEdx[p + c]!,
      v = dEdx[q + c]!;
    const y0 = y[r0 + c]!,
      y1 = y[r1 + c]!,
      y2 = y[r2 + c]!;
    s0 += u * y0;
    s1 += u * y1;
    s2 += u * y2;
    t0 += v * y0;
    t1 += v * y1;
    t2 += v * y2;
  }
  g[at] = g[at]! + s0;
  g[at + 1] = g[at + 1]! + s1;
  g[at + 2] = g[at + 2]! + s2;
  const to = at + stride;
  g[to] = g[to]! + t0;
  g[to + 1] = g[to + 1]! + t1;
  g[to + 2] = g[to + 2]! + t2;
}

function products22(
  g: Float64Array,
  at: number,
  stride: number,
  dEdx: Float64Array,
  d: number,
  y: Float64Array,
  e: number,
  count: number,
  start: number,
  end: number,
): void {
  let s0 = 0,
    s1 = 0,
    t0 = 0,
    t1 = 0;
  const p = index(d + start),
    q = index(d + count + start),
    n = index(end - start);
  const r0 = index(e + start),
    r1 = index(e + count + start);
  for (let c = 0; c < n; c++) {
    const u = dEdx[p + c]!,
      v = dEdx[q + c]!;
    const y0 = y[r0 + c]!,
      y1 = y[r1 + c]!;
    s0 += u * y0;
    s1 += u * y1;
    t0 += v * y0;
    t1 += v * y1;
  }
  g[at] = g[at]! + s0;
  g[at + 1] = g[at + 1]! + s1;
  const to = at + stride;
  g[to] = g[to]! + t0;
  g[to + 1] = g[to + 1]! + t1;
}

/** One row u against two terms v; the two sums go to `at` and `at + step`. */
function products12(
  g: Float64Array,
  at: number,
  step: number,
  u: Float64Array,
  p: number,
  v: Float64Array,
  q: number,
  count: number,
  start: number,
  end: number,
): void {
  let s = 0,
    t = 0;
  const from = index(p + start),
    to = index(q + start),
    to1 = index(q + count + start),
    n = index(end - start);
  for (let c = 0; c < n; c++) {
    const r = u[from + c]!;
    s += r * v[to + c]!;
    t += r * v[to1 + c]!;
  }
  g[at] = g[at]! + s;
  g[at + step] = g[at + step]! + t;
}

/** Σ_k u[p + k] · v[q + k] for `n` numbers. */
function dot(u: Float64Array, p: number, v: Float64Array, q: number, n: number): number {
  let sum = 0;
  for (let k = 0; k < n; k++) sum += u[p + k]! * v[q + k]!;
  return sum;
}

/**
 * Eq. (6) for `m` senders with a single 1 in each case: only the weights from the 1 get a share. The
 * sums over the cases are made in `sums`, and only then added, as in `products`.
 */
export function productsOnes(
  g: Float64Array,
  offset: number,
  stride: number,
  dEdx: Float64Array,
  dRow: number,
  n: number,
  ones: Int32Array,
  m: number,
  sums: Float64Array,
  count: number,
  start: number,
  end: number,
): void {
  for (let a = 0; a < n; a++) {
    const row = dRow + a * count,
      k = offset + a * stride;
    for (let b = 0; b < m; b++) sums[b] = 0;
    for (let c = start; c < end; c++) sums[ones[c]!] = sums[ones[c]!]! + dEdx[row + c]!;
    for (let b = 0; b < m; b++) g[k + b] = g[k + b]! + sums[b]!;
  }
}

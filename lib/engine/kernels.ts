/**
 * The inner loops of the fast path. Each handles a tile of two units × four cases (or two × four
 * weights) at once, in local variables: the processor then has independent sums to work on, and every
 * number it loads is used more than once. Rows are as in `Workspace`: the cases of a unit side by side.
 *
 * The order of every sum over units is the order of the units, starting from 0, whatever the tile, so
 * that a case gives the same bits alone (`trace`) and among others.
 */

/**
 * to[a][c] = (first ? 0 : to[a][c]) + Σ_b from[b][c] · w(a, b), for `rows` rows a, `terms` terms b and
 * the cases c from `start` to `end`; w(a, b) is at `offset + a * rowStep + b * termStep`. Serves eq. (1), with senders as terms, and eq. (7), with
 * receivers as terms.
 */
export function accumulate(
  to: Float64Array, toRow: number, rows: number,
  from: Float64Array, fromRow: number, terms: number, count: number,
  w: Float64Array, offset: number, rowStep: number, termStep: number,
  first: boolean, start: number, end: number,
): void {
  let a = 0;
  for (; a + 1 < rows; a += 2) {
    accumulatePair(to, toRow + a * count, from, fromRow, terms, count, w, offset + a * rowStep, rowStep, termStep, first, start, end);
  }
  if (a < rows) {
    accumulateOne(to, toRow + a * count, from, fromRow, terms, count, w, offset + a * rowStep, termStep, first, start, end);
  }
}

function accumulatePair(
  to: Float64Array, toRow: number, from: Float64Array, fromRow: number, terms: number, count: number,
  w: Float64Array, offset: number, rowStep: number, termStep: number, first: boolean, start: number, end: number,
): void {
  let p = toRow + start;
  let c = fromRow + start;
  const stop = fromRow + end;
  for (; c + 3 < stop; c += 4, p += 4) {
    const q = p + count;
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, t0 = 0, t1 = 0, t2 = 0, t3 = 0;
    if (!first) {
      s0 = to[p]!; s1 = to[p + 1]!; s2 = to[p + 2]!; s3 = to[p + 3]!;
      t0 = to[q]!; t1 = to[q + 1]!; t2 = to[q + 2]!; t3 = to[q + 3]!;
    }
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) {
      const u = w[k]!, v = w[k + rowStep]!;
      const y0 = from[r]!, y1 = from[r + 1]!, y2 = from[r + 2]!, y3 = from[r + 3]!;
      s0 += y0 * u; s1 += y1 * u; s2 += y2 * u; s3 += y3 * u;
      t0 += y0 * v; t1 += y1 * v; t2 += y2 * v; t3 += y3 * v;
    }
    to[p] = s0; to[p + 1] = s1; to[p + 2] = s2; to[p + 3] = s3;
    to[q] = t0; to[q + 1] = t1; to[q + 2] = t2; to[q + 3] = t3;
  }
  // What four leave over: batches of ten are common.
  if (c + 1 < stop) {
    const q = p + count;
    let s0 = 0, s1 = 0, t0 = 0, t1 = 0;
    if (!first) { s0 = to[p]!; s1 = to[p + 1]!; t0 = to[q]!; t1 = to[q + 1]!; }
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) {
      const u = w[k]!, v = w[k + rowStep]!;
      const y0 = from[r]!, y1 = from[r + 1]!;
      s0 += y0 * u; s1 += y1 * u;
      t0 += y0 * v; t1 += y1 * v;
    }
    to[p] = s0; to[p + 1] = s1;
    to[q] = t0; to[q + 1] = t1;
    c += 2; p += 2;
  }
  if (c < stop) {
    let s = first ? 0 : to[p]!, t = first ? 0 : to[p + count]!;
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) {
      const y = from[r]!;
      s += y * w[k]!;
      t += y * w[k + rowStep]!;
    }
    to[p] = s;
    to[p + count] = t;
  }
}

function accumulateOne(
  to: Float64Array, toRow: number, from: Float64Array, fromRow: number, terms: number, count: number,
  w: Float64Array, offset: number, termStep: number, first: boolean, start: number, end: number,
): void {
  let p = toRow + start;
  let c = fromRow + start;
  const stop = fromRow + end;
  for (; c + 3 < stop; c += 4, p += 4) {
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    if (!first) { s0 = to[p]!; s1 = to[p + 1]!; s2 = to[p + 2]!; s3 = to[p + 3]!; }
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) {
      const u = w[k]!;
      s0 += from[r]! * u; s1 += from[r + 1]! * u; s2 += from[r + 2]! * u; s3 += from[r + 3]! * u;
    }
    to[p] = s0; to[p + 1] = s1; to[p + 2] = s2; to[p + 3] = s3;
  }
  for (; c < stop; c++, p++) {
    let s = first ? 0 : to[p]!;
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) s += from[r]! * w[k]!;
    to[p] = s;
  }
}

/**
 * The same for senders that are 0 but for a single 1 in each case (`ones[c]`, its position):
 * to[a][c] = (first ? 0 : to[a][c]) + w(a, ones[c]). Leaving out zeros does not change a bit.
 */
export function accumulateOnes(
  to: Float64Array, toRow: number, rows: number, ones: Int32Array, count: number,
  w: Float64Array, offset: number, rowStep: number, first: boolean, start: number, end: number,
): void {
  for (let a = 0; a < rows; a++) {
    const k = offset + a * rowStep;
    const row = toRow + a * count;
    if (first) for (let c = start; c < end; c++) to[row + c] = w[k + ones[c]!]!;
    else for (let c = start; c < end; c++) to[row + c] = to[row + c]! + w[k + ones[c]!]!;
  }
}

/**
 * Eq. (6) summed over cases: g(a, b) += Σ_c rows[a][c] · terms[b][c], with g(a, b) at
 * `offset + a * stride + b`, for `n` rows (∂E/∂x of the receivers) and `m` terms (y of the senders).
 */
export function products(
  g: Float64Array, offset: number, stride: number,
  dEdx: Float64Array, dRow: number, n: number, y: Float64Array, yRow: number, m: number,
  count: number, start: number, end: number,
): void {
  let a = 0;
  for (; a + 1 < n; a += 2) {
    const at = offset + a * stride, d = dRow + a * count;
    let b = 0;
    for (; b + 3 < m; b += 4) products24(g, at + b, stride, dEdx, d, y, yRow + b * count, count, start, end);
    if (b + 3 === m) { // three hidden units: a code of the encoder
      products23(g, at + b, stride, dEdx, d, y, yRow + b * count, count, start, end);
      continue;
    }
    for (; b + 1 < m; b += 2) products22(g, at + b, stride, dEdx, d, y, yRow + b * count, count, start, end);
    // The last sender alone is the transposed case: one "row" y, two "terms" ∂E/∂x.
    if (b < m) products12(g, at + b, stride, y, yRow + b * count, dEdx, d, count, start, end);
  }
  if (a === n) return;
  const at = offset + a * stride, d = dRow + a * count;
  let b = 0;
  for (; b + 1 < m; b += 2) products12(g, at + b, 1, dEdx, d, y, yRow + b * count, count, start, end);
  if (b < m) g[at + b] = g[at + b]! + dot(dEdx, d + start, y, yRow + b * count + start, end - start);
}

function products24(
  g: Float64Array, at: number, stride: number, dEdx: Float64Array, d: number, y: Float64Array, e: number,
  count: number, start: number, end: number,
): void {
  let s0 = 0, s1 = 0, s2 = 0, s3 = 0, t0 = 0, t1 = 0, t2 = 0, t3 = 0;
  const e1 = e + count, e2 = e1 + count, e3 = e2 + count, f = d + count;
  for (let c = start; c < end; c++) {
    const u = dEdx[d + c]!, v = dEdx[f + c]!;
    const y0 = y[e + c]!, y1 = y[e1 + c]!, y2 = y[e2 + c]!, y3 = y[e3 + c]!;
    s0 += u * y0; s1 += u * y1; s2 += u * y2; s3 += u * y3;
    t0 += v * y0; t1 += v * y1; t2 += v * y2; t3 += v * y3;
  }
  g[at] = g[at]! + s0; g[at + 1] = g[at + 1]! + s1; g[at + 2] = g[at + 2]! + s2; g[at + 3] = g[at + 3]! + s3;
  const to = at + stride;
  g[to] = g[to]! + t0; g[to + 1] = g[to + 1]! + t1; g[to + 2] = g[to + 2]! + t2; g[to + 3] = g[to + 3]! + t3;
}

function products23(
  g: Float64Array, at: number, stride: number, dEdx: Float64Array, d: number, y: Float64Array, e: number,
  count: number, start: number, end: number,
): void {
  let s0 = 0, s1 = 0, s2 = 0, t0 = 0, t1 = 0, t2 = 0;
  const e1 = e + count, e2 = e1 + count, f = d + count;
  for (let c = start; c < end; c++) {
    const u = dEdx[d + c]!, v = dEdx[f + c]!;
    const y0 = y[e + c]!, y1 = y[e1 + c]!, y2 = y[e2 + c]!;
    s0 += u * y0; s1 += u * y1; s2 += u * y2;
    t0 += v * y0; t1 += v * y1; t2 += v * y2;
  }
  g[at] = g[at]! + s0; g[at + 1] = g[at + 1]! + s1; g[at + 2] = g[at + 2]! + s2;
  const to = at + stride;
  g[to] = g[to]! + t0; g[to + 1] = g[to + 1]! + t1; g[to + 2] = g[to + 2]! + t2;
}

function products22(
  g: Float64Array, at: number, stride: number, dEdx: Float64Array, d: number, y: Float64Array, e: number,
  count: number, start: number, end: number,
): void {
  let s00 = 0, s01 = 0, s10 = 0, s11 = 0;
  const d1 = d + count, e1 = e + count;
  for (let c = start; c < end; c++) {
    const u = dEdx[d + c]!, v = dEdx[d1 + c]!, y0 = y[e + c]!, y1 = y[e1 + c]!;
    s00 += u * y0; s01 += u * y1;
    s10 += v * y0; s11 += v * y1;
  }
  g[at] = g[at]! + s00;
  g[at + 1] = g[at + 1]! + s01;
  g[at + stride] = g[at + stride]! + s10;
  g[at + stride + 1] = g[at + stride + 1]! + s11;
}

/** One row u against two terms v; the two sums go to `at` and `at + step`. */
function products12(
  g: Float64Array, at: number, step: number, u: Float64Array, p: number, v: Float64Array, q: number,
  count: number, start: number, end: number,
): void {
  let s = 0, t = 0;
  const q1 = q + count;
  for (let c = start; c < end; c++) {
    const r = u[p + c]!;
    s += r * v[q + c]!;
    t += r * v[q1 + c]!;
  }
  g[at] = g[at]! + s;
  g[at + step] = g[at + step]! + t;
}

/** Σ_k u[p + k] · v[q + k] for `n` numbers, in two interleaved sums. */
function dot(u: Float64Array, p: number, v: Float64Array, q: number, n: number): number {
  let even = 0, odd = 0;
  let k = 0;
  for (; k + 1 < n; k += 2) {
    even += u[p + k]! * v[q + k]!;
    odd += u[p + k + 1]! * v[q + k + 1]!;
  }
  if (k < n) even += u[p + k]! * v[q + k]!;
  return even + odd;
}

/** Eq. (6) for senders with a single 1 in each case: only the weights from the 1 get a share. */
export function productsOnes(
  g: Float64Array, offset: number, stride: number, dEdx: Float64Array, dRow: number, n: number,
  ones: Int32Array, count: number, start: number, end: number,
): void {
  for (let a = 0; a < n; a++) {
    const row = dRow + a * count, k = offset + a * stride;
    for (let c = start; c < end; c++) g[k + ones[c]!] = g[k + ones[c]!]! + dEdx[row + c]!;
  }
}

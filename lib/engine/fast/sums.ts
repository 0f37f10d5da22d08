import { index } from './indices';

/**
 * The weighted sums of eqs (1) and (7), two units at once. Rows are as in `Workspace`: the cases of a
 * unit side by side. The weights into two units from up to six others are read once and stay in local
 * variables while all cases go by, so that the processor has many independent sums to work on and
 * every number it loads is used twice.
 *
 * The order of every sum is the order of the units, starting from 0, whatever the tile, so that a case
 * gives the same bits alone (`trace`) and among others.
 */

/**
 * v[a][c] = (first ? 0 : v[a][c]) + Σ_b v[b][c] · w(a, b), for `rows` rows a from `toRow`, `terms` rows b
 * from `fromRow` and the cases c from `start` to `end`; w(a, b) is at `offset + a * rowStep + b * termStep`.
 * Serves eq. (1), with senders as terms, and eq. (7), with receivers as terms.
 */
export function accumulate(
  v: Float64Array,
  toRow: number,
  rows: number,
  fromRow: number,
  terms: number,
  count: number,
  w: Float64Array,
  offset: number,
  rowStep: number,
  termStep: number,
  first: boolean,
  start: number,
  end: number,
): void {
  const n = end - start;
  let a = 0;
  for (; a + 1 < rows; a += 2) {
    const to = toRow + a * count + start;
    let from = fromRow + start,
      k = offset + a * rowStep,
      left = terms,
      fresh = first;
    while (left > 0) {
      const some = left >= 6 ? 6 : left >= 3 ? 3 : left; // of how many terms next
      if (some === 6) addSix(v, to, from, count, n, fresh, w, k, rowStep, termStep);
      else if (some === 3) addThree(v, to, from, count, n, fresh, w, k, rowStep, termStep);
      else if (some === 2) addTwo(v, to, from, count, n, fresh, w, k, rowStep, termStep);
      else addOne(v, to, from, count, n, fresh, w, k, rowStep);
      from += some * count;
      k += some * termStep;
      left -= some;
      fresh = false;
    }
  }
  if (a < rows) oneRow(v, toRow + a * count, fromRow, terms, count, w, offset + a * rowStep, termStep, first, start, end);
}

/** Adds six terms to the rows at `to` and `to + count`, or, when `fresh`, puts their sum there. */
function addSix(
  v: Float64Array,
  to: number,
  from: number,
  count: number,
  cases: number,
  fresh: boolean,
  w: Float64Array,
  k: number,
  rowStep: number,
  termStep: number,
): void {
  const p = index(to),
    q = index(to + count),
    n = index(cases);
  const r0 = index(from),
    r1 = index(from + count),
    r2 = index(from + 2 * count);
  const r3 = index(from + 3 * count),
    r4 = index(from + 4 * count),
    r5 = index(from + 5 * count);
  const a0 = w[k]!,
    a1 = w[k + termStep]!,
    a2 = w[k + 2 * termStep]!;
  const a3 = w[k + 3 * termStep]!,
    a4 = w[k + 4 * termStep]!,
    a5 = w[k + 5 * termStep]!;
  const l = k + rowStep;
  const b0 = w[l]!,
    b1 = w[l + termStep]!,
    b2 = w[l + 2 * termStep]!;
  const b3 = w[l + 3 * termStep]!,
    b4 = w[l + 4 * termStep]!,
    b5 = w[l + 5 * termStep]!;
  if (fresh)
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!,
        y1 = v[r1 + c]!,
        y2 = v[r2 + c]!,
        y3 = v[r3 + c]!,
        y4 = v[r4 + c]!,
        y5 = v[r5 + c]!;
      v[p + c] = 0 + y0 * a0 + y1 * a1 + y2 * a2 + y3 * a3 + y4 * a4 + y5 * a5;
      v[q + c] = 0 + y0 * b0 + y1 * b1 + y2 * b2 + y3 * b3 + y4 * b4 + y5 * b5;
    }
  else
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!,
        y1 = v[r1 + c]!,
        y2 = v[r2 + c]!,
        y3 = v[r3 + c]!,
        y4 = v[r4 + c]!,
        y5 = v[r5 + c]!;
      v[p + c] = v[p + c]! + y0 * a0 + y1 * a1 + y2 * a2 + y3 * a3 + y4 * a4 + y5 * a5;
      v[q + c] = v[q + c]! + y0 * b0 + y1 * b1 + y2 * b2 + y3 * b3 + y4 * b4 + y5 * b5;
    }
}

/** The same with three terms. */
function addThree(
  v: Float64Array,
  to: number,
  from: number,
  count: number,
  cases: number,
  fresh: boolean,
  w: Float64Array,
  k: number,
  rowStep: number,
  termStep: number,
): void {
  const p = index(to),
    q = index(to + count),
    n = index(cases);
  const r0 = index(from),
    r1 = index(from + count),
    r2 = index(from + 2 * count);
  const a0 = w[k]!,
    a1 = w[k + termStep]!,
    a2 = w[k + 2 * termStep]!;
  const l = k + rowStep;
  const b0 = w[l]!,
    b1 = w[l + termStep]!,
    b2 = w[l + 2 * termStep]!;
  if (fresh)
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!,
        y1 = v[r1 + c]!,
        y2 = v[r2 + c]!;
      v[p + c] = 0 + y0 * a0 + y1 * a1 + y2 * a2;
      v[q + c] = 0 + y0 * b0 + y1 * b1 + y2 * b2;
    }
  else
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!,
        y1 = v[r1 + c]!,
        y2 = v[r2 + c]!;
      v[p + c] = v[p + c]! + y0 * a0 + y1 * a1 + y2 * a2;
      v[q + c] = v[q + c]! + y0 * b0 + y1 * b1 + y2 * b2;
    }
}

/** With two. */
function addTwo(
  v: Float64Array,
  to: number,
  from: number,
  count: number,
  cases: number,
  fresh: boolean,
  w: Float64Array,
  k: number,
  rowStep: number,
  termStep: number,
): void {
  const p = index(to),
    q = index(to + count),
    n = index(cases);
  const r0 = index(from),
    r1 = index(from + count);
  const a0 = w[k]!,
    a1 = w[k + termStep]!;
  const l = k + rowStep;
  const b0 = w[l]!,
    b1 = w[l + termStep]!;
  if (fresh)
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!,
        y1 = v[r1 + c]!;
      v[p + c] = 0 + y0 * a0 + y1 * a1;
      v[q + c] = 0 + y0 * b0 + y1 * b1;
    }
  else
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!,
        y1 = v[r1 + c]!;
      v[p + c] = v[p + c]! + y0 * a0 + y1 * a1;
      v[q + c] = v[q + c]! + y0 * b0 + y1 * b1;
    }
}

/** With one. */
function addOne(
  v: Float64Array,
  to: number,
  from: number,
  count: number,
  cases: number,
  fresh: boolean,
  w: Float64Array,
  k: number,
  rowStep: number,
): void {
  const p = index(to),
    q = index(to + count),
    n = index(cases);
  const r0 = index(from);
  const a0 = w[k]!,
    b0 = w[k + rowStep]!;
  if (fresh)
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!;
      v[p + c] = 0 + y0 * a0;
      v[q + c] = 0 + y0 * b0;
    }
  else
    for (let c = 0; c < n; c++) {
      const y0 = v[r0 + c]!;
      v[p + c] = v[p + c]! + y0 * a0;
      v[q + c] = v[q + c]! + y0 * b0;
    }
}

/** All terms for the last row of an odd number, four cases at once. */
function oneRow(
  v: Float64Array,
  toRow: number,
  fromRow: number,
  terms: number,
  count: number,
  w: Float64Array,
  offset: number,
  termStep: number,
  first: boolean,
  start: number,
  end: number,
): void {
  let p = toRow + start;
  let c = fromRow + start;
  const stop = fromRow + end;
  for (; c + 3 < stop; c += 4, p += 4) {
    let s0 = 0,
      s1 = 0,
      s2 = 0,
      s3 = 0;
    if (!first) {
      s0 = v[p]!;
      s1 = v[p + 1]!;
      s2 = v[p + 2]!;
      s3 = v[p + 3]!;
    }
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) {
      const u = w[k]!;
      s0 += v[r]! * u;
      s1 += v[r + 1]! * u;
      s2 += v[r + 2]! * u;
      s3 += v[r + 3]! * u;
    }
    v[p] = s0;
    v[p + 1] = s1;
    v[p + 2] = s2;
    v[p + 3] = s3;
  }
  for (; c < stop; c++, p++) {
    let s = first ? 0 : v[p]!;
    for (let b = 0, k = offset, r = c; b < terms; b++, k += termStep, r += count) s += v[r]! * w[k]!;
    v[p] = s;
  }
}

/**
 * The same for senders that are 0 but for a single 1 in each case (`ones[c]`, its position):
 * to[a][c] = (first ? 0 : to[a][c]) + w(a, ones[c]). Leaving out zeros does not change a bit.
 */
export function accumulateOnes(
  to: Float64Array,
  toRow: number,
  rows: number,
  ones: Int32Array,
  count: number,
  w: Float64Array,
  offset: number,
  rowStep: number,
  first: boolean,
  start: number,
  end: number,
): void {
  for (let a = 0; a < rows; a++) {
    const k = offset + a * rowStep;
    const row = toRow + a * count;
    if (first) for (let c = start; c < end; c++) to[row + c] = 0 + w[k + ones[c]!]!;
    else for (let c = start; c < end; c++) to[row + c] = to[row + c]! + w[k + ones[c]!]!;
  }
}

import { addOne, addSix, addThree, addTwo } from './pairs';

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

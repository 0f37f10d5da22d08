import { index } from './indices';

/**
 * Two rows of a sum at once, some terms at a time (sums.ts): the weights stay in local variables while all cases go by.
 */

/** Adds six terms to the rows at `to` and `to + count`, or, when `fresh`, puts their sum there. */
export function addSix(
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
export function addThree(
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
export function addTwo(
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
export function addOne(
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

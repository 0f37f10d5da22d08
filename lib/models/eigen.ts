/** Eigenvalues, largest first, and for each its vector of length 1. */
export interface Eigen {
  readonly values: readonly number[];
  readonly vectors: readonly (readonly number[])[];
}

/**
 * All eigenvalues of a symmetric matrix by Jacobi's rotations: each turns the largest number off the diagonal away, until
 * all of these are below 1e-14 of the whole. Throws unless the matrix is square; only its symmetric part counts.
 */
export function eigen(matrix: readonly (readonly number[])[]): Eigen {
  const n = matrix.length;
  if (matrix.some((row) => row.length !== n)) {
    throw new Error(`matrix: expected ${n} rows of ${n} numbers, got rows of ${matrix.map((r) => r.length).join(', ')}`);
  }
  const a = matrix.map((row, j) => row.map((value, i) => (value + matrix[i]![j]!) / 2));
  const v = matrix.map((_, j) => matrix.map((__, i) => (i === j ? 1 : 0)));
  const whole = Math.sqrt(a.flat().reduce((sum, value) => sum + value * value, 0));
  for (let sweeps = 0; sweeps < 60; sweeps++) {
    let left = 0;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) left = Math.max(left, Math.abs(a[p]![q]!));
    if (!(left > 1e-14 * whole)) break;
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) if (a[p]![q] !== 0) rotate(a, v, p, q);
  }
  const order = a.map((_, k) => k).sort((p, q) => a[q]![q]! - a[p]![p]!);
  return { values: order.map((k) => a[k]![k]!), vectors: order.map((k) => v.map((row) => row[k]!)) };
}

/** Turns the plane of p and q so that a[p][q] becomes 0, and keeps the turn in v. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const rows of [a, v]) {
    for (const row of rows) {
      const [x, y] = [row[p]!, row[q]!];
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  }
  const [x, y] = [a[p]!, a[q]!];
  for (let k = 0; k < a.length; k++) {
    const [xk, yk] = [x[k]!, y[k]!];
    x[k] = c * xk - s * yk;
    y[k] = s * xk + c * yk;
  }
}

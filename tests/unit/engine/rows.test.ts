import { describe, expect, it } from 'vitest';
import { random, sigmoid, tanh } from '@/lib/engine';
import { products } from '@/lib/engine/fast/products';
import { sigmoidRow, tanhRow } from '@/lib/engine/fast/squash';
import { accumulate } from '@/lib/engine/fast/sums';

// The fast loops against the plainest ones. Both are held to the same bits: the order of a sum is part of what is promised.

const draw = random(3);
const numbers = (n: number, range = 2) => Float64Array.from({ length: n }, () => draw.uniform(-range, range));
/** Numbers near 0, ordinary, far out, and not numbers at all. */
const wild = (n: number) =>
  Float64Array.from({ length: n }, () => {
    const kind = draw.integer(12);
    if (kind === 0) return [0, -0, 1e-4, -1e-9, 708, -708, 1e4, -1e4, Infinity, -Infinity, NaN, 353.9][draw.integer(12)]!;
    return draw.uniform(-1, 1) * (kind < 4 ? 800 : kind < 6 ? 0.002 : 5);
  });

describe.each([
  ['sigmoid', sigmoidRow, sigmoid],
  ['tanh', tanhRow, tanh],
] as const)('a row of %s units', (_, row, one) => {
  it('gives what each unit gives alone, wherever the row starts and ends', () => {
    for (let trial = 0; trial < 400; trial++) {
      const y = trial % 2 === 0 ? wild(23) : numbers(23);
      const [from, to] = [draw.integer(8), 12 + draw.integer(12)];
      const bias = trial % 3 === 0 ? 0 : draw.uniform(-3, 3);
      const expected = y.map((x, k) => (k >= from && k < to ? one(x + bias) : x));
      row(y, from, to, bias);
      expect(Array.from(y)).toEqual(Array.from(expected));
    }
  });
});

describe('weighted sums', () => {
  const plain = (
    v: Float64Array,
    to: number,
    rows: number,
    from: number,
    terms: number,
    count: number,
    w: Float64Array,
    offset: number,
    rowStep: number,
    termStep: number,
    first: boolean,
    start: number,
    end: number,
  ) => {
    for (let a = 0; a < rows; a++)
      for (let c = start; c < end; c++) {
        let sum = first ? 0 : v[to + a * count + c]!;
        for (let b = 0; b < terms; b++) sum += v[from + b * count + c]! * w[offset + a * rowStep + b * termStep]!;
        v[to + a * count + c] = sum;
      }
  };

  it('are the plain sums, for every number of rows and terms, of all cases or of some', () => {
    const count = 11;
    for (let rows = 1; rows <= 5; rows++)
      for (let terms = 1; terms <= 14; terms++)
        for (const first of [true, false]) {
          const v = numbers((rows + terms) * count);
          const w = numbers(rows * terms + 7);
          const [start, end] = draw.integer(2) === 0 ? [0, count] : [draw.integer(5), 6 + draw.integer(6)];
          // Receivers by row, as in eq. (1), or senders by row, as in eq. (7).
          const [rowStep, termStep] = draw.integer(2) === 0 ? [terms, 1] : [1, rows];
          const expected = v.slice();
          plain(expected, terms * count, rows, 0, terms, count, w, 3, rowStep, termStep, first, start, end);
          accumulate(v, terms * count, rows, 0, terms, count, w, 3, rowStep, termStep, first, start, end);
          expect(Array.from(v), `${rows} rows, ${terms} terms`).toEqual(Array.from(expected));
        }
  });

  it('leave a sum of nothing but −0 at 0, as a sum that starts from 0 is', () => {
    const v = Float64Array.of(-0, -0, -0, -0, 9, 9, 9, 9);
    accumulate(v, 4, 2, 0, 2, 2, Float64Array.of(1, 1, 1, 1), 0, 2, 1, true, 0, 2);
    expect(Array.from(v.subarray(4)).every((sum) => Object.is(sum, 0))).toBe(true);
  });
});

it('gradients are sums over the cases, in their order', () => {
  const count = 9;
  for (let n = 1; n <= 5; n++)
    for (let m = 1; m <= 8; m++) {
      const [dEdx, y, g] = [numbers(n * count), numbers(m * count), numbers(n * m + 2)];
      const [start, end] = draw.integer(2) === 0 ? [0, count] : [1, 7];
      const expected = g.slice();
      for (let a = 0; a < n; a++)
        for (let b = 0; b < m; b++) {
          let sum = 0;
          for (let c = start; c < end; c++) sum += dEdx[a * count + c]! * y[b * count + c]!;
          expected[2 + a * m + b]! += sum;
        }
      products(g, 2, m, dEdx, 0, n, y, 0, m, count, start, end);
      g.forEach((value, k) => expect(value, `${n} rows, ${m} terms, weight ${k}`).toBe(expected[k]));
    }
});

import { checkMargin, difference } from '../margin';
import type { Layer } from '../network';
import { checkRun, rowOf, type Workspace } from '../workspace';
import { index } from './indices';
import { products, productsOnes } from './products';
import { accumulate } from './sums';

/** `backward` of ../backward.ts, to the bit: all units of a layer together, several at once. Allocates nothing. */
export function fastBackward(work: Workspace, weights: Float64Array, margin = 0, start = 0, end: number = work.count): number {
  checkRun(work, weights, start, end);
  checkMargin(margin);
  const { layers } = work.net;
  const top = layers.length - 1;
  const quick = margin === 0 && layers[top]!.kind === 'sigmoid' && layers[top]!.targetOffset >= 0;
  let sum = 0;
  for (let k = 0; k < (quick ? top : layers.length); k++) {
    if (layers[k]!.targetOffset >= 0) sum = differences(work, layers[k]!, margin, sum, start, end);
  }
  if (quick) sum = sigmoidErrors(work, layers[top]!, sum, start, end);
  for (let k = top; k >= 0 && layers[k]!.kind !== null; k--) {
    const layer = layers[k]!;
    if (k < top || !quick) {
      sumFromAbove(work, layer, weights, start, end);
      timesSlope(work, layer, start, end);
    }
    addGradient(work, layer, start, end);
  }
  return 0.5 * sum;
}

/**
 * Eqs (4) and (5) in one go, and eq. (6) for the biases, for a highest layer of sigmoid units: nothing else comes down
 * to it. The three sums are each a long chain, and run beside one another here. Returns the sum of eq. (3), `before`
 * of the layers below included.
 */
function sigmoidErrors(work: Workspace, layer: Layer, before: number, start: number, end: number): number {
  const { y, d, dEdx, dEdw, count } = work;
  const { bias, size } = layer;
  let sum = before;
  for (let j = 0; j < size; j++) {
    const p = index(rowOf(work, layer) + j * count + start);
    const q = index((layer.targetOffset + j) * count + start);
    const n = index(end - start);
    let s = 0;
    for (let k = 0; k < n; k++) {
      const v = y[p + k]!;
      const e = v - d[q + k]!;
      const dx = e * (v * (1 - v));
      dEdx[p + k] = dx;
      sum += e * e;
      s += dx;
    }
    if (bias === null) continue;
    const at = bias.offset + j * bias.stride;
    dEdw[at] = dEdw[at]! + s;
  }
  return sum;
}

/** Eq. (4) for a layer with desired outputs. Returns the sum of eq. (3), `before` of the layers below included. */
function differences(work: Workspace, layer: Layer, margin: number, before: number, start: number, end: number): number {
  const { y, d, dEdx, count } = work;
  let sum = before;
  for (let j = 0; j < layer.size; j++) {
    const row = rowOf(work, layer) + j * count;
    const target = (layer.targetOffset + j) * count - row;
    if (margin === 0) {
      for (let k = row + start, stop = row + end; k < stop; k++) {
        const e = y[k]! - d[target + k]!;
        dEdx[k] = e;
        sum += e * e;
      }
    } else {
      for (let k = row + start, stop = row + end; k < stop; k++) {
        const e = difference(y[k]!, d[target + k]!, margin);
        dEdx[k] = e;
        sum += e * e;
      }
    }
  }
  return sum;
}

/** Eq. (7): adds Σ_j ∂E/∂x_j w_ji over all units j above to the ∂E/∂y of the layer's units. */
function sumFromAbove(work: Workspace, layer: Layer, weights: Float64Array, start: number, end: number): void {
  const { dEdx, count, net } = work;
  let first = layer.targetOffset < 0;
  const row = rowOf(work, layer);
  for (let k = 0; k < layer.outgoing.length; k++) {
    const { to, block } = layer.outgoing[k]!;
    const above = net.layers[to]!;
    accumulate(dEdx, row, layer.size, rowOf(work, above), above.size, count, weights, block.offset, 1, block.stride, first, start, end);
    first = false;
  }
  if (first) dEdx.fill(0, row, row + layer.size * count); // nothing depends on these units
}

/**
 * Eq. (5): turns ∂E/∂y into ∂E/∂x, in place, with the slopes of `slope`; and, on the way, eq. (6) for
 * the biases, whose sender is fixed at 1: adds each unit's ∂E/∂x to its bias's gradient.
 */
function timesSlope(work: Workspace, layer: Layer, start: number, end: number): void {
  const { dEdx, y, dEdw, count } = work;
  const { kind, bias, size } = layer;
  let j = 0;
  let row = rowOf(work, layer);
  if (kind === 'sigmoid' && bias !== null) {
    for (; j + 1 < size; j += 2, row += 2 * count) {
      sigmoidSlopesPair(dEdx, y, row + start, row + count + start, end - start, dEdw, bias.offset + j * bias.stride, bias.stride);
    }
  }
  for (; j < size; j++, row += count) {
    const from = row + start;
    const to = row + end;
    const sum =
      kind === 'sigmoid'
        ? sigmoidSlopes(dEdx, y, from, to)
        : kind === 'tanh'
          ? tanhSlopes(dEdx, y, from, to)
          : kind === 'relu'
            ? reluSlopes(dEdx, y, from, to)
            : sumOf(dEdx, from, to);
    if (bias === null) continue;
    const at = bias.offset + j * bias.stride;
    dEdw[at] = dEdw[at]! + sum;
  }
}

/** Two sigmoid units at once, so that neither sum waits for the other. */
function sigmoidSlopesPair(
  dEdx: Float64Array,
  y: Float64Array,
  from: number,
  other: number,
  cases: number,
  dEdw: Float64Array,
  at: number,
  stride: number,
): void {
  let s = 0,
    t = 0;
  const p = index(from),
    q = index(other),
    n = index(cases);
  for (let k = 0; k < n; k++) {
    const u = y[p + k]!,
      v = y[q + k]!;
    const du = dEdx[p + k]! * (u * (1 - u)),
      dv = dEdx[q + k]! * (v * (1 - v));
    dEdx[p + k] = du;
    dEdx[q + k] = dv;
    s += du;
    t += dv;
  }
  dEdw[at] = dEdw[at]! + s;
  dEdw[at + stride] = dEdw[at + stride]! + t;
}

function sigmoidSlopes(dEdx: Float64Array, y: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    const v = y[k]!;
    const dx = dEdx[k]! * (v * (1 - v));
    dEdx[k] = dx;
    sum += dx;
  }
  return sum;
}

function tanhSlopes(dEdx: Float64Array, y: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    const v = y[k]!;
    const dx = dEdx[k]! * (1 - v * v);
    dEdx[k] = dx;
    sum += dx;
  }
  return sum;
}

function reluSlopes(dEdx: Float64Array, y: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    const dx = dEdx[k]! * (y[k]! > 0 ? 1 : 0);
    dEdx[k] = dx;
    sum += dx;
  }
  return sum;
}

/** A linear unit's slope is 1: only the sum remains. */
function sumOf(dEdx: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) sum += dEdx[k]!;
  return sum;
}

/** Eq. (6): adds ∂E/∂x_j y_i to the gradient of every weight into the layer but the biases. */
function addGradient(work: Workspace, layer: Layer, start: number, end: number): void {
  const { y, dEdx, dEdw, count, ones, sums, net } = work;
  const row = rowOf(work, layer);
  for (let k = 0; k < layer.incoming.length; k++) {
    const { from, block } = layer.incoming[k]!;
    const hot = ones[from]!;
    if (hot) productsOnes(dEdw, block.offset, block.stride, dEdx, row, layer.size, hot, block.columns, sums, count, start, end);
    else {
      const sender = net.layers[from]!;
      products(dEdw, block.offset, block.stride, dEdx, row, layer.size, y, rowOf(work, sender), sender.size, count, start, end);
    }
  }
}

import type { Block, Layer } from './network';
import { sigmoidRow, tanhRow } from './squash';
import { accumulate, accumulateOnes } from './sums';
import type { UnitKind } from './types';
import { checkRun, rowOf, type Workspace } from './workspace';

/**
 * The forward pass, eqs (1) and (2), p. 533, for the cases from `start` up to (not with) `end`: fills
 * their outputs in `work.y`. Layers one after another, all units of a layer together. Allocates nothing.
 * Throws `EngineError` when `weights` does not fit the net or the range does not fit the cases.
 */
export function forward(work: Workspace, weights: Float64Array, start = 0, end: number = work.count): void {
  checkRun(work, weights, start, end);
  const { layers } = work.net;
  for (let k = 0; k < layers.length; k++) {
    const layer = layers[k]!;
    if (layer.kind === null) continue;
    totalInputs(work, layer, weights, start, end);
    addBiasAndSquash(work.y, rowOf(work, layer), layer.size, work.count, layer.kind, weights, layer.bias, start, end);
  }
}

/** Eq. (1) but for the bias: leaves Σ_i y_i w_ji in `work.y`. */
function totalInputs(work: Workspace, layer: Layer, weights: Float64Array, start: number, end: number): void {
  const { y, count, ones, net } = work;
  const row = rowOf(work, layer);
  for (let k = 0; k < layer.incoming.length; k++) {
    const { from, block } = layer.incoming[k]!;
    const hot = ones[from]!;
    if (hot) accumulateOnes(y, row, layer.size, hot, count, weights, block.offset, block.stride, k === 0, start, end);
    else {
      const sender = net.layers[from]!;
      accumulate(y, row, layer.size, rowOf(work, sender), sender.size, count, weights, block.offset, block.stride, 1, k === 0, start, end);
    }
  }
}

/** The rest of eq. (1), the weight from unit 0, and eq. (2). */
function addBiasAndSquash(
  y: Float64Array, row: number, size: number, count: number, kind: UnitKind,
  weights: Float64Array, bias: Block | null, start: number, end: number,
): void {
  for (let j = 0; j < size; j++) {
    const b = bias ? weights[bias.offset + j * bias.stride]! : 0;
    const from = row + j * count + start;
    const to = row + j * count + end;
    if (kind === 'sigmoid') sigmoidRow(y, from, to, b);
    else if (kind === 'tanh') tanhRow(y, from, to, b);
    else if (kind === 'relu') reluRow(y, from, to, b);
    else linearRow(y, from, to, b);
  }
}

function reluRow(y: Float64Array, from: number, to: number, b: number): void {
  for (let k = from; k < to; k++) {
    const x = y[k]! + b;
    y[k] = x > 0 ? x : 0;
  }
}

function linearRow(y: Float64Array, from: number, to: number, b: number): void {
  for (let k = from; k < to; k++) y[k] = y[k]! + b;
}

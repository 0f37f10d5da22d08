import { checkRun, type Workspace } from '../workspace';
import { sigmoidRow, tanhRow } from './squash';
import { accumulate, accumulateOnes } from './sums';

/** `forward` of ../forward.ts, to the bit: all units of a layer together, several at once. Allocates nothing. */
export function fastForward(work: Workspace, weights: Float64Array, start = 0, end: number = work.count): void {
  checkRun(work, weights, start, end);
  // Read once: after every call below, the compiler would read them anew.
  const { y, count, ones, net } = work;
  const { layers } = net;
  for (let k = 0; k < layers.length; k++) {
    const { kind, incoming, size, first, bias } = layers[k]!;
    if (kind === null) continue;
    const row = (first - 1) * count;
    // Eq. (1) but for the bias: Σ_i y_i w_ji.
    for (let i = 0; i < incoming.length; i++) {
      const { from, block } = incoming[i]!;
      const hot = ones[from]!;
      if (hot) accumulateOnes(y, row, size, hot, count, weights, block.offset, block.stride, i === 0, start, end);
      else {
        const sender = layers[from]!;
        accumulate(
          y,
          row,
          size,
          (sender.first - 1) * count,
          sender.size,
          count,
          weights,
          block.offset,
          block.stride,
          1,
          i === 0,
          start,
          end,
        );
      }
    }
    // The rest of eq. (1), the weight from unit 0, and eq. (2).
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

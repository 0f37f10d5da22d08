import { slope } from './kinds';
import { checkMargin, difference } from './margin';
import { weightAt } from './network';
import { checkRun, placeOf, type Workspace } from './workspace';

/**
 * Error and backward pass, eqs (3)–(7), p. 534, for the cases from `start` up to (not with) `end`, whose outputs
 * `forward` must have filled in with the same weights. Adds their ∂E/∂w to `work.dEdw`, leaves their
 * ∂E/∂x in `work.dEdx`, and returns their E = ½ Σ_c Σ_j (y_jc − d_jc)².
 *
 * `margin`: errors smaller than it count as zero, in E too (see `difference`).
 * A unit with desired outputs that also sends to higher layers has the sum of (4) and (7) as its ∂E/∂y.
 *
 * Written to be read. What runs is `fast/backward.ts`: the same sums in the same order, to the bit.
 */
export function backward(work: Workspace, weights: Float64Array, margin = 0, start = 0, end: number = work.count): number {
  checkRun(work, weights, start, end);
  checkMargin(margin);
  const { net, count, y, d, dEdx, dEdw } = work;

  // Eq. (3): half the sum of all squared differences.
  let squares = 0;
  for (const layer of net.layers) {
    if (layer.targetOffset < 0) continue; // no desired outputs
    for (let j = 0; j < layer.size; j++) {
      for (let c = start; c < end; c++) {
        const e = difference(y[placeOf(work, layer, j, c)]!, d[(layer.targetOffset + j) * count + c]!, margin);
        squares += e * e;
      }
    }
  }

  for (const layer of net.layers.toReversed()) {
    if (layer.kind === null) continue;
    for (let j = 0; j < layer.size; j++) {
      for (let c = start; c < end; c++) {
        const here = placeOf(work, layer, j, c);
        // Eq. (4): ∂E/∂y_j = y_j − d_j, for a unit with a desired output; and
        // eq. (7): what comes back from the units above, Σ_k ∂E/∂x_k w_kj.
        let dEdy = layer.targetOffset < 0 ? 0 : difference(y[here]!, d[(layer.targetOffset + j) * count + c]!, margin);
        for (const { to, block } of layer.outgoing) {
          const above = net.layers[to]!;
          for (let k = 0; k < above.size; k++) dEdy += dEdx[placeOf(work, above, k, c)]! * weights[weightAt(block, k, j)]!;
        }
        // Eq. (5): ∂E/∂x_j = ∂E/∂y_j · y_j(1 − y_j), or with the slope of another kind of unit.
        dEdx[here] = dEdy * slope(layer.kind, y[here]!);
      }
      // Eq. (6): ∂E/∂w_ji = ∂E/∂x_j · y_i, summed over the cases; for the bias, y_i is 1.
      for (const { from, block } of layer.incoming) {
        const sender = net.layers[from]!;
        for (let i = 0; i < sender.size; i++) {
          let sum = 0;
          for (let c = start; c < end; c++) sum += dEdx[placeOf(work, layer, j, c)]! * y[placeOf(work, sender, i, c)]!;
          dEdw[weightAt(block, j, i)]! += sum;
        }
      }
      if (!layer.bias) continue;
      let sum = 0;
      for (let c = start; c < end; c++) sum += dEdx[placeOf(work, layer, j, c)]!;
      dEdw[weightAt(layer.bias, j)]! += sum;
    }
  }
  return 0.5 * squares;
}

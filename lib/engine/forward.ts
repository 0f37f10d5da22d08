import { output } from './kinds';
import { weightAt } from './network';
import { checkRun, placeOf, type Workspace } from './workspace';

/**
 * The forward pass, eqs (1) and (2), p. 533, for the cases from `start` up to (not with) `end`: fills
 * their outputs in `work.y`. Layers one after another. Throws `EngineError` when `weights` does not
 * fit the net or the range does not fit the cases.
 *
 * Written to be read. What runs is `fast/forward.ts`: the same sums in the same order, to the bit.
 */
export function forward(work: Workspace, weights: Float64Array, start = 0, end: number = work.count): void {
  checkRun(work, weights, start, end);
  const { net, y } = work;
  for (const layer of net.layers) {
    if (layer.kind === null) continue; // an input layer, whose outputs are given
    for (let j = 0; j < layer.size; j++) {
      for (let c = start; c < end; c++) {
        // Eq. (1): x_j = Σ_i y_i w_ji; last the bias, the weight from the unit fixed at 1.
        let x = 0;
        for (const { from, block } of layer.incoming) {
          const sender = net.layers[from]!;
          for (let i = 0; i < sender.size; i++) x += y[placeOf(work, sender, i, c)]! * weights[weightAt(block, j, i)]!;
        }
        if (layer.bias) x += weights[weightAt(layer.bias, j)]!;
        // Eq. (2): y_j = 1/(1 + e^(−x_j)), or its counterpart for another kind of unit.
        y[placeOf(work, layer, j, c)] = output(layer.kind, x);
      }
    }
  }
}

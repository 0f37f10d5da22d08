import type { Workspace } from './workspace';

/**
 * Eq. (3), p. 534: E = ½ Σ_c Σ_j (y_jc − d_jc)² of the outputs that `forward` left in `work`, without margin. Adds
 * in the order of `backward`, so that both give the same bits.
 */
export function errorOf({ net, y, d, count }: Workspace): number {
  let sum = 0;
  for (const { targetOffset, first, size } of net.layers) {
    if (targetOffset < 0) continue;
    const row = (first - 1) * count;
    for (let k = 0; k < size * count; k++) {
      const e = y[row + k]! - d[targetOffset * count + k]!;
      sum += e * e;
    }
  }
  return 0.5 * sum;
}

import { checkNumber } from './errors';

/**
 * y − d, eq. (4), p. 534, or 0 when y is closer to d than `margin`: in the family-tree experiment the error
 * is counted as zero when an output that should be on exceeds 0.8 or one that should be off is below
 * 0.2 (margin 0.2; caption of Fig. 4). Margin 0 gives plain eq. (4).
 */
export function difference(y: number, d: number, margin: number): number {
  return y > d - margin && y < d + margin ? 0 : y - d;
}

/** Throws `EngineError` unless the margin is a number from 0 up. */
export function checkMargin(margin: number): void {
  if (margin !== 0) checkNumber('margin', margin, 'a number from 0 up', (v) => v >= 0);
}

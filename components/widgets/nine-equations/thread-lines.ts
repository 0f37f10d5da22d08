/** A box in px, from the sheet's upper left corner. */
export interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const round = (px: number) => Math.round(px * 10) / 10;

/**
 * A thread from one place of a symbol to another: it leaves below or above, bends, and arrives from the other side. Within
 * one line it is an arc below both.
 */
export function thread(from: Box, to: Box): string {
  const [x1, x2] = [(from.left + from.right) / 2, (to.left + to.right) / 2];
  const below = to.top >= from.bottom;
  if (!below && to.bottom > from.top) {
    const y = Math.max(from.bottom, to.bottom) + 2;
    return `M${round(x1)} ${round(y)}C${round(x1)} ${round(y + 12)} ${round(x2)} ${round(y + 12)} ${round(x2)} ${round(y)}`;
  }
  const [y1, y2] = below ? [from.bottom + 2, to.top - 2] : [from.top - 2, to.bottom + 2];
  const bend = Math.max(14, Math.abs(y2 - y1) * 0.45) * (below ? 1 : -1);
  return `M${round(x1)} ${round(y1)}C${round(x1)} ${round(y1 + bend)} ${round(x2)} ${round(y2 - bend)} ${round(x2)} ${round(y2)}`;
}

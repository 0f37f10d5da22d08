import type { Box } from '@/components/marks/lines';

/** How far a thread keeps from the end of a formula that it goes round. */
const CLEAR = 14;

const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
const round = (px: number) => Math.round(px * 10) / 10;
const at = (x: number, y: number) => `${round(x)} ${round(y)}`;

/**
 * A thread from one place of a symbol to another: it leaves below or above, bends, and arrives from the other side; formulas
 * that stand between it goes round at their right end. Within one line it is an arc below both.
 * @param from in px from the sheet's upper left corner, as all boxes are
 * @param formulas all of the sheet
 */
export function thread(from: Box, to: Box, formulas: readonly Box[] = []): string {
  const [x1, x2] = [(from.left + from.right) / 2, (to.left + to.right) / 2];
  const below = to.top >= from.bottom;
  if (!below && to.bottom > from.top) {
    const y = Math.max(from.bottom, to.bottom) + 2;
    return `M${at(x1, y)}C${at(x1, y + 12)} ${at(x2, y + 12)} ${at(x2, y)}`;
  }
  const [y1, y2] = below ? [from.bottom + 2, to.top - 2] : [from.top - 2, to.bottom + 2];
  const [high, low] = below ? [from, to] : [to, from];
  const between = formulas.filter((formula) => formula.top >= middle(high) && formula.bottom <= middle(low));
  if (between.length > 0) {
    const lane = Math.max(...between.map(({ right }) => right)) + CLEAR;
    const turn = below ? 10 : -10;
    const half = at(lane, (y1 + y2) / 2);
    return `M${at(x1, y1)}C${at(x1, y1 + turn)} ${at(lane, y1)} ${half}C${at(lane, y2)} ${at(x2, y2 - turn)} ${at(x2, y2)}`;
  }
  const bend = Math.max(14, Math.abs(y2 - y1) * 0.45) * (below ? 1 : -1);
  return `M${at(x1, y1)}C${at(x1, y1 + bend)} ${at(x2, y2 - bend)} ${at(x2, y2)}`;
}

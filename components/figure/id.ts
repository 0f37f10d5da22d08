/** The anchor of a figure: "4.1" → `figure-4-1`, the same for figures that move and figures that stand still. */
export function figureId(number: string): string {
  return `figure-${number.replaceAll('.', '-').toLowerCase()}`;
}

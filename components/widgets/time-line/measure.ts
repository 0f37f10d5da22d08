/** Widths of IBM Plex Sans in thousandths of its size, rounded up: enough to keep labels apart without a browser. */
const classes: readonly (readonly [RegExp, number])[] = [
  [/[ .,’:]/, 290],
  [/[ijlIft]/, 370],
  [/[mwMW%]/, 900],
  [/[A-Z&]/, 690],
  [/[0-9]/, 610],
];

/** How much wider bold is. */
export const BOLD = 1.07;

/** How wide a text is at most, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  const thousandths = [...text].reduce((sum, letter) => sum + (classes.find(([pattern]) => pattern.test(letter))?.[1] ?? 590), 0);
  return (thousandths / 1000) * size;
}

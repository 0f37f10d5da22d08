/** How far weights from the two trees go along, as correlations from −1 to 1. */
export interface Likeness {
  /** Of each English person with the Italian twin. */
  readonly twins: number;
  /** The highest when each English person is paired with the Italian so many places further, for any number of places. */
  readonly shifted: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const centred = (values: readonly number[]) => {
  const middle = mean(values);
  return values.map((value) => value - middle);
};
const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, k) => sum + value * b[k]!, 0);

/**
 * How alike twins are written: the correlation, over units and persons, of the weights from the English with those from their
 * Italian twins. Each unit's mean over a tree, by which it may tell nationality, is taken out first.
 * @param codes each unit's 24 weights, English before Italian
 */
export function likenessOf(codes: readonly (readonly number[])[]): Likeness {
  const half = codes[0]!.length / 2;
  const english = codes.map((weights) => centred(weights.slice(0, half)));
  const italian = codes.map((weights) => centred(weights.slice(half)));
  const size = Math.sqrt(product(english.flat(), english.flat()) * product(italian.flat(), italian.flat()));
  const shiftedBy = (by: number) =>
    product(
      english.flat(),
      italian.flatMap((row) => row.map((_, k) => row[(k + by) % half]!)),
    ) / size;
  return { twins: shiftedBy(0), shifted: Math.max(...Array.from({ length: half - 1 }, (_, k) => shiftedBy(k + 1))) };
}

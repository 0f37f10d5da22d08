import { pairSizes } from './symmetry-units';

/** What the weights of a 6-2-1 symmetry net look like, read against the description of Fig. 1. */
export interface SymmetryPattern {
  /** In both hidden units mirror positions have equal and opposite weights (to 10 % of the unit's largest). */
  readonly mirrored: boolean;
  /** The second hidden unit carries the first one's pattern with opposite signs (to 10 %). */
  readonly opposite: boolean;
  /** Magnitudes from the outside in, as ranks: "4:1:2" in the paper, "1:2:4" in the chapter's net; null unless mirrored. */
  readonly order: string | null;
  /** Whether the magnitudes stand near 1 to 2 to 4: both ratios between 1.6 and 2.5. */
  readonly ratio124: boolean;
  /** Signs of: both hidden biases, both hidden→output weights, the output bias; the paper has "− − +". */
  readonly signs: string;
}

/** Reads weights in the engine's order: each hidden unit's six and its bias, then the output's two and its bias. */
export function symmetryPattern(w: ArrayLike<number>): SymmetryPattern {
  const at = (k: number) => w[k] ?? NaN;
  const units = [0, 7].map((offset) => [0, 1, 2, 3, 4, 5].map((i) => at(offset + i)));
  const close = (a: readonly number[], b: readonly number[], size: number) =>
    a.every((value, k) => Math.abs(value - (b[k] ?? NaN)) <= 0.1 * size);
  const size = (unit: readonly number[]) => Math.max(...unit.map(Math.abs));
  const mirrored = units.every((unit) =>
    close(
      unit,
      [...unit].reverse().map((value) => -value),
      size(unit),
    ),
  );
  const [first = [], second = []] = units;
  const opposite = close(
    first,
    second.map((value) => -value),
    Math.max(size(first), size(second)),
  );
  const orders = units.map(magnitudes);
  const sign = (...values: number[]) => (values.every((v) => v > 0) ? '+' : values.every((v) => v < 0) ? '−' : '±');
  const same = orders[0]?.order === orders[1]?.order;
  return {
    mirrored,
    opposite,
    order: mirrored && same ? (orders[0]?.order ?? null) : null,
    ratio124: mirrored && same && orders.every(({ ratios }) => ratios.every((r) => r >= 1.6 && r <= 2.5)),
    signs: `${sign(at(6), at(13))} ${sign(at(14), at(15))} ${sign(at(16))}`,
  };
}

/** Ranks 1, 2, 4 of the three magnitudes from the outside in, and the two ratios between neighbours in size. */
function magnitudes(unit: readonly number[]): { order: string; ratios: number[] } {
  const sizes = pairSizes(unit);
  const sorted = [...sizes].sort((a, b) => a - b);
  const [small = NaN, middle = NaN, large = NaN] = sorted;
  return {
    order: sizes.map((s) => [1, 2, 4][sorted.indexOf(s)]).join(':'),
    ratios: [middle / small, large / middle],
  };
}

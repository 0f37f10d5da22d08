import { bin } from 'd3';

/** One bar: from `x0` up to but without `x1`; the last one has its upper end too. */
export interface Bar {
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
}

/**
 * Counts numbers in equal stretches of a domain. Every number inside counts once; those beyond either end are told apart.
 * @throws RangeError when bins or domain make no sense
 */
export function histogram(
  values: ArrayLike<number>,
  [from, to]: readonly [number, number],
  bins: number,
): { readonly bars: readonly Bar[]; readonly beyond: number } {
  if (!(to > from) || !Number.isInteger(bins) || bins < 1)
    throw new RangeError(`histogram: expected from < to and a whole number of bins, got ${from} to ${to} in ${bins}`);
  const edges = Array.from({ length: bins - 1 }, (_, k) => from + ((k + 1) * (to - from)) / bins);
  const bars = bin()
    .domain([from, to])
    .thresholds(edges)(Array.from(values))
    .map((bar) => ({ x0: bar.x0!, x1: bar.x1!, count: bar.length }));
  const inside = bars.reduce((sum, { count }) => sum + count, 0);
  return { bars, beyond: values.length - inside };
}

/** A number as a dot in a pile: the middle of its column, and how many lie below it. */
export type Piled = readonly [x: number, y: number];

/**
 * Each number as a dot of its own, on those that came before it into the same column.
 * @returns dots in the order of the numbers, so that each can be found again; null for one beyond the domain
 */
export function pile(values: ArrayLike<number>, [from, to]: readonly [number, number], columns: number): (Piled | null)[] {
  if (!(to > from) || !Number.isInteger(columns) || columns < 1)
    throw new RangeError(`pile: expected from < to and a whole number of columns, got ${from} to ${to} in ${columns}`);
  const heights = new Uint32Array(columns);
  const width = (to - from) / columns;
  return Array.from(values, (value) => {
    if (!(value >= from && value <= to)) return null;
    const column = Math.min(columns - 1, Math.floor((value - from) / width));
    return [from + (column + 0.5) * width, heights[column]!++];
  });
}

/** How high the highest pile is. */
export const highest = (dots: readonly (Piled | null)[]): number => dots.reduce((most, dot) => Math.max(most, dot ? dot[1] + 1 : 0), 0);

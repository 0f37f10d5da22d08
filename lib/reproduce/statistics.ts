/** The value a share q of the sorted numbers lies below, interpolated; null for none. */
export function quantile(values: readonly number[], q: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low === undefined || high === undefined ? null : low + (place - Math.floor(place)) * (high - low);
}

/**
 * Quartiles of counts of sweeps where null means "never": a quartile that falls among the runs that
 * never got there is null itself, so a median is not made to look good by leaving failures out.
 */
export function quartiles(values: readonly (number | null)[]): [number | null, number | null, number | null] {
  const all = values.map((value) => value ?? Infinity);
  const at = (q: number) => {
    const value = quantile(all, q);
    return value === null || !Number.isFinite(value) ? null : Math.round(value);
  };
  return [at(0.25), at(0.5), at(0.75)];
}

/** How often each word occurs, most frequent first. */
export function tally(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** What is kept of a number in the records. */
export const sixDigits = (value: number): number => Number(value.toPrecision(6));

/** A number in a table of the report: three digits, as a power where it is small or, from `large` on, large; nothing is a dot. */
export function inTable(value: number | null, large = Infinity): string {
  if (value === null) return '·';
  return value >= 0.01 && value < large ? value.toPrecision(3) : value.toExponential(1);
}

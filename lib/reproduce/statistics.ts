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

/**
 * The share of the variance of `values` that lies between groups (η²): 1 when every group has one
 * value of its own, 0 when all groups have the same mean. Values whose group is null are left out.
 */
export function shareBetweenGroups(values: readonly number[], groups: readonly (string | number | null)[]): number {
  const sums = new Map<string | number, { sum: number; count: number }>();
  let [sum, count] = [0, 0];
  for (const [k, value] of values.entries()) {
    const group = groups[k];
    if (group === null || group === undefined) continue;
    const own = sums.get(group) ?? { sum: 0, count: 0 };
    sums.set(group, { sum: own.sum + value, count: own.count + 1 });
    sum += value;
    count++;
  }
  if (count === 0) return 0;
  const mean = sum / count;
  const total = values.reduce((part, value, k) => (groups[k] == null ? part : part + (value - mean) * (value - mean)), 0);
  const between = [...sums.values()].reduce((part, own) => part + own.count * (own.sum / own.count - mean) * (own.sum / own.count - mean), 0);
  return total === 0 ? 0 : between / total;
}

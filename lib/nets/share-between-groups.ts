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
  const between = [...sums.values()].reduce(
    (part, own) => part + own.count * (own.sum / own.count - mean) * (own.sum / own.count - mean),
    0,
  );
  return total === 0 ? 0 : between / total;
}

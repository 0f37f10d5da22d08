/** Remembers the last few results of a function. */
export interface Keeper<Key, Result> {
  /** The result for a key: a remembered one, or one made now. */
  (key: Key): Result;
  /** How many results are remembered. */
  readonly size: number;
}

export interface KeeperOptions<Key> {
  /** How many results are kept; the one asked for longest ago goes first. At least as many as can be on one page at once. */
  readonly last: number;
  /** What two keys have in common when their results are the same. Default: the key itself. */
  readonly by?: (key: Key) => unknown;
}

/**
 * The one place where results are kept for another time: `make` is called only for a key that is not among the last ones.
 * It must be pure, so that nobody can tell a kept result from a new one. What it throws is not kept.
 *
 *     const runOf = keeper({ last: 3 }, (seed: number) => createRun({ ...xor, seed }));
 */
export function keeper<Key, Result>({ last, by = (key) => key }: KeeperOptions<Key>, make: (key: Key) => Result): Keeper<Key, Result> {
  if (!Number.isInteger(last) || last < 1) throw new RangeError(`keeper, last: expected a whole number above 0, got ${last}`);
  // A Map keeps the order of entry: the first is the one asked for longest ago.
  const kept = new Map<unknown, { readonly result: Result }>();
  const ask = (key: Key): Result => {
    const mark = by(key);
    const entry = kept.get(mark) ?? { result: make(key) };
    kept.delete(mark);
    kept.set(mark, entry);
    if (kept.size > last) kept.delete(kept.keys().next().value);
    return entry.result;
  };
  return Object.defineProperty(ask, 'size', { get: () => kept.size }) as Keeper<Key, Result>;
}

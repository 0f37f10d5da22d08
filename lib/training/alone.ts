/** Changes in a row that are each made for one case alone, one case after another as they stand in the list. */
export interface Alone {
  /** Changes made before the first of them. */
  readonly after: number;
  /** The case of the first, from 0; after the last case of the list comes the first one. */
  readonly first: number;
  readonly count: number;
}

/**
 * The case for which alone the change after `sweeps` earlier ones is made; undefined when it is for all cases.
 * @param alone stretches that do not overlap
 * @param cases how many there are
 */
export function aloneAt(alone: readonly Alone[] | undefined, sweeps: number, cases: number): number | undefined {
  const found = alone?.find(({ after, count }) => sweeps >= after && sweeps < after + count);
  return found && (found.first + sweeps - found.after) % cases;
}

/** Stretches up to a change: those after it are another future's. */
const upTo = (alone: readonly Alone[], at: number): readonly Alone[] =>
  alone.filter(({ after }) => after < at).map((one) => ({ ...one, count: Math.min(one.count, at - one.after) }));

/**
 * The stretches after one more change: the same list if that is what came next before, else what came next is gone.
 * @param at changes made before it
 * @param only the case for which the change is made; null: all of them
 * @param most how many stretches there may be
 * @returns null when there would be more
 */
export function goneOn(
  alone: readonly Alone[],
  at: number,
  only: number | null,
  { cases, most }: { readonly cases: number; readonly most: number },
): readonly Alone[] | null {
  if ((aloneAt(alone, at, cases) ?? null) === only) return alone;
  const before = upTo(alone, at);
  if (only === null) return before;
  const last = before.at(-1);
  if (last && last.after + last.count === at && (last.first + last.count) % cases === only)
    return [...before.slice(0, -1), { ...last, count: last.count + 1 }];
  return before.length === most ? null : [...before, { after: at, first: only, count: 1 }];
}

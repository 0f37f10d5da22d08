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

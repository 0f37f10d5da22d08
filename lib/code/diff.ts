/** A line of the newer text that is new or different, or a line of the older one that is gone. */
export interface LineChange {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
  /** Line of the older text, from 1; undefined for added lines. */
  readonly before: number | undefined;
  /** Line of the newer text, from 1; undefined for removed lines. */
  readonly after: number | undefined;
}

/** The shortest way from one text to the other, line by line (longest common subsequence); removed lines come before added ones. */
export function diffLines(before: readonly string[], after: readonly string[]): LineChange[] {
  const common = commonLengths(before, after);
  const changes: LineChange[] = [];
  let [a, b] = [0, 0];
  while (a < before.length || b < after.length) {
    if (a < before.length && b < after.length && before[a] === after[b]) {
      changes.push({ kind: 'kept', text: after[b]!, before: ++a, after: ++b });
    } else if (b === after.length || (a < before.length && common[a + 1]![b]! >= common[a]![b + 1]!)) {
      changes.push({ kind: 'removed', text: before[a]!, before: ++a, after: undefined });
    } else {
      changes.push({ kind: 'added', text: after[b]!, before: undefined, after: ++b });
    }
  }
  return changes;
}

/** How many lines the rests of both texts have in common, from every pair of lines on. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const table = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let a = before.length - 1; a >= 0; a--) {
    for (let b = after.length - 1; b >= 0; b--) {
      table[a]![b] = before[a] === after[b] ? table[a + 1]![b + 1]! + 1 : Math.max(table[a + 1]![b]!, table[a]![b + 1]!);
    }
  }
  return table;
}

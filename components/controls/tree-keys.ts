/** A line of a folding tree, as its keys need to know it. */
interface TreeRow {
  /** Its place: '' for the root, then the position of each part, joined by dots. */
  readonly path: string;
  readonly level: number;
  /** null: there is nothing in it to open. */
  readonly open: boolean | null;
  /** Where Enter leads; null: nowhere. */
  readonly step: number | null;
}

/** What a key does in a tree: where the focus goes, which lines stand open, or the step that is gone to. As trees do everywhere. */
export interface TreeMove {
  readonly to?: string;
  readonly open?: ReadonlySet<string>;
  readonly go?: number;
}

const above = (path: string) => (path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : '');

/** A key pressed on the line `at`; null when the tree has no use for it. */
export function treeMove(rows: readonly TreeRow[], open: ReadonlySet<string>, at: string, key: string): TreeMove | null {
  const found = rows.findIndex(({ path }) => path === at);
  const k = Math.max(0, found);
  const row = rows[k]!;
  const to = (place: number): TreeMove => ({ to: rows[Math.min(rows.length - 1, Math.max(0, place))]!.path });
  const folded: TreeMove = { open: new Set([...open].filter((path) => path !== row.path)) };
  const unfolded: TreeMove = { open: new Set([...open, row.path]) };
  switch (key) {
    case 'ArrowDown':
      return to(k + 1);
    case 'ArrowUp':
      return to(k - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(rows.length - 1);
    case 'ArrowRight':
      if (row.open === null) return {};
      return row.open ? to(k + 1) : unfolded;
    case 'ArrowLeft':
      if (row.open) return folded;
      return row.path === '' ? {} : { to: above(row.path) };
    case ' ':
      if (row.open === null) return {};
      return row.open ? folded : unfolded;
    case 'Enter':
      return row.step === null ? {} : { go: row.step };
    case '*': {
      const beside = rows.filter((one) => one.open !== null && one.level === row.level && above(one.path) === above(row.path));
      return { open: new Set([...open, ...beside.map(({ path }) => path)]) };
    }
    default:
      return null;
  }
}

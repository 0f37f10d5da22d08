import { useState, type KeyboardEvent } from 'react';

/** What an element of a row needs so that the row is one stop of the Tab key. */
export interface StopProps {
  readonly 'data-row': string;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

const ways: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * A row of like controls in a picture as one stop of the Tab key: ↑ and ↓ walk along it, Home and End lead to its ends. ← and → are
 * the figure's own steps. Give each of them `{...stop(k)}`.
 * @param row a name for the row, unique in its figure
 * @param count how many there are; k counts them from 0, in whatever order
 */
export function useOneStop(row: string, count: number): (k: number) => StopProps {
  const [at, setAt] = useState(0);
  const here = Math.min(at, count - 1);
  return (k) => ({
    'data-row': row,
    tabIndex: k === here ? 0 : -1,
    onFocus: () => setAt(k),
    onKeyDown: (event) => {
      const way = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey ? undefined : ways[event.key];
      if (!way) return;
      event.preventDefault();
      // Both drawings may stand in the document; those that are seen count, in their order there.
      const all = [...(event.currentTarget.closest('figure')?.querySelectorAll<HTMLElement>(`[data-row="${row}"]`) ?? [])].filter((one) =>
        one.checkVisibility(),
      );
      all[way(all.indexOf(event.currentTarget), all.length - 1)]?.focus();
    },
  });
}

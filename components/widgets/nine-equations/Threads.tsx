import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { thread, type Box } from './thread-lines';

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly paths: readonly string[];
}

/**
 * Threads from the chosen place to every other one of its symbol. They join what the browser has set, so they are measured;
 * the server's sheet has the marks alone.
 */
export function Threads({ sheet, place }: { readonly sheet: RefObject<HTMLElement | null>; readonly place: number | null }) {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const look = useCallback(() => setDrawn((before) => same(before, measured(sheet))), [sheet]);
  // In the same frame as the marks that they join.
  useLayoutEffect(look, [look, place]);
  useEffect(() => {
    // The width changes, or the notation, or the faces come.
    const watch = new ResizeObserver(look);
    if (sheet.current) watch.observe(sheet.current);
    const notation = new MutationObserver(look);
    notation.observe(document.documentElement, { attributes: true, attributeFilter: ['data-notation'] });
    let here = true;
    void document.fonts.ready.then(() => {
      if (here) look();
    });
    return () => {
      here = false;
      watch.disconnect();
      notation.disconnect();
    };
  }, [look, sheet]);
  if (!drawn || drawn.paths.length === 0) return null;
  return (
    <svg
      className="nine-threads"
      width={drawn.width}
      height={drawn.height}
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      aria-hidden="true"
    >
      {drawn.paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

/** What is drawn already, where it would be drawn again. */
function same(before: Drawn | null, now: Drawn | null): Drawn | null {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}

function measured({ current: sheet }: RefObject<HTMLElement | null>): Drawn | null {
  if (!sheet) return null;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  /** Those that are on show, from the sheet's corner. */
  const placed = (selector: string): { one: HTMLElement; box: Box }[] =>
    [...sheet.querySelectorAll<HTMLElement>(selector)]
      .map((one) => ({ one, at: one.getBoundingClientRect() }))
      .filter(({ at }) => at.width > 0)
      .map(({ one, at }) => ({ one, box: { left: at.left - left, right: at.right - left, top: at.top - top, bottom: at.bottom - top } }));
  const marks = placed('[data-role]');
  const formulas = placed('.nine-formula > .katex').map(({ box }) => box);
  const from = marks.find(({ one }) => 'now' in one.dataset)?.box;
  return { width, height, paths: from ? marks.filter(({ box }) => box !== from).map(({ box }) => thread(from, box, formulas)) : [] };
}

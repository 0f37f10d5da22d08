import { useCallback, useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { thread } from './thread-lines';

/**
 * Threads from the chosen place to every other one of its symbol. They join what the browser has set, so they are measured;
 * the server's sheet has the marks alone.
 */
export function Threads({ sheet, place }: { readonly sheet: RefObject<HTMLElement | null>; readonly place: number | null }) {
  const [drawn, setDrawn] = useState<Drawn>(null);
  const look = useCallback(
    () =>
      setDrawn((before) => {
        const now = measured(sheet);
        // What is drawn already is not drawn again.
        return JSON.stringify(before) === JSON.stringify(now) ? before : now;
      }),
    [sheet],
  );
  // In the same frame as the marks that they join.
  useLayoutEffect(look, [look, place]);
  useEffect(() => {
    // The width changes, or the notation, or the faces come.
    const watch = new ResizeObserver(look);
    if (sheet.current) watch.observe(sheet.current);
    const notation = new MutationObserver(look);
    notation.observe(document.documentElement, { attributes: true, attributeFilter: ['data-notation'] });
    // A look at a sheet that is gone changes nothing.
    void document.fonts.ready.then(look);
    return () => {
      watch.disconnect();
      notation.disconnect();
    };
  }, [look, sheet]);
  if (!drawn || drawn.paths.length === 0) return null;
  const { width, height, paths } = drawn;
  return (
    <svg className="nine-threads" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {paths.map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}

type Drawn = ReturnType<typeof measured>;

function measured({ current: sheet }: RefObject<HTMLElement | null>) {
  if (!sheet) return null;
  const { left, top, width, height } = sheet.getBoundingClientRect();
  /** Those that are on show, from the sheet's corner. */
  const placed = (selector: string) =>
    [...sheet.querySelectorAll<HTMLElement>(selector)]
      .map((one) => ({ one, at: one.getBoundingClientRect() }))
      .filter(({ at }) => at.width > 0)
      .map(({ one, at }) => ({ one, box: { left: at.left - left, right: at.right - left, top: at.top - top, bottom: at.bottom - top } }));
  const marks = placed('[data-role]');
  const formulas = placed('.nine-formula > .katex').map(({ box }) => box);
  const from = marks.find(({ one }) => 'now' in one.dataset)?.box;
  return { width, height, paths: from ? marks.filter(({ box }) => box !== from).map(({ box }) => thread(from, box, formulas)) : [] };
}

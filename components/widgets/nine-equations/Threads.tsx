import { useEffect, useState, type RefObject } from 'react';
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
  useEffect(() => {
    const element = sheet.current;
    if (!element || place === null) {
      setDrawn(null);
      return undefined;
    }
    const look = () => setDrawn(measured(element));
    look();
    // The width changes, or the notation, or the faces come.
    const watch = new ResizeObserver(look);
    watch.observe(element);
    const notation = new MutationObserver(look);
    notation.observe(document.documentElement, { attributes: true, attributeFilter: ['data-notation'] });
    let here = true;
    void document.fonts.ready.then(() => { if (here) look(); });
    return () => {
      here = false;
      watch.disconnect();
      notation.disconnect();
    };
  }, [sheet, place]);
  if (!drawn) return null;
  return (
    <svg className="nine-threads" width={drawn.width} height={drawn.height} viewBox={`0 0 ${drawn.width} ${drawn.height}`} aria-hidden="true">
      {drawn.paths.map((d) => <path key={d} d={d} />)}
    </svg>
  );
}

function measured(sheet: HTMLElement): Drawn {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const boxes = [...sheet.querySelectorAll<HTMLElement>('[data-role]')].map((one) => ({ one, box: one.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0)
    .map(({ one, box }): { now: boolean; box: Box } => ({
      now: 'now' in one.dataset,
      box: { left: box.left - left, right: box.right - left, top: box.top - top, bottom: box.bottom - top },
    }));
  const from = boxes.find(({ now }) => now)?.box;
  return { width, height, paths: from ? boxes.filter(({ now }) => !now).map(({ box }) => thread(from, box)) : [] };
}

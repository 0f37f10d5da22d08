import { useEffect, useState, type RefObject } from 'react';

export type FigureLayout = 'wide' | 'narrow';

/** Narrower than this, in px, a figure is drawn as on a phone; the container queries of its style say the same. */
const NARROW = 648;

const both: readonly FigureLayout[] = ['wide', 'narrow'];
const one: Readonly<Record<FigureLayout, readonly FigureLayout[]>> = { wide: ['wide'], narrow: ['narrow'] };

/**
 * Which drawings stand in the document. The server's HTML has both, since it does not know the window, and the style
 * hides one; from then on only the one in use is drawn.
 * @param place the figure's element, or anything as wide
 */
export function useLayouts(place: RefObject<HTMLElement | null>): readonly FigureLayout[] {
  const [layouts, setLayouts] = useState(both);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = () => setLayouts(one[element.getBoundingClientRect().width < NARROW ? 'narrow' : 'wide']);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    return () => watch.disconnect();
  }, [place]);
  return layouts;
}

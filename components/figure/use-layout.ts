import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** The drawings of a figure, the widest first, each with the figure's least width for it, in px; the last has 0. */
export type Layouts<Name extends string> = readonly (readonly [name: Name, least: number])[];

/** As on a laptop and as on a phone; the container queries of the styles say the same. */
const usual = [
  ['wide', 648],
  ['narrow', 0],
] as const satisfies Layouts<string>;

/**
 * Which drawings stand in the document. The server's HTML has all of them, since it does not know the window, and the
 * style shows one; from then on only the one in use is drawn.
 * @param place the figure's element, or anything as wide
 */
export function useLayouts<Name extends string = 'wide' | 'narrow'>(
  place: RefObject<HTMLElement | null>,
  layouts: Layouts<Name> = usual as unknown as Layouts<Name>,
): readonly Name[] {
  const [used, setUsed] = useState<Name | null>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const look = () => {
      const { width } = element.getBoundingClientRect();
      setUsed((layouts.find(([, least]) => width >= least) ?? layouts.at(-1)!)[0]);
    };
    // Paper has a width of its own, of which scripts learn nothing: the style chooses there, as it does before they run.
    const all = () => flushSync(() => setUsed(null));
    const watch = new ResizeObserver(look);
    watch.observe(element);
    addEventListener('beforeprint', all);
    addEventListener('afterprint', look);
    return () => {
      watch.disconnect();
      removeEventListener('beforeprint', all);
      removeEventListener('afterprint', look);
    };
  }, [place, layouts]);
  return used === null ? layouts.map(([name]) => name) : [used];
}

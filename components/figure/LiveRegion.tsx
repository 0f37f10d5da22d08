import { useEffect, useRef } from 'react';

export interface LiveRegionProps {
  /** The step in words. Not said when the page opens, only when it changes. */
  readonly text: string;
  /** While playing, only every few seconds: a listener cannot follow four sentences a second. */
  readonly hurried: boolean;
}

const PAUSE_MS = 4000;
/** By then it has been heard. Whoever reads on through the figure meets the words where they are seen, and not a second time here. */
const HEARD_MS = 10_000;

/** Says each step politely to a listener. */
export function LiveRegion({ text, hurried }: LiveRegionProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const before = useRef(text);
  const said = useRef(0);

  useEffect(() => {
    if (text === before.current) return;
    const wait = hurried ? Math.max(0, said.current + PAUSE_MS - Date.now()) : 0;
    const timer = setTimeout(() => {
      said.current = Date.now();
      before.current = text;
      if (place.current) place.current.textContent = text;
    }, wait);
    return () => clearTimeout(timer);
  }, [text, hurried]);

  useEffect(() => {
    const timer = setTimeout(() => {
      if (place.current) place.current.textContent = '';
    }, HEARD_MS);
    return () => clearTimeout(timer);
  }, [text, hurried]);

  return <p ref={place} className="heard" aria-live="polite" data-live />;
}

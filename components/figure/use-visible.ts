import { useEffect, useState, type RefObject } from 'react';

/** Whether an element is on the screen, at least a little, in a page that is in front. True before the first look. */
export function useVisible(place: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(true);
  const [front, setFront] = useState(true);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting));
    if (place.current) watch.observe(place.current);
    const look = () => setFront(document.visibilityState === 'visible');
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      watch.disconnect();
      document.removeEventListener('visibilitychange', look);
    };
  }, [place]);
  return near && front;
}

import type { ThreadData } from '@/lib/site/discussion/markup';
import { offerPage } from './discussion-offer';

/** How far ahead of the window the thread is asked for. */
const ahead = '300px';

/** Opens the page's thread when the reader comes near it; until then no other site hears of the reader. */
export function openDiscussion(signal: AbortSignal): void {
  const place = document.querySelector<HTMLElement>('[data-discussion]');
  if (!place) return;
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      const data = JSON.parse(place.dataset.discussion ?? '') as ThreadData;
      import('./discussion-thread').then(
        ({ showThread }) => showThread(place, data, signal),
        () => offerPage(place, data),
      );
    },
    { rootMargin: ahead },
  );
  watch.observe(place);
  signal.addEventListener('abort', () => watch.disconnect());
}

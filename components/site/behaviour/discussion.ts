import type { ThreadData } from '@/lib/site/discussion/markup';
import { readStored } from '@/lib/site/stored/store';
import { offerPage } from './discussion-offer';

/** How far ahead of the window the thread is asked for. */
const ahead = '300px';

/** Opens the page's thread when the reader comes near it; until then no other site hears of the reader. */
export function openDiscussion(signal: AbortSignal): void {
  const place = document.querySelector<HTMLElement>('[data-discussion]');
  if (!place) return;
  const data = JSON.parse(place.dataset.discussion ?? '') as ThreadData;
  const ask = () =>
    import('./discussion-thread').then(
      ({ showThread }) => showThread(place, data, signal),
      () => offerPage(place, data),
    );
  if (readStored('discussion') === 'click') {
    offerKey(place, data, () => void ask());
    return;
  }
  const watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      watch.disconnect();
      void ask();
    },
    { rootMargin: ahead },
  );
  watch.observe(place);
  signal.addEventListener('abort', () => watch.disconnect());
}

/** A key in the thread's place, for readers who chose to ask for it themselves; it says whom it will ask. */
function offerKey(place: HTMLElement, { host }: ThreadData, ask: () => void): void {
  const slot = place.querySelector<HTMLElement>('.discussion-thread');
  if (!slot) return;
  const key = document.createElement('button');
  key.type = 'button';
  key.className = 'prose-key';
  key.textContent = `Load the discussion from ${new URL(host).host}`;
  key.addEventListener(
    'click',
    () => {
      // The key goes away; what comes in its place is announced, and Tab goes on from here.
      const status = place.querySelector<HTMLElement>('.discussion-status');
      if (status) {
        status.tabIndex = -1;
        status.focus();
      }
      key.remove();
      ask();
    },
    { once: true },
  );
  slot.append(key);
}

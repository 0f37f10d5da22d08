import { canGoOn, isLater, noPlaces, placed, readPlaces, shareInWords, type Place, type Places } from '@/lib/site/stored/places';
import { keepStored, putAside, readStored } from '@/lib/site/stored/store';
import { currentHeading, scrollFor, shareRead } from './reading';

const key = 'reading';

/** The kept places; undefined when they may not be touched: storage forbidden, or written by a later version. */
function kept(): Places | undefined {
  const text = readStored(key);
  if (text === undefined) return undefined;
  const places = readPlaces(text);
  if (typeof places !== 'string') return places;
  if (text !== null && isLater(text)) return undefined;
  putAside(key);
  return noPlaces;
}

/** Keeps the reader's place in a chapter, offers to go on where it was left, and tells on the first page what was read. */
export function keepPlace(signal: AbortSignal): void {
  const chapter = document.querySelector<HTMLElement>('[data-chapter]');
  if (chapter?.dataset.chapter) inChapter(chapter, chapter.dataset.chapter, signal);
  else tellRead();
}

function inChapter(chapter: HTMLElement, slug: string, signal: AbortSignal): void {
  const text = chapter.querySelector<HTMLElement>('[data-prose]');
  if (!text) return;
  const headings = [...text.querySelectorAll<HTMLElement>('h2[id]')];
  const here = (): Omit<Place, 'furthest'> => {
    const box = text.getBoundingClientRect();
    const heading =
      headings[
        currentHeading(
          headings.map((one) => one.getBoundingClientRect().top),
          innerHeight,
          false,
        )
      ];
    return {
      share: shareRead(box.top, box.height, innerHeight),
      id: heading?.id ?? '',
      heading: heading?.textContent?.trim().slice(0, 200) ?? '',
    };
  };
  const before = kept();
  offer(chapter, before?.chapters[slug], (place) => {
    const box = text.getBoundingClientRect();
    scrollTo({ top: scrollY + scrollFor(place.share, box.top, box.height, innerHeight) });
    const heading = document.getElementById(place.id);
    if (!heading) return;
    // The next Tab goes on from there, and a screen reader reads on.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });

  let moved = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(waiting);
    if (!moved) return;
    moved = false;
    // Read anew each time: another tab may have kept its own chapter since.
    const places = kept();
    if (places?.keep) keepStored(key, JSON.stringify(placed(places, slug, here())));
  };
  addEventListener(
    'scroll',
    () => {
      moved = true;
      clearTimeout(waiting);
      waiting = setTimeout(keep, 600);
    },
    { passive: true, signal },
  );
  addEventListener('pagehide', keep, { signal });
  document.addEventListener('visibilitychange', keep, { signal });
  signal.addEventListener('abort', () => clearTimeout(waiting));
}

/** A line above the title that leads on; none where the address or the browser has chosen a place already. */
function offer(within: ParentNode, place: Place | undefined, go: (place: Place) => void): void {
  const line = within.querySelector<HTMLElement>('[data-resume]');
  if (!line || !canGoOn(place) || location.hash !== '' || scrollY > innerHeight / 2) return;
  const link = document.createElement('a');
  link.href = place.id === '' ? '#main' : `#${place.id}`;
  link.textContent = `Go on where you were${place.heading === '' ? '' : `: ${place.heading}`}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    go(place);
  });
  line.replaceChildren(link, ` ${shareInWords(place.share)}`);
  line.hidden = false;
}

/** On the first page: what was read of each chapter, and the way back into the last. */
function tellRead(): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-contents-row]')];
  if (rows.length === 0) return;
  const places = kept();
  if (!places) return;
  for (const row of rows) {
    const place = places.chapters[row.dataset.contentsRow ?? ''];
    const told = row.querySelector<HTMLElement>('[data-read]');
    if (place && told) told.textContent = shareInWords(place.furthest);
  }
  const line = document.querySelector<HTMLElement>('[data-resume]');
  const title = rows.find((row) => row.dataset.contentsRow === places.last)?.querySelector('a');
  const place = places.chapters[places.last];
  if (!line || !title || !canGoOn(place)) return;
  const link = document.createElement('a');
  link.href = title.getAttribute('href') + (place.id === '' ? '' : `#${place.id}`);
  link.textContent = `Go on with ${title.textContent}${place.heading === '' ? '' : `: ${place.heading}`}`;
  line.replaceChildren(link, ` ${shareInWords(place.share)}`);
  line.hidden = false;
}

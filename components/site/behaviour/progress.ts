import { onFrame } from './on-frame';
import { currentHeading, shareRead } from './reading';

/** Moves the triangle of the rail and the thick part of the ruler, and marks the current heading. */
export function followReading(signal: AbortSignal): void {
  const text = document.querySelector<HTMLElement>('[data-prose]');
  if (!text) return;
  const rail = document.querySelector<HTMLElement>('[data-rail-here]');
  const minute = document.querySelector<HTMLElement>('[data-rail-minute]');
  const ruler = document.querySelector<HTMLElement>('[data-progress-ruler]');
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-rail-heading]')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));

  const follow = () => {
    const view = window.innerHeight;
    const box = text.getBoundingClientRect();
    const share = shareRead(box.top, box.height, view);
    rail?.style.setProperty('--here', share.toFixed(4));
    if (minute) {
      const at = Number(minute.dataset.start) + share * Number(minute.dataset.minutes);
      minute.textContent = String(Math.round(at));
    }
    if (ruler) {
      const { start, minutes, total } = ruler.dataset;
      ruler.style.setProperty('--read', ((Number(start) + share * Number(minutes)) / Number(total)).toFixed(4));
    }
    const atEnd = window.scrollY + view >= document.documentElement.scrollHeight - 2;
    const tops = headings.map((heading) => heading?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY);
    const current = currentHeading(tops, view, atEnd);
    links.forEach((link, i) => {
      if (i === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    });
  };

  const soon = onFrame(follow);
  addEventListener('scroll', soon, { passive: true, signal });
  addEventListener('resize', soon, { signal });
  follow();
}
